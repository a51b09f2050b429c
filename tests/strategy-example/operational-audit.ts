import type { Typed } from '../../local/bench/build-company';
import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { makeCafe, tabOf } from '../sweep/cafe';
import type { Host } from '../../local/host/host';

type Rows = readonly Readonly<Record<string, Typed>>[];

const day = (date: string): Typed => ({ day: date });

/**
 * A quarter with an operational audit at 18 %: two of its milestones are due on Fri 20 Nov 2026, and the number that serves it is
 * down for the third week. It belongs to the seat COO, which Cy holds.
 */
export const OPERATIONAL_AUDIT: Readonly<Record<string, Rows>> = {
  Seats: [
    { Seat: 'COO', Holder: 'Cy', Leadership: 'yes' },
    { Seat: 'CEO', Holder: 'Dee', Leadership: 'yes' },
  ],
  Goals: [{ Goal: 'Every shop runs without its founder', Owner: 'Dee', Year: 2026 }],
  Rocks: [
    {
      ...{
        Rank: 2,
        Rock: 'Operational audit',
        Level: 'Company',
        Owner: 'COO',
        Quarter: '2026 Q4',
        Goal: 'Every shop runs without its founder',
      },
      ...{ 'Why it matters': 'Nobody knows what breaks first', 'Done when': 'Every shop was looked at', Target: 100, Current: 18, From: 0 },
    },
    {
      ...{ Rank: 1, Rock: 'Second shop', Level: 'Company', Owner: 'COO', Quarter: '2026 Q4', Goal: 'Every shop runs without its founder' },
      ...{ 'Why it matters': 'Growth', Target: 100, Current: 10, From: 0 },
    },
  ],
  Milestones: [
    { Rock: 'Operational audit', Milestone: 'Kitchen looked at', Due: day('2026-11-20') },
    { Rock: 'Operational audit', Milestone: 'Bar looked at', Due: day('2026-11-20') },
    { Rock: 'Operational audit', Milestone: 'Report written', Due: day('2026-12-18') },
  ],
  'To-Dos': [{ 'To-Do': 'Call the auditor', Owner: 'Cy', Due: day('2026-11-18') }],
  Scorecard: [{ Measurable: 'Checks passed', Owner: 'Cy', Serves: 'Operational audit', Goal: '>= 60', Unit: '%', Every: 'week' }],
};

const TEMPLATES = ['home', 'people', 'processes', 'system', 'vto', 'rocks', 'scorecard', 'meetings'];

/** A café with that quarter, on Thu 19 Nov 2026 in the evening; the number is still to be filled in. */
export function makeAuditCafe(): Host {
  return makeCafe({ templates: TEMPLATES, rows: OPERATIONAL_AUDIT });
}

/** Types the values of a measurable, those of the running week first. */
export function typeWeeks(host: Host, measurable: string, values: readonly number[]): void {
  const tab = tabOf(host, 'Scorecard');
  const [row] = findRows(tab, (text) => text('Measurable') === measurable);
  const first = columnOf(tab, 'Since') + 1;
  if (row === undefined) throw new Error(`Scorecard has no ${measurable}`);
  values.forEach((value, index) => {
    tab.setCell(row, first + index, { ...tab.cell(row, first + index), value });
  });
}
