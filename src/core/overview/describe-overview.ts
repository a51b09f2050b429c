import { listFocus } from './list-focus';
import { ownership } from './list-my-people';
import { listAttention } from '../attention/list-attention';
import { describeLines, type LineExtras } from '../chain/describe-lines';
import type { AttentionItem, Overview, SigningItem, StatusGroup, StatusLine, Unreadable } from '../contract/overview';
import { reword } from '../contract/reword';
import type { PersonFocus, TopLine } from '../contract/strategy';
import { focusOf } from '../focus/focus-of';
import { noticeOf } from '../home/plan-home';
import { oneLine } from '../mail/escape-html';
import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import { proofsOf } from '../runs/ledger';
import { listSignings } from '../signing/list-signings';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { dateOf } from '../time/arith';
import { addHours } from '../time/zone';
import { callKind, callTab } from '../words/call-tab';

/** Who reads, as Google reveals it. */
export interface Reader {
  /** `''` where Google does not reveal it. */
  readonly address: string;
  /** True where their own hourly trigger exists. */
  readonly checks: boolean;
}

/** Hours after which the last complete check counts as late. */
const LATE_HOURS = 2;
const GROUPS: readonly string[] = ['rocks', 'milestones', 'scorecard', 'processes', 'initiatives', 'goals'];
/** Told only where there are open ones: what is done in them is nobody's concern any more. */
const OPEN_ONLY: ReadonlySet<string> = new Set(['milestones', 'initiatives']);
const MOST_UNREADABLE = 100;
/** Longest name and longest sentence that are shown, characters: a cell may hold 50,000. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;

const name = (text: string): string => oneLine(text, LONGEST_NAME);
const sentence = (text: string): string => oneLine(text, LONGEST_SENTENCE);

function listAttending(plan: SweepPlan, reader: Reader): readonly AttentionItem[] {
  const isMine = ownership(plan.workbook.directory, reader.address);
  const items = listAttention(plan.front).map(({ kind, id, title, owner, status, why, since }) => ({
    ...{ kind: name(callKind(kind, plan.front.words)), id, title: name(title), owner: name(owner), why: sentence(why), since },
    ...{ tone: toneOf(status), mine: isMine(owner) },
    next: { does: 'open' as const, says: 'Show' },
  }));
  return [...items.filter(({ mine }) => mine), ...items.filter(({ mine }) => !mine)];
}

type Extras = (status: Status) => LineExtras;

function lineOf(status: Status, extras: Extras): StatusLine {
  const { id, title, owner, why, since, flags } = status;
  return {
    ...{ id, title: name(title), owner: name(owner), status: name(status.status), tone: toneOf(status.status), why: sentence(why) },
    ...{ since, flags, ...extras(status) },
  };
}

function groupOf(key: string, tab: string, statuses: readonly Status[], extras: Extras): StatusGroup {
  const shown = statuses.filter(({ table, status }) => table === key && !(OPEN_ONLY.has(key) && status === 'Done'));
  const lines = shown.map((status) => lineOf(status, extras));
  return { key, title: tab, good: lines.filter(({ tone }) => tone === 'good').length, lines };
}

function listGroups(plan: SweepPlan, { raws, now }: SweepInput): readonly StatusGroup[] {
  const extras = describeLines(plan, now);
  const groups = GROUPS.flatMap((key) =>
    raws[key] === undefined ? [] : groupOf(key, callTab(raws[key].tab, plan.front.words), plan.statuses, extras),
  );
  return groups.filter(({ key, lines }) => lines.length > 0 || !OPEN_ONLY.has(key));
}

function listUnreadable({ issues }: SweepPlan): readonly Unreadable[] {
  const shown = issues.slice(0, MOST_UNREADABLE).map(({ tab, row, message }) => ({ tab, row, message: sentence(message) }));
  const more = issues.length - shown.length;
  return more === 0 ? shown : [...shown, { tab: '', row: 0, message: `And ${more} more.` }];
}

function listSigning({ ledger, workbook }: SweepPlan, { now, state, cellOf }: SweepInput, { address }: Reader): readonly SigningItem[] {
  const context = { now, lastSweep: state.handledThrough, proofOf: proofsOf(ledger, cellOf) };
  return listSignings(ledger, workbook.directory, address, context);
}

function listFocusing(plan: SweepPlan, { now }: SweepInput, { address }: Reader): readonly PersonFocus[] {
  return listFocus(focusOf(plan, dateOf(now)), plan.workbook.directory, address).map(({ person, items }) => ({
    person: name(person),
    items: items.map(({ id, title, because }) => ({ id, title: name(title), because: sentence(because) })),
  }));
}

function topOf({ front }: SweepPlan): readonly TopLine[] {
  return front.top.lines.map((line) => ({ ...line, title: name(line.title), owner: name(line.owner), why: sentence(line.why) }));
}

/** Everything the sidebar shows of a plan. Nothing but the zone and the reader is told of a file whose tabs are not set up. */
export function describeOverview(plan: SweepPlan, input: SweepInput, reader: Reader): Overview {
  const { now, zone, raws, state } = input;
  const installed = raws['settings'] !== undefined;
  const { directory, settings } = plan.workbook;
  const { words } = plan.front;
  const last = state.handledThrough;
  const notice = noticeOf(plan.front);
  const late = last !== null && addHours(last, LATE_HOURS, zone) < now;
  return {
    company: name(settings.company),
    now,
    zone: zone.name,
    you: {
      address: reader.address,
      name: name(directory.people.find(({ email }) => email !== '' && email === reader.address.toLowerCase())?.name ?? ''),
      chosen: false,
    },
    locale: input.locale ?? '',
    installed,
    checks: { on: reader.checks, last, late },
    mail: plan.mail.context.mode,
    ...(notice === '' ? {} : { notice }),
    attention: installed ? listAttending(plan, reader) : [],
    signing: listSigning(plan, input, reader),
    groups: installed ? listGroups(plan, input) : [],
    focus: installed ? listFocusing(plan, input, reader) : [],
    mine: { who: '', runs: [], tasks: [], numbers: [] },
    runs: [],
    people: [],
    top: installed ? topOf(plan) : [],
    health: installed ? plan.front.health.map((line) => ({ ...line, says: reword(line.says, words) })) : [],
    words,
    unreadable: installed ? listUnreadable(plan) : [],
  };
}
