import { indexFamily } from './family';
import { isClosed, MAKES } from './make-kinds';
import { judgeDue, judgeOwner, refuse, type Judged } from './judge-made';
import type { MakeContext, Making } from './making';
import { nameRow, nounOf } from './say-links';
import type { Words } from '../contract/reword';
import type { MakeKind } from '../contract/strategy';
import { makeId } from '../ids/make-id';
import { linkText } from '../links/resolve-links';
import { oneLine } from '../mail/escape-html';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { LogLine, RowAppend } from '../plan/plan';
import { resolveOwner } from '../status/resolve-owner';
import type { Cell } from '../tables/cell';
import { headerRowOf, type RawTable } from '../tables/raw-table';
import { textOf, type Row } from '../tables/row';
import { issueOfTab, quote } from '../texts/issue-texts';
import { upperFirst } from '../texts/upper-first';
import { dateOf, quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';
import { wordsOf } from '../words/vocabulary';

/** What is to be written and said, or the sentence that refuses it; `made` is `null` where the row is there already. */
export type MakePlan =
  | { readonly ok: true; readonly says: string; readonly made: { readonly append: RowAppend; readonly log: LogLine } | null }
  | { readonly ok: false; readonly says: string };

const LONGEST_TITLE = 200;
const UNKNOWN = '(unverified)';

const day = (date: LocalDate): Cell => ({ local: `${date}T00:00` });
const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The tab a row of that kind goes into, or why it cannot. */
function judgeTab(kind: MakeKind, raws: MakeContext['raws']): Judged<RawTable> {
  const { table, tab, title, link } = MAKES[kind];
  const raw = raws[table];
  if (raw === undefined) {
    const says =
      'there is no such tab of Runsheet in this file. Choose "Set up tabs" in the Runsheet menu, or bind your own tab in Columns.';
    return refuse(issueOfTab('missing-tab', tab, says).message);
  }
  if (raw.adopted?.companion !== undefined)
    return refuse(`${raw.tab}: Runsheet writes nothing into this tab, so nothing was written; add the row there yourself.`);
  const missing = raw.spec.columns.find(({ key }) => ['id', title, link].includes(key) && raw.binding.missing.includes(key));
  if (missing === undefined) return { ok: true, value: raw };
  return refuse(
    `${raw.tab}: the column "${missing.header}" is missing in row ${headerRowOf(raw)}, so nothing was written; write that header again.`,
  );
}

/** The row it is made under. Its id must stand in the sheet: one that only the next check writes may be another by then. */
function judgeParent({ kind, under }: Making, { workbook }: MakeContext, words: Words): Judged<Row> {
  const parent = indexFamily(workbook.tables).find(under.trim().toUpperCase());
  if (parent === undefined) return refuse(`No row has the id ${quote(under)} any more. Check now and look again.`);
  if (!MAKES[kind].under.includes(parent.table))
    return refuse(`No ${nounOf(MAKES[kind].table, words)} can be made under ${nameRow(parent, words)}.`);
  if (isClosed(parent))
    return refuse(`${upperFirst(nameRow(parent, words))} is closed, so nothing more is made under it (${parent.tab}, row ${parent.row}).`);
  return { ok: true, value: parent };
}

const COMPANY = 'Company';

/** A company's Rock needs somebody with a leadership seat; everybody else's is their team's. */
function levelFor(owner: string, { directory }: DecodedWorkbook): string {
  const { person } = resolveOwner(directory, [owner]);
  const leads = directory.seats.some(({ leadership, holder }) => leadership && resolveOwner(directory, [holder]).person === person);
  return person !== null && leads ? COMPANY : 'Team';
}

/** A Rock that begins within its quarter is expected to move from the day on which it was made. */
function rockCells(owner: string, due: LocalDate, { workbook, now }: MakeContext): Readonly<Record<string, Cell>> {
  const { yearStartsIn } = workbook.settings.calendar;
  const { year, quarter, first } = quarterOf(due, yearStartsIn);
  const today = dateOf(now);
  return { level: levelFor(owner, workbook), quarter: `${year} Q${quarter}`, start: day(first > today ? first : today) };
}

function write(making: Making, parent: Row, raw: RawTable, context: MakeContext, chosen: { owner: string; due: LocalDate }): MakePlan {
  const { kind } = making;
  const { table, prefix, title: column, link } = MAKES[kind];
  const title = oneLine(making.title, LONGEST_TITLE);
  const rows = context.workbook.tables[table] ?? [];
  const id = makeId(prefix, [raw.tab, title, dateOf(context.now), String(raw.grid.length + 1)], new Set(rows.map((row) => row.id)));
  const { owner, due } = chosen;
  const own = kind === 'rock' ? rockCells(owner, due, context) : {};
  const values = { id, [column]: title, owner, due: day(due), [link]: linkText(parent), ...own };
  const who = context.address === '' ? UNKNOWN : context.address;
  const log = { who, what: `${kind} made`, row: id, before: '', after: title, reason: `under ${linkText(parent)}` };
  const made = upperFirst(nameRow({ table, id, title }, wordsOf(context.workbook.settings.vocabulary)));
  return { ok: true, says: `${made} was made under ${quote(linkText(parent))}`, made: { append: { table, values }, log } };
}

/** The open row of that title under that parent, made by an earlier press. */
function findTwin({ kind, title }: Making, parent: Row, { workbook }: MakeContext): Row | undefined {
  const wanted = oneLine(title, LONGEST_TITLE);
  const { childrenOf } = indexFamily(workbook.tables);
  const { table } = MAKES[kind];
  return childrenOf(parent).find((row) => row.table === table && !isClosed(row) && sameText(oneLine(row.title, LONGEST_TITLE), wanted));
}

/** Decides one row under another: what it holds, or why it is refused. Its sentence is complete once it is known where it stands. */
export function planMake(making: Making, context: MakeContext): MakePlan {
  const words = wordsOf(context.workbook.settings.vocabulary);
  if (oneLine(making.title, LONGEST_TITLE) === '')
    return { ok: false, says: `Give the ${nounOf(MAKES[making.kind].table, words)} a name.` };
  const raw = judgeTab(making.kind, context.raws);
  if (!raw.ok) return raw;
  const parent = judgeParent(making, context, words);
  if (!parent.ok) return parent;
  const twin = findTwin(making, parent.value, context);
  if (twin !== undefined) {
    const says = `${upperFirst(nameRow(twin, words))} is there already, under ${nameRow(parent.value, words)}: ${twin.tab}, row ${twin.row}. Nothing was written.`;
    return { ok: true, says, made: null };
  }
  const owner = judgeOwner(making.owner ?? '', textOf(parent.value, 'owner'), context.workbook.directory);
  if (!owner.ok) return owner;
  const due = judgeDue(making, parent.value, context);
  if (!due.ok) return due;
  return write(making, parent.value, raw.value, context, { owner: owner.value, due: due.value });
}
