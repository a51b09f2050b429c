import { cutName, cutSentence } from './cut-text';
import { describeLines } from './describe-lines';
import { describeMine } from './describe-mine';
import { describeOpenRun } from './describe-open-run';
import { findViewer, type Viewer } from './find-viewer';
import { listAttending } from './list-attending';
import { listFocus } from './list-focus';
import { listGroups } from './list-groups';
import { withReports } from './list-my-people';
import { listOpenRuns } from './list-open-runs';
import { listPeople } from './list-people';
import { lastFailure } from '../beat/decode-beat';
import { indexFamily } from '../chain/family';
import type { Overview, Unreadable } from '../contract/overview';
import { reword } from '../contract/reword';
import type { PersonFocus, TopLine } from '../contract/strategy';
import { focusOf } from '../focus/focus-of';
import { noticeOf } from '../home/plan-home';
import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import { proofsOf } from '../runs/ledger';
import type { MarkContext } from '../runs/run-context';
import { listSignings } from '../signing/list-signings';
import { textOf } from '../tables/row';
import { sayFailing } from '../texts/beat-texts';
import { dateOf } from '../time/arith';
import { addHours, toLocal } from '../time/zone';

/** Who reads, as Google reveals it. */
export interface Reader {
  /** `''` where Google does not reveal it. */
  readonly address: string;
  /** Name of the person they chose to look as; absent where they look as themselves. */
  readonly as?: string;
  /** True where their own hourly trigger exists. */
  readonly checks: boolean;
}

/** Hours after which the last complete check counts as late. */
const LATE_HOURS = 2;
const MOST_UNREADABLE = 100;
const MOST_RUNS = 500;

function listUnreadable({ issues }: SweepPlan): readonly Unreadable[] {
  const shown = issues.slice(0, MOST_UNREADABLE).map(({ tab, row, message }) => ({ tab, row, message: cutSentence(message) }));
  const more = issues.length - shown.length;
  return more === 0 ? shown : [...shown, { tab: '', row: 0, message: `And ${more} more.` }];
}

function listFocusing(plan: SweepPlan, now: string, viewer: Viewer): readonly PersonFocus[] {
  return listFocus(focusOf(plan, dateOf(now)), plan.workbook.directory, viewer).map(({ person, items }) => ({
    person: cutName(person),
    items: items.map(({ id, title, because }) => ({ id, title: cutName(title), because: cutSentence(because) })),
  }));
}

function topOf({ front }: SweepPlan): readonly TopLine[] {
  return front.top.lines.map((line) => ({ ...line, title: cutName(line.title), owner: cutName(line.owner), why: cutSentence(line.why) }));
}

/** As it was read just now, else as Settings keeps it. */
function localeOf({ workbook }: SweepPlan, { locale = '' }: SweepInput): string {
  const kept = (workbook.tables['settings'] ?? []).find(({ title }) => title.toLowerCase() === 'locale');
  return cutName(locale || (kept === undefined ? '' : textOf(kept, 'value')));
}

/** Everything that is told of rows. */
type Rows = Pick<
  Overview,
  'attention' | 'signing' | 'groups' | 'focus' | 'mine' | 'runs' | 'moreRuns' | 'people' | 'top' | 'health' | 'unreadable'
>;

const NO_ROWS: Rows = {
  ...{ attention: [], signing: [], groups: [], focus: [], runs: [], people: [], top: [], health: [], unreadable: [] },
  mine: { who: '', runs: [], tasks: [], numbers: [] },
};

function describeRows(plan: SweepPlan, input: SweepInput, address: string, viewer: Viewer): Rows {
  const { now, raws, state, cellOf } = input;
  const { ledger, workbook, front, statuses } = plan;
  const marks: MarkContext = { now, lastSweep: state.handledThrough, proofOf: proofsOf(ledger, cellOf) };
  const open = listOpenRuns(plan, now);
  const family = indexFamily(workbook.tables);
  const more = open.length - MOST_RUNS;
  return {
    attention: listAttending(plan, viewer),
    signing: listSignings(ledger, workbook.directory, address, marks, viewer.chosen ? viewer.address : address),
    groups: listGroups(statuses, raws, front.words, describeLines(plan, family, now, localeOf(plan, input))),
    focus: listFocusing(plan, now, viewer),
    mine: describeMine({ plan, open, family, marks }, viewer),
    runs: open.slice(0, MOST_RUNS).map((one) => describeOpenRun(one, now)),
    ...(more > 0 ? { moreRuns: more } : {}),
    people: listPeople(plan, withReports(workbook.directory, viewer.people)),
    top: topOf(plan),
    health: front.health.map((line) => ({ ...line, says: reword(line.says, front.words) })),
    unreadable: listUnreadable(plan),
  };
}

/** That the hourly checks fail, where none has worked since. */
function failingOf({ properties, state, zone }: SweepInput): string {
  const failure = lastFailure(properties);
  return failure === null || failure.at < (state.sweeper?.at ?? 0) ? '' : sayFailing(toLocal(failure.since, zone), failure.says);
}

/** Everything the sidebar shows of a plan. Nothing but the zone and the reader is told of a file whose tabs are not set up. */
export function describeOverview(plan: SweepPlan, input: SweepInput, { address, as, checks }: Reader): Overview {
  const { now, zone, raws, state } = input;
  const installed = raws['settings'] !== undefined;
  const { directory, settings } = plan.workbook;
  const viewer = findViewer(directory, address, as);
  const last = state.handledThrough;
  const by = state.sweeper?.who ?? '';
  const notice = [noticeOf(plan.front), failingOf(input)].filter((says) => says !== '').join(' ');
  return {
    company: cutName(settings.company),
    now,
    zone: zone.name,
    you: { address, name: cutName(viewer.name), chosen: viewer.chosen },
    locale: localeOf(plan, input),
    installed,
    checks: { on: checks, last, late: last !== null && addHours(last, LATE_HOURS, zone) < now, ...(by === '' ? {} : { by }) },
    mail: plan.mail.context.mode,
    ...(notice === '' ? {} : { notice }),
    words: plan.front.words,
    ...(installed ? describeRows(plan, input, address, viewer) : NO_ROWS),
  };
}
