import { describeRow, describeRunRow } from './describe-row';
import { indexFamily, type Family } from './family';
import { makesUnder } from './make-kinds';
import { sayLinks } from './say-links';
import type { Tone } from '../contract/tone';
import type { ChainGroup, ChainRow, ChainView } from '../contract/strategy';
import type { SweepPlan } from '../plan/plan-sweep';
import type { Run } from '../runs/run';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

/** From the top down to the row's own parent; a circle ends where it began. */
function walkUp(family: Family, from: Row): readonly Row[] {
  const above: Row[] = [];
  const seen = new Set([from]);
  for (let row = family.parentOf(from); row !== undefined && !seen.has(row); row = family.parentOf(row)) {
    seen.add(row);
    above.unshift(row);
  }
  return above;
}

/** What needs somebody stands first, then what is due first; what is over stands last. */
const RANKS: readonly Tone[] = ['bad', 'warn', 'quiet', 'good'];
const OVER: ReadonlySet<string> = new Set(['Done', 'Solved']);
const rankOf = ({ tone, status }: ChainRow): number => (OVER.has(status) ? RANKS.length : RANKS.indexOf(tone));
const dueOrLast = ({ due }: ChainRow): string => due ?? '9';

function byUrgency(a: ChainRow, b: ChainRow): number {
  return rankOf(a) - rankOf(b) || (dueOrLast(a) < dueOrLast(b) ? -1 : dueOrLast(a) > dueOrLast(b) ? 1 : 0);
}

type Describe = (row: Row) => ChainRow;

function describer({ statuses, workbook }: SweepPlan): Describe {
  const known = new Map(statuses.map((status) => [status.id, status]));
  const { yearStartsIn } = workbook.settings.calendar;
  return (row) => describeRow(row, known.get(row.id), yearStartsIn);
}

function listBeside(family: Family, row: Row, describe: Describe): readonly ChainGroup[] {
  const seat = family.seatOf(row);
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    ['Waits for', family.waitsFor(row)],
    ['Waited for by', family.waitedForBy(row)],
    ['Seat that answers for it', seat === undefined ? [] : [seat]],
    ['What this seat answers for', family.heldBy(row)],
  ];
  return groups.flatMap(([says, rows]) => (rows.length === 0 ? [] : [{ says, rows: rows.map(describe) }]));
}

function viewRun(run: Run, family: Family, describe: Describe, plan: SweepPlan): ChainView {
  const process = family.find(run.process);
  const issues = (plan.workbook.tables['issues'] ?? []).filter(({ values }) => values['about'] === run.id);
  const of =
    process === undefined
      ? ''
      : ` is one run of process ${process.id} ${quote(process.title)}, is with ${quote(run.assignee).slice(1, -1)} and`;
  return {
    row: describeRunRow(run),
    above: process === undefined ? [] : [...walkUp(family, process), process].map(describe),
    below: issues.map(describe),
    beside: [],
    says: `Run ${run.id} ${quote(run.terms.title)}${of} is ${run.status.toLowerCase()}.`,
    makes: [],
  };
}

/** The row or run with that id in its chain, both ways; `null` where nothing linked has it. */
export function viewChain(plan: SweepPlan, id: string, installed: ReadonlySet<string>): ChainView | null {
  const wanted = id.trim().toUpperCase();
  const family = indexFamily(plan.workbook.tables);
  const describe = describer(plan);
  const row = family.find(wanted);
  if (row === undefined) {
    const run = [...plan.currentRuns, ...plan.ledger.open].find((one) => one.id === wanted);
    return run === undefined ? null : viewRun(run, family, describe, plan);
  }
  return {
    row: describe(row),
    above: walkUp(family, row).map(describe),
    below: family.childrenOf(row).map(describe).sort(byUrgency),
    beside: listBeside(family, row, describe),
    says: sayLinks(
      row,
      family,
      plan.statuses.find((status) => status.id === row.id),
      plan.front.words,
    ),
    makes: makesUnder(row, installed),
  };
}
