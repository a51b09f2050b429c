import { tableSpecs } from '../../../src/app/templates';
import { specOf } from '../../../src/app/sweep/read-tables';
import { listOffers } from '../../../src/core/links/list-offers';
import { isTeamLink, LINK_LISTS, offerColumn } from '../../../src/core/links/offer-column';
import type { Row, Value } from '../../../src/core/tables/row';

const specs = Object.values(tableSpecs);
const lists = specOf(LINK_LISTS);

function rowOf(table: string, id: string, title: string, values: Readonly<Record<string, Value>> = {}): Row {
  return { table, tab: table, row: 2, id, title, values, cells: {}, periods: [] };
}

function offered(column: string, ...rows: readonly Row[]): readonly string[] {
  const tables = Object.fromEntries(specs.map(({ key }) => [key, rows.filter(({ table }) => table === key)]));
  return listOffers(lists, specs, tables)
    .map((line) => String(line[column]))
    .filter((text) => text !== '');
}

describe('what the dropdowns of links offer', () => {
  it.each(specs.flatMap((spec) => spec.columns.filter(isTeamLink).map((column) => [`${spec.tab}, ${column.header}`, column] as const)))(
    'stands in a column of its own for %s',
    (_, column) => expect(offerColumn(lists, column)).toBeDefined(),
  );

  it('is sorted by table, then by title', () => {
    const rows = [rowOf('vto', 'V-AAAA', 'Alpha'), rowOf('goals', 'G-BBBB', 'Zeta'), rowOf('goals', 'G-CCCC', 'beta')];
    expect(offered('rock_goal', ...rows)).toEqual(['G-CCCC beta', 'G-BBBB Zeta', 'V-AAAA Alpha']);
  });

  it.each<[string, string, Row]>([
    ['a goal with a result', 'rock_goal', rowOf('goals', 'G-AAAA', 'x', { result: 'Done' })],
    ['a Rock with a result', 'milestone_rock', rowOf('rocks', 'R-AAAA', 'x', { result: 'Dropped' })],
    ['a milestone that is done', 'depends_on', rowOf('milestones', 'M-AAAA', 'x', { done_on: '2026-11-20' })],
    ['a to-do that is done', 'depends_on', rowOf('todos', 'T-AAAA', 'x', { done_on: '2026-11-20' })],
    ['a solved issue', 'to_do_serves', rowOf('issues', 'I-AAAA', 'x', { solved_on: '2026-11-20' })],
    ['a finished initiative', 'depends_on', rowOf('initiatives', 'W-AAAA', 'x', { progress: 1 })],
    ['a process that is not active', 'step_process', rowOf('processes', 'P-AAAA', 'x', { active: false })],
    ['a row without an id', 'rock_goal', rowOf('goals', '', 'x')],
  ])('leaves out %s', (_, column, row) => expect(offered(column, row)).toEqual([]));

  it('keeps a closed row at the end where a cell names it, and only there', () => {
    const closed = rowOf('rocks', 'R-AAAA', 'Closed', { result: 'Done' });
    const rows = [closed, rowOf('rocks', 'R-BBBB', 'Open'), rowOf('milestones', 'M-AAAA', 'Step', { rock: 'R-AAAA' })];
    expect(offered('milestone_rock', ...rows)).toEqual(['R-BBBB Open', 'R-AAAA Closed']);
    expect(offered('measurable_serves', ...rows)).toEqual(['R-BBBB Open']);
  });

  it.each([
    ['a formula', '=HYPERLINK("http://x","y")', 'G-AAAA =HYPERLINK("http://x","y")'],
    ['two lines', 'One\nTwo', 'G-AAAA One\nTwo'],
    ['600 characters', 'x'.repeat(600), `G-AAAA ${'x'.repeat(493)}`],
    ['no title', '', 'G-AAAA'],
  ])('has one line that begins with the id for a title of %s', (_, title, text) => {
    expect(offered('rock_goal', rowOf('goals', 'G-AAAA', title))).toEqual([text]);
  });

  it('ends after 999 choices', () => {
    const many = Array.from({ length: 1500 }, (_unused, at) => rowOf('rocks', `R-${String(1000 + at)}`, 'Rock'));
    expect(offered('milestone_rock', ...many)).toHaveLength(999);
  });
});
