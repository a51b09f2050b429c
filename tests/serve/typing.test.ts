import { readWorkbook } from '../../local/xlsx/read-workbook';
import { askingAddOn } from './asking-add-on';
import { closePages, openPage, OWNER } from './open-page';

afterEach(closePages);

const edit = (row: number, col: number, values: unknown, user = OWNER): object => ({ user, sheetId: 'tab0', row, col, values });

describe('what is typed', () => {
  it('is in the file, in the state and in every window', async () => {
    const page = await openPage();
    const [one, other] = [await page.listen(), await page.listen()];
    expect(
      await page.post(
        'edit',
        edit(1, 2, [
          ['5%', '2026-11-16'],
          ['=C2*2', "'=x"],
        ]),
      ),
    ).toEqual({ ok: true });
    const event = await one.next('cells');
    expect(event.cells).toEqual([
      { sheetId: 'tab0', row: 1, col: 2, content: '0.05', format: '0%', style: null },
      { sheetId: 'tab0', row: 1, col: 3, content: '46342', format: expect.stringContaining('yyyy') as string, style: null },
      { sheetId: 'tab0', row: 2, col: 2, content: '=C2*2', format: '', style: null },
      { sheetId: 'tab0', row: 2, col: 3, content: "'=x", format: '', style: null },
    ]);
    expect(await other.next('cells')).toEqual(event);
    const { workbook, version } = await page.state();
    expect(version).toBeGreaterThanOrEqual(event.version);
    expect(workbook).toMatchObject({ sheets: [{ id: 'tab0', cells: { C2: '0.05', D2: '46342', C3: '=C2*2', D3: "'=x" } }] });
    await one.next('saved', ({ saved }) => saved);
    const [tab] = (await readWorkbook(page.path)).book.tabs;
    expect([tab?.cell(2, 3)?.value, tab?.cell(3, 3), tab?.cell(3, 4)?.value]).toMatchObject([0.05, { value: 0.1, formula: '=C2*2' }, '=x']);
  });

  it('is told in the same order and with the same numbers to every window, without a gap', async () => {
    const page = await openPage();
    const [one, other] = [await page.listen(), await page.listen()];
    const texts = Array.from({ length: 12 }, (_, index) => `text ${index}`);
    await Promise.all(texts.map((text, index) => page.post('edit', edit(index, 0, [[text]]))));
    await Promise.all([one, other].map((reader) => reader.next('cells', ({ cells }) => cells[0]?.content === 'text 11')));
    expect(one.events).toEqual(other.events);
    const versions = one.events.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
  });

  it('reaches onEdit, and what that writes reaches the windows', async () => {
    const page = await openPage({ addOn: askingAddOn });
    const window = await page.listen();
    await page.post('edit', edit(0, 0, [['hello']], 'ana@cafe.example'));
    const { run } = await window.next('run');
    expect(run).toMatchObject({ kind: 'onEdit', name: 'onEdit', user: 'ana@cafe.example', ok: true, calls: 1 });
    const { cells } = await window.next('cells');
    expect(cells.map(({ row, col, content }) => [row, col, content])).toEqual([
      [0, 0, 'hello'],
      [0, 1, 'saw hello'],
    ]);
  });

  it('comes back to the window as the file has it, even where nothing changed', async () => {
    const page = await openPage({ fill: ({ opened }) => opened.book.tabs[0]?.setCell(1, 1, { value: 7 }) });
    const window = await page.listen();
    await page.post('edit', edit(0, 0, [['007']]));
    expect((await window.next('cells')).cells).toEqual([{ sheetId: 'tab0', row: 0, col: 0, content: '7', format: '', style: null }]);
  });

  it('is refused where it is protected, and the windows get the true cell again', async () => {
    const page = await openPage({
      fill: ({ opened }) => {
        const [tab] = opened.book.tabs;
        if (tab === undefined) return;
        tab.setCell(1, 2, { value: 'Status' });
        tab.setCell(3, 2, { value: 'Late' });
        tab.protections = [{ area: { row: 2, column: 2, rows: 30, columns: 1 }, description: '', warningOnly: false, editors: [] }];
        tab.touch();
      },
    });
    const window = await page.listen();
    const refusal = await page.post('edit', edit(2, 0, [['free', 'Done']], 'ana@cafe.example'));
    expect(refusal).toEqual({
      ok: false,
      error: `Sheet1 row 3, column B (Status) is protected; ask ${OWNER}, who owns this file, to change it.`,
    });
    const { cells } = await window.next('cells');
    expect(cells.map(({ row, col, content }) => [row, col, content])).toEqual([
      [2, 0, ''],
      [2, 1, 'Late'],
    ]);
    expect(await page.post('edit', edit(2, 1, [['Done']]))).toEqual({ ok: true });
  });

  it.each<[string, object, RegExp]>([
    ['a tab that is gone', { user: OWNER, sheetId: 'tab77', row: 0, col: 0, values: [['x']] }, /not in the workbook any more/],
    ['a sheet as large as none can be', edit(0, 20_000, [['x']]), /larger than a sheet can be/],
    ['nobody', edit(0, 0, [['x']], 'me'), /does not understand/],
    ['no cells', edit(0, 0, []), /does not understand/],
    ['a ragged rectangle', edit(0, 0, [['a', 'b'], ['c']]), /does not understand/],
    ['a row before the first', edit(-1, 0, [['x']]), /does not understand/],
    ['a text that no cell can hold', edit(0, 0, [['x'.repeat(50_001)]]), /does not understand/],
    ['something beside the message', { ...edit(0, 0, [['x']]), more: 1 }, /does not understand/],
  ])('is refused for %s', async (_, message, sentence) => {
    const page = await openPage();
    expect(await page.post('edit', message)).toEqual({ ok: false, error: expect.stringMatching(sentence) as string });
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ cells: {} }] });
  });

  it('makes the grid larger where it lies outside', async () => {
    const page = await openPage();
    const window = await page.listen();
    await page.post('edit', edit(49, 0, [['below']]));
    await window.next('book');
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ rowNumber: 50, cells: { A50: 'below' } }] });
  });
});
