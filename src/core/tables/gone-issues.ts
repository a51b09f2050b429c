import { cellText } from './cell';
import type { Issue } from './issue';
import type { AdoptedTab, RawTable } from './raw-table';
import { issueOfTab, quote } from '../texts/issue-texts';

/** Headers named in one sentence at most. */
const MOST_NAMED = 4;

/** Headers of the team that no column is bound to, from left to right. */
function freeHeaders({ grid, binding }: RawTable): readonly string[] {
  const taken = new Set([...Object.values(binding.columns), ...binding.periods.map(({ index }) => index)]);
  return (grid[0] ?? []).flatMap((cell, index) => (taken.has(index) || cellText(cell) === '' ? [] : [cellText(cell)]));
}

function sayCandidates(headers: readonly string[]): string {
  if (headers.length === 0) return '';
  const named = headers.slice(0, MOST_NAMED).map(quote).join(', ');
  return ` It may be ${named}${headers.length > MOST_NAMED ? ` or one of ${headers.length - MOST_NAMED} more` : ''}.`;
}

/** Says of each bound column that is not there where its new header has to be written. */
export function goneIssues(raw: RawTable, { gone, headerRow }: AdoptedTab): Issue[] {
  const free = freeHeaders(raw);
  return gone.map(({ key, header }) => {
    const column = raw.spec.columns.find((one) => one.key === key);
    const name = column?.header ?? 'ID';
    const missing = `the header ${quote(header)} is not in row ${headerRow} any more, so ${name} is not read.`;
    const toDo =
      column?.writer === 'team'
        ? `${sayCandidates(free)} In the tab Columns write its new header into Header of the row ${raw.spec.tab}, ${name}, or give it its name back.`
        : ' Give it its name back.';
    return issueOfTab('bound-column-gone', raw.tab, `${missing}${toDo}`);
  });
}
