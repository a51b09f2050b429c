import { rowsIn, specOf, type Cells } from '../../support/core-world';
import { indexRows, linkText, resolveLinks, splitLinkId, type LinkedRows } from '../../../src/core/links/resolve-links';

const ROCKS: readonly Cells[] = [
  { id: 'R-AAAA', rock: 'Second bar', owner: 'Ana' },
  { id: 'R-BBBB', rock: 'New menu', owner: 'Ana' },
  { id: 'R-CCCC', rock: 'Training', owner: 'Ana' },
  { id: 'R-DDDD', rock: 'Training', owner: 'Ben' },
  { id: 'R-EEEE', rock: 'Brew, bake, serve', owner: 'Ben' },
];
const PROCESSES: readonly Cells[] = [{ id: 'P-AAAA', process: 'Till count', owner: 'Ana', cadence: 'every day' }];
const index = indexRows({ rocks: rowsIn('rocks', ROCKS), processes: rowsIn('processes', PROCESSES) });

function milestone(rock: string | number): LinkedRows {
  return resolveLinks(specOf('milestones'), rowsIn('milestones', [{ id: 'M-AAAA', milestone: 'Lease', rock }]), index);
}

function dependsOn(text: string): LinkedRows {
  return resolveLinks(specOf('rocks'), rowsIn('rocks', [{ id: 'R-FFFF', rock: 'Opening', owner: 'Ana', depends_on: text }]), index);
}

describe('a link', () => {
  it.each([
    ['whole', 'R-AAAA Second bar', 'R-AAAA', []],
    ['with an old title, which is refreshed', 'R-AAAA First bar', 'R-AAAA', ['R-AAAA Second bar']],
    ['a bare id', 'R-AAAA', 'R-AAAA', ['R-AAAA Second bar']],
    ['an id in lower case', 'r-aaaa', 'R-AAAA', ['R-AAAA Second bar']],
    ['a bare title', 'New menu', 'R-BBBB', ['R-BBBB New menu']],
    ['a bare title in another case', ' new MENU ', 'R-BBBB', ['R-BBBB New menu']],
    ['a title with commas', 'Brew, bake, serve', 'R-EEEE', ['R-EEEE Brew, bake, serve']],
  ])('%s is understood', (_name, text, id, written) => {
    const { rows, changes, issues } = milestone(text);
    expect(rows[0]?.values['rock']).toBe(id);
    expect(changes.map((change) => change.value)).toEqual(written);
    expect(issues).toEqual([]);
  });

  it.each([
    ['with an id nobody has', 'R-ZZZZ Second bar', 'broken-link', 'names R-ZZZZ, which no row has'],
    ['to a row of another table', 'P-AAAA Till count', 'broken-link', 'names P-AAAA, a row of Processes, which has no place here'],
    ['with a title nobody has', 'Third bar', 'broken-link', 'is the title of no row'],
    ['with a title two rows have', 'training', 'ambiguous-link', 'is the title of 2 rows; choose one by its id'],
    ['with the title of another table', 'Till count', 'broken-link', 'is the title of no row'],
  ])('%s is an issue and left as it is', (_name, text, code, says) => {
    const { rows, changes, issues } = milestone(text);
    expect(rows[0]?.values['rock']).toBeNull();
    expect(changes).toEqual([]);
    expect(issues).toMatchObject([{ code, tab: 'Milestones', row: 2, column: 'Rock' }]);
    expect(issues[0]?.message).toContain(says);
  });

  it('is completed where it was read, and nowhere else', () => {
    expect(milestone('R-AAAA').changes).toEqual([
      { table: 'milestones', id: 'M-AAAA', row: 2, title: 'Lease', column: 'rock', expect: 'R-AAAA', value: 'R-AAAA Second bar' },
    ]);
  });

  it('may be a number that is a title', () => {
    const numbered = indexRows({ rocks: rowsIn('rocks', [{ id: 'R-AAAA', rock: 2027, owner: 'Ana' }]) });
    const rows = rowsIn('milestones', [{ id: 'M-AAAA', milestone: 'Lease', rock: 2027 }]);
    expect(resolveLinks(specOf('milestones'), rows, numbered).rows[0]?.values['rock']).toBe('R-AAAA');
  });
});

describe('several links', () => {
  it.each([
    ['R-AAAA, New menu', ['R-AAAA', 'R-BBBB'], ['R-AAAA Second bar, R-BBBB New menu']],
    ['R-AAAA Second bar, R-BBBB New menu', ['R-AAAA', 'R-BBBB'], []],
    ['Brew, bake, serve', ['R-EEEE'], ['R-EEEE Brew, bake, serve']],
    ['R-EEEE Brew, bake, serve', ['R-EEEE'], []],
  ])('%j are %j', (text, ids, written) => {
    const { rows, changes, issues } = dependsOn(text);
    expect([rows[0]?.values['depends_on'], changes.map((change) => change.value), issues]).toEqual([ids, written, []]);
  });

  it('keep the good ones and the text where one is broken', () => {
    const { rows, changes, issues } = dependsOn('r-aaaa, Third bar, Training');
    expect(rows[0]?.values['depends_on']).toEqual(['R-AAAA']);
    expect(changes).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(['broken-link', 'ambiguous-link']);
  });
});

it('leaves the links of the engine alone', () => {
  const rows = rowsIn('runs', [{ id: 'U-AAAAAA', process: 'Till count' }]);
  expect(resolveLinks(specOf('runs'), rows, index)).toEqual({ rows, changes: [], issues: [] });
});

it('lets the upper of two rows with one id have the links', () => {
  const twins = rowsIn('rocks', [
    { id: 'R-AAAA', rock: 'Upper', owner: 'Ana' },
    { id: 'R-AAAA', rock: 'Lower', owner: 'Ana' },
  ]);
  expect(indexRows({ rocks: twins }).byId.get('R-AAAA')?.title).toBe('Upper');
});

describe('link text', () => {
  it.each([
    [{ id: 'R-AAAA', title: 'Second bar' }, 'R-AAAA Second bar'],
    [{ id: 'R-AAAA', title: '' }, 'R-AAAA'],
  ])('of %j is %j', (row, text) => {
    expect(linkText(row)).toBe(text);
  });

  it.each([
    ['R-AAAA Second bar', 'R-AAAA'],
    [' r-aaaa ', 'R-AAAA'],
    ['Second bar', 'Second bar'],
    ['', ''],
  ])('%j begins with %j', (text, id) => {
    expect(splitLinkId(text)).toBe(id);
  });
});
