import type { Issue } from '../tables/issue';
import { textOf, type Row } from '../tables/row';
import { issueAt } from '../texts/issue-texts';

const BARE_LINK = /^\s*(https?:\/\/|www\.)\S+\s*$/i;

/** What the plan itself says, by table: column key and header. */
const PLAN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  vto: [['item', 'Item']],
  goals: [
    ['goal', 'Goal'],
    ['bet', 'Bet'],
    ['measure', 'Measure'],
  ],
  rocks: [
    ['rock', 'Rock'],
    ['why_it_matters', 'Why it matters'],
    ['done_when', 'Done when'],
  ],
};

/** Parts of the plan that stand in another document: a link there is a reference and takes the place of nothing. */
export function findReferenceIssues(tables: Readonly<Record<string, readonly Row[] | undefined>>): readonly Issue[] {
  return Object.entries(PLAN).flatMap(([table, columns]) =>
    (tables[table] ?? []).flatMap((row) =>
      columns
        .filter(([key]) => BARE_LINK.test(textOf(row, key)))
        .map(([, column]) =>
          issueAt(
            'only-a-link',
            { tab: row.tab, row: row.row, column },
            'there is only a link; write here what it says, and keep the link as a reference beside it.',
          ),
        ),
    ),
  );
}
