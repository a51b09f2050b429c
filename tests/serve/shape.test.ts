import type { Session } from '../../local/cli/session';
import { closePages, openPage, OWNER } from './open-page';
import type { OpenPage } from './open-page';

afterEach(closePages);

/** Two tabs: one with values and a sum, the other with references to it. */
function fill({ opened: { book } }: Session): void {
  const [one] = book.tabs;
  const other = book.addTab('Other', 20, 5);
  [1, 2, 3].forEach((value, index) => one?.setCell(index + 1, 1, { value }));
  one?.setCell(4, 1, { value: 6, formula: '=SUM(A1:A3)' });
  other.setCell(1, 1, { value: 3, formula: '=Sheet1!A3' });
}

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

async function sheets(page: OpenPage): Promise<readonly Sheet[]> {
  return (await page.state()).workbook['sheets'] as readonly Sheet[];
}

const shape = (what: object): object => ({ user: OWNER, sheetId: 'tab0', ...what });

describe('a person who changes the form of the workbook', () => {
  it.each<[string, object, readonly (readonly [string, Readonly<Record<string, string>>])[]]>([
    [
      'inserts rows, and formulas follow',
      shape({ do: 'insert-rows', at: 1, count: 2 }),
      [
        ['Sheet1', { A1: '1', A4: '2', A5: '3', A6: '=SUM(A1:A5)' }],
        ['Other', { A1: '=Sheet1!A5' }],
      ],
    ],
    [
      'deletes rows',
      shape({ do: 'delete-rows', at: 0, count: 1 }),
      [
        ['Sheet1', { A1: '2', A2: '3', A3: '=SUM(A1:A2)' }],
        ['Other', { A1: '=Sheet1!A2' }],
      ],
    ],
    [
      'inserts a column',
      shape({ do: 'insert-columns', at: 0, count: 1 }),
      [
        ['Sheet1', { B1: '1', B2: '2', B3: '3', B4: '=SUM(B1:B3)' }],
        ['Other', { A1: '=Sheet1!B3' }],
      ],
    ],
    [
      'deletes a column, and what it held is gone',
      shape({ do: 'delete-columns', at: 0, count: 1 }),
      [
        ['Sheet1', {}],
        ['Other', { A1: '#REF!' }],
      ],
    ],
    [
      'renames a tab',
      shape({ do: 'rename-tab', name: 'New name' }),
      [
        ['New name', { A1: '1', A2: '2', A3: '3', A4: '=SUM(A1:A3)' }],
        ['Other', { A1: "='New name'!A3" }],
      ],
    ],
    [
      'adds a tab',
      { user: OWNER, do: 'add-tab', name: 'Third' },
      [
        ['Sheet1', { A1: '1', A2: '2', A3: '3', A4: '=SUM(A1:A3)' }],
        ['Other', { A1: '=Sheet1!A3' }],
        ['Third', {}],
      ],
    ],
    ['deletes a tab', { user: OWNER, do: 'delete-tab', sheetId: 'tab1' }, [['Sheet1', { A1: '1', A2: '2', A3: '3', A4: '=SUM(A1:A3)' }]]],
  ])('%s', async (_, message, expected) => {
    const page = await openPage({ fill });
    const window = await page.listen();
    expect(await page.post('shape', message)).toEqual({ ok: true });
    await window.next('book');
    expect((await sheets(page)).map(({ name, cells }) => [name, cells])).toEqual(expected);
  });

  it('hides a tab and shows it again', async () => {
    const page = await openPage({ fill });
    await page.post('shape', shape({ do: 'hide-tab' }));
    expect((await sheets(page)).map(({ isVisible }) => isVisible)).toEqual([false, true]);
    await page.post('shape', shape({ do: 'show-tab' }));
    expect((await sheets(page)).map(({ isVisible }) => isVisible)).toEqual([true, true]);
  });

  it.each<[string, object, RegExp]>([
    ['a name that is taken', shape({ do: 'rename-tab', name: 'OTHER' }), /a tab named OTHER already/],
    ['an empty name', { user: OWNER, do: 'add-tab', name: ' ' }, /needs a name/],
    ['every row', shape({ do: 'delete-rows', at: 0, count: 40 }), /needs at least one of its rows/],
    ['rows that are not there', shape({ do: 'delete-rows', at: 39, count: 2 }), /has no such rows/],
    ['more rows than a file holds', shape({ do: 'insert-rows', at: 0, count: 100_001 }), /does not understand/],
    ['a place that is not there', shape({ do: 'insert-columns', at: 11, count: 1 }), /has no such place/],
    ['a tab that is gone', { user: OWNER, do: 'delete-tab', sheetId: 'tab9' }, /not in the workbook/],
  ])('is refused %s, and the windows load the book anew', async (_, message, sentence) => {
    const page = await openPage({ fill });
    const before = await sheets(page);
    expect(await page.post('shape', message)).toEqual({ ok: false, error: expect.stringMatching(sentence) as string });
    expect(await sheets(page)).toEqual(before);
  });

  it('cannot hide or delete the last tab that shows', async () => {
    const page = await openPage();
    const window = await page.listen();
    for (const what of ['hide-tab', 'delete-tab']) {
      const answer = await page.post('shape', shape({ do: what }));
      expect(answer).toEqual({ ok: false, error: 'Sheet1 is the last tab that shows; add or show another one first.' });
      await window.next('book');
    }
  });

  it('cannot delete what is protected against them', async () => {
    const page = await openPage({
      fill: (session) => {
        fill(session);
        const [tab] = session.opened.book.tabs;
        if (tab === undefined) return;
        tab.protections = [{ area: { row: 3, column: 1, rows: 1, columns: 1 }, description: '', warningOnly: false, editors: [] }];
      },
    });
    const byAna = { user: 'ana@cafe.example', sheetId: 'tab0', do: 'delete-rows', at: 1, count: 2 };
    expect(await page.post('shape', byAna)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Sheet1 row 3, column A') as string,
    });
    expect(await page.post('shape', { ...byAna, user: OWNER })).toEqual({ ok: true });
  });
});
