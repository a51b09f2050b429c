import { cellText } from '../tables/cell';
import { isSheetError } from '../tables/decode-value';
import type { Issue } from '../tables/issue';
import type { RawTable } from '../tables/raw-table';
import { issueAt, issueOfTab } from '../texts/issue-texts';

const STANDS_STILL = 'there is no such tab, so the weeks of Scorecard do not move on; choose "Set up tabs" in the Runsheet menu.';
const NAMELESS = 'the row has values but no name, so they are kept nowhere once their week leaves the tab; write a name, or clear them.';

/** Rows whose values Scorecard history cannot keep. */
function namelessIssues({ tab, grid, binding, spec }: RawTable): readonly Issue[] {
  const filled = (cells: RawTable['grid'][number], index: number | undefined): boolean => {
    const cell = cells[index ?? -1] ?? '';
    return cell !== false && cellText(cell).trim() !== '' && !isSheetError(cell);
  };
  const header = spec.columns.find(({ key }) => key === spec.title)?.header ?? '';
  return grid.flatMap((cells, row) =>
    row > 0 && !filled(cells, binding.columns[spec.title]) && binding.periods.some(({ index }) => filled(cells, index))
      ? [issueAt('blank', { tab, row: row + 1, column: header }, NAMELESS)]
      : [],
  );
}

/** Why the weeks of Scorecard stand still, or lose something when they move on. */
export function findRollIssues({
  scorecard,
  scorecard_history: history,
}: Readonly<Record<string, RawTable | undefined>>): readonly Issue[] {
  if (scorecard === undefined || scorecard.adopted !== undefined) return [];
  return history === undefined ? [issueOfTab('missing-tab', 'Scorecard history', STANDS_STILL)] : namelessIssues(scorecard);
}
