import { rowsIn, specOf } from '../../support/core-world';
import { indexRows, resolveLinks } from '../../../src/core/links/resolve-links';

const index = indexRows({
  rocks: rowsIn('rocks', [
    { id: 'R-1111', rock: 'Card', owner: 'Ana' },
    { id: 'R-2222', rock: 'Rota, shared; both', owner: 'Ana' },
    { id: 'R-3333', rock: 'Menu', owner: 'Ana' },
    { id: 'R-4444', rock: 'Menu', owner: 'Ben' },
  ]),
});

function resolve(written: string) {
  const row = rowsIn('rocks', [{ id: 'R-9999', rock: 'Waiting', owner: 'Ana', depends_on: written }]);
  const linked = resolveLinks(specOf('rocks'), row, index);
  const cell = String(linked.changes[0]?.value ?? written);
  return { ids: linked.rows[0]?.values['depends_on'], cell, codes: linked.issues.map((issue) => issue.code) };
}

describe('a cell of several links', () => {
  it.each([
    ['ids with titles', 'R-1111 Card, R-3333 Menu', ['R-1111', 'R-3333'], 'R-1111 Card, R-3333 Menu'],
    ['bare ids in any case', 'r-1111; R-3333', ['R-1111', 'R-3333'], 'R-1111 Card, R-3333 Menu'],
    ['one a line', 'R-1111 Card\nR-3333 Menu', ['R-1111', 'R-3333'], 'R-1111 Card, R-3333 Menu'],
    ['a title and an id', 'Card, R-3333 Menu', ['R-1111', 'R-3333'], 'R-1111 Card, R-3333 Menu'],
    ['separators inside a title', 'R-2222 Rota, shared; both, R-1111', ['R-2222', 'R-1111'], 'R-2222 Rota, shared; both, R-1111 Card'],
    ['a bare title with separators', 'Card, Rota, shared; both', ['R-1111', 'R-2222'], 'R-1111 Card, R-2222 Rota, shared; both'],
    ['an old title with separators', 'R-1111 Cards, paper, R-3333 Menu', ['R-1111', 'R-3333'], 'R-1111 Card, R-3333 Menu'],
    ['an old title before a bare one', 'R-3333 Winter, dishes, Card', ['R-3333', 'R-1111'], 'R-3333 Menu, R-1111 Card'],
    ['blanks between separators', ' R-1111 Card,, ', ['R-1111'], 'R-1111 Card'],
  ])('reads %s, and reads what it wrote the same way', (_, written, ids, cell) => {
    expect(resolve(written)).toEqual({ ids, cell, codes: [] });
    expect(resolve(cell)).toEqual({ ids, cell, codes: [] });
  });

  it.each([
    ['a text that no row has', 'R-1111 Card, Cart', ['R-1111'], 'broken-link'],
    ['an id that no row has', 'R-1111 Card, R-8888 Gone', ['R-1111'], 'broken-link'],
    ['a title of two rows', 'Card, Menu', ['R-1111'], 'ambiguous-link'],
  ])('keeps what was written where it holds %s', (_, written, ids, code) => {
    expect(resolve(written)).toEqual({ ids, cell: written, codes: [code] });
  });
});
