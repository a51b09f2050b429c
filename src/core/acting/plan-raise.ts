import { callRow, findActRow, logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan } from './action';
import { cleanText } from './clean-text';
import { undoOf } from './undo-of';
import { isClosed } from '../chain/make-kinds';
import { makeId } from '../ids/make-id';
import { linkText, splitLinkId } from '../links/resolve-links';
import type { RowAppend } from '../plan/plan';
import { REVIEW_MARK } from '../runs/run';
import { listOf, type Row } from '../tables/row';
import { quote, sayNoTab } from '../texts/issue-texts';
import { dateOf } from '../time/arith';

/** An issue somebody raises; `about` is the id of a row. */
export interface Raising {
  readonly issue: string;
  readonly about?: string;
  readonly horizon?: 'Short' | 'Long';
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

function isTwin(row: Row, text: string, about: Row | null): boolean {
  const [link = ''] = listOf(row, 'about');
  return !isClosed(row) && plain(row.title) === plain(text) && splitLinkId(link) === (about?.id ?? '');
}

function appendOf(text: string, about: Row | null, horizon: string, { input, plan, who }: ActContext): RowAppend {
  const rows = plan.workbook.tables['issues'] ?? [];
  const id = makeId('I', ['Issues', text, dateOf(input.now), String(rows.length)], new Set(rows.map((row) => row.id)));
  const cells = {
    ...{ id, issue: text, raised_by: who.name, raised_on: { local: `${dateOf(input.now)}T00:00` }, horizon },
    ...(about === null ? {} : { about: linkText(about) }),
  };
  return { table: 'issues', values: cells };
}

function raise(text: string, about: Row | null, horizon: string, context: ActContext): ActPlan {
  const twin = (context.plan.workbook.tables['issues'] ?? []).find((row) => isTwin(row, text, about));
  if (twin !== undefined) return nothing(`${callRow(context, twin)} is raised already: ${twin.tab}, row ${twin.row}. Nothing was written.`);
  const append = appendOf(text, about, horizon, context);
  const made = String(append.values['id']);
  const under = about === null ? '' : linkText(about);
  return {
    ok: true,
    says: [`Issue ${made} ${quote(text)} is raised${under === '' ? '' : ` about ${quote(under)}`}.`],
    appends: [append],
    log: [{ what: 'issue raised', row: made, before: '', after: logText(text), reason: under === '' ? '' : `about ${logText(under)}` }],
    rows: [made],
    undo: undoOf([], [append]),
  };
}

/** A run, closed or not, is about its process: its row is packed one day. */
function aboutOf(id: string, { plan }: ActContext): string {
  const wanted = id.trim().toUpperCase();
  const run = [...plan.currentRuns, ...plan.ledger.open, ...plan.ledger.past].find((one) => one.id === wanted);
  return run === undefined ? id : run.process.replace(REVIEW_MARK, '');
}

/** Raises an issue, about a row where one is named, in the name of whoever acts. An open one of the same words is not raised again. */
export function planRaise({ issue, about: id = '', horizon = 'Short' }: Raising, context: ActContext): ActPlan {
  if (context.input.raws['issues'] === undefined) return refuse(sayNoTab('Issues'));
  const text = cleanText(issue, 'The issue');
  if (!text.ok) return text;
  if (text.value === '') return refuse('Write what the issue is.');
  if (id.trim() === '') return raise(text.value, null, horizon, context);
  const about = findActRow(context, aboutOf(id, context));
  return about.ok ? raise(text.value, about.value, horizon, context) : about;
}
