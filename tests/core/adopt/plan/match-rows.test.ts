import { matchRows, takenFrom, type SoughtRow, type TakenRow } from '../../../../src/core/adopt/plan/match-rows';

/** `2 Order chairs | Ana`: source row, title, owner. */
function sought(text: string): SoughtRow {
  const [head = '', owner = ''] = text.split(' | ');
  const [row = '', ...title] = head.split(' ');
  return { row: Number(row), title: title.join(' '), cells: new Map(owner === '' ? [] : [['owner', owner]]) };
}

const taken = (text: string, at: number, letter = 'A'): TakenRow => ({ ...sought(text), id: `T-${at}`, at, letter });

/** What became of each row: `new`, or `there T-0`. */
function match(rows: readonly string[], before: readonly string[]): readonly string[] {
  const wanted = rows.map(sought);
  const found = matchRows(
    wanted,
    before.map((text, at) => taken(text, at)),
  );
  return wanted.map((row) => {
    const one = found.get(row);
    return one === undefined || one.kind === 'new' ? 'new' : `${one.kind} ${one.taken.id}`;
  });
}

const BEFORE = ['2 Chairs', '3 Door', '4 Menu'];

describe('rows that were taken before are known again', () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing changed', BEFORE, BEFORE, ['there T-0', 'there T-1', 'there T-2']],
    ['one was added', ['2 Chairs', '3 Band', '4 Door', '5 Menu'], BEFORE, ['there T-0', 'new', 'there T-1', 'there T-2']],
    ['they were sorted', ['2 Menu', '3 Chairs', '4 Door'], BEFORE, ['there T-2', 'there T-0', 'there T-1']],
    ['one was removed', ['2 Chairs', '3 Menu'], BEFORE, ['there T-0', 'there T-2']],
    ['case and blanks do not count', ['2 chairs ', '3  DOOR'], BEFORE, ['there T-0', 'there T-1']],
    ['a title was mended', ['2 Chairs', '3 Door handle', '4 Menu'], BEFORE, ['there T-0', 'renamed T-1', 'there T-2']],
    ['another thing stands at its place', ['2 Chairs', '3 Insurance', '4 Menu'], BEFORE, ['there T-0', 'new', 'there T-2']],
    ['another title, all else equal', ['2 Insurance | Ana'], ['2 Door | Ana'], ['renamed T-0']],
    ['another title, another owner', ['2 Insurance | Ben'], ['2 Door | Ana'], ['new']],
    ['renamed below one that was added', ['2 Band', '3 Chairs', '4 Door handle'], BEFORE, ['new', 'there T-0', 'renamed T-1']],
    ['equal titles count', ['2 Door', '3 Door', '4 Door'], ['2 Door', '3 Door'], ['there T-0', 'there T-1', 'new']],
    ['hostile titles are titles', ['2 __proto__', '3 constructor'], ['2 constructor'], ['new', 'there T-0']],
  ])('%s', (_name, rows, before, becomes) => {
    expect(match(rows, before)).toEqual(becomes);
  });
});

describe('of which table of the tab a row was taken', () => {
  const rows = ['2 Chairs', '3 Door'].map(sought);

  it.each<readonly [string, readonly TakenRow[], number]>([
    ['the same column', [taken('2 Chairs', 1, 'A'), taken('2 Band', 2, 'F')], 1],
    ['no column is known', [taken('2 Chairs', 1, '')], 1],
    ['a column was inserted before it', [taken('2 Chairs', 1, 'B'), taken('3 Door', 2, 'B')], 2],
    ['another table beside it', [taken('2 Band', 1, 'F'), taken('3 Song', 2, 'F')], 0],
  ])('%s', (_name, before, count) => {
    expect(takenFrom('A', rows, before)).toHaveLength(count);
  });
});

it('10,000 rows, half of them the same, take no time that grows with their square', () => {
  const many = Array.from({ length: 10_000 }, (_row, at) => sought(`${at + 2} ${at % 2 === 0 ? 'Same' : `Task ${at}`}`));
  const before = many.map((row, at): TakenRow => ({ ...row, id: `T-${at}`, at, letter: 'A' }));
  expect([...matchRows(many, before).values()].every(({ kind }) => kind === 'there')).toBe(true);
});
