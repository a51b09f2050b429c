import { MARKS } from './bind-adopted';
import { cellText } from './cell';
import type { Issue } from './issue';
import { isResting, type AdoptedTab, type Companion, type RawTable } from './raw-table';
import { issueAt, issueOfTab, quote } from '../texts/issue-texts';
import { sayFirst } from '../texts/say-list';

/** Headers named in one sentence at most. */
const MOST_NAMED = 4;

/** Headers of the team that no column is bound to, from left to right. */
function freeHeaders({ grid, binding, adopted }: RawTable): readonly string[] {
  const taken = new Set([...Object.values(binding.columns), ...binding.periods.map(({ index }) => index)]);
  const own = (grid[0] ?? []).slice(0, adopted?.companion?.width);
  return own.flatMap((cell, index) => (taken.has(index) || cellText(cell) === '' ? [] : [cellText(cell)]));
}

function sayCandidates(headers: readonly string[]): string {
  if (headers.length === 0) return '';
  const named = headers.slice(0, MOST_NAMED).map(quote).join(', ');
  return ` It may be ${named}${headers.length > MOST_NAMED ? ` or one of ${headers.length - MOST_NAMED} more` : ''}.`;
}

const NO_IDS =
  'the tab Columns names no column for ids, so nothing of the tab is read; add a column for them and a row with ID and its header.';
const LOST = 'the tab with the columns of Runsheet, or its header, is gone; bring it back, or take the binding back.';

/** Says that the tab beside is gone, or which rows may be others under a new title. */
function companionIssues(raw: RawTable, { tab, isGone, unsure, lost }: Companion): Issue[] {
  if (isGone) return [issueOfTab('bound-tab-gone', tab, LOST)];
  const header = raw.spec.columns.find(({ key }) => key === raw.spec.title)?.header ?? '';
  return unsure.map((row) =>
    issueAt(
      'row-renamed',
      { tab: raw.tab, row, column: header },
      `it is taken for a new row, while ${sayFirst(lost.map(quote), MOST_NAMED)} is not there any more. If it is the same, give it that title again, check, then rename it alone.`,
    ),
  );
}

/** Says of each bound column that is not there where its new header has to be written. */
export function goneIssues(raw: RawTable, { gone, headerRow, companion }: AdoptedTab): Issue[] {
  const free = freeHeaders(raw);
  const columns = gone.map(({ key, header }) => {
    const column = raw.spec.columns.find((one) => one.key === key);
    const name = column?.header ?? 'ID';
    const rests = key === MARKS.key ? 'nothing of the tab is read' : `${name} is not read`;
    const missing = `the header ${quote(header)} is not in row ${headerRow} any more, so ${rests}.`;
    const toDo =
      column?.writer === 'team'
        ? `${sayCandidates(free)} In the tab Columns write its new header into Header of the row ${raw.spec.tab}, ${name}, or give it its name back.`
        : ' Give it its name back.';
    return issueOfTab('bound-column-gone', raw.tab, `${missing}${toDo}`);
  });
  if (companion !== undefined) return [...columns, ...companionIssues(raw, companion)];
  const isUnbound = isResting(raw) && gone.every(({ key }) => key !== MARKS.key);
  return isUnbound ? [...columns, issueOfTab('bound-column-gone', raw.tab, NO_IDS)] : columns;
}
