import { askAddOn } from '../../local/cli/call-add-on';
import type { Session } from '../../local/cli/session';
import { askingAddOn } from './asking-add-on';
import { closePages, openPage, OWNER } from './open-page';
import type { OpenPage } from './open-page';

afterEach(closePages);

const click = (handler: string, answers: readonly string[] = [], user = OWNER): object => ({ user, handler, answers, selection: null });

async function cells(page: OpenPage): Promise<Readonly<Record<string, string>>> {
  const [sheet] = (await page.state()).workbook['sheets'] as readonly { cells: Readonly<Record<string, string>> }[];
  return sheet?.cells ?? {};
}

describe('the menu', () => {
  it('is the one onOpen makes', async () => {
    const page = await openPage({ addOn: askingAddOn });
    expect((await page.state()).menu).toEqual([
      { caption: 'Ask', handler: 'ask' },
      { caption: '', handler: null },
      { caption: 'Name', handler: 'name' },
      { caption: 'Show', handler: 'show' },
      { caption: 'Break', handler: 'fail' },
      { caption: 'More: Where', handler: 'where' },
    ]);
  });

  it('hands each question to the person and leaves no trace before the last answer', async () => {
    const page = await openPage({ addOn: askingAddOn, fill: fillDesk });
    const window = await page.listen();
    const standing = JSON.stringify(page.live.host.desk);
    const before = await page.state();
    expect(await page.post('menu', click('ask'))).toEqual({
      ok: true,
      question: { title: 'First', text: 'Go on?', buttons: ['YES', 'NO'] },
    });
    expect(await page.post('menu', click('ask', ['YES']))).toEqual({
      ok: true,
      question: { title: 'Second', text: 'Really?', buttons: ['OK', 'CANCEL'] },
    });
    expect(await page.state()).toEqual(before);
    expect(JSON.stringify(page.live.host.desk)).toBe(standing);
    expect(page.live.saved).toBe(true);
    expect(window.events).toEqual([]);

    expect(await page.post('menu', click('ask', ['YES', 'OK']))).toEqual({
      ok: true,
      question: null,
      alerts: [{ title: 'Third', text: 'It is done.' }],
      toasts: [],
      sidebar: null,
      activeSheetId: null,
    });
    const after = await page.state();
    expect((await cells(page))['C1']).toBe('done');
    expect(after.mails.map(({ subject }) => subject)).toEqual(['About to ask']);
    expect(after.runs.filter(({ kind }) => kind === 'menu')).toHaveLength(1);
    expect(page.live.host.desk.store(`document:${page.live.host.book.id}`).get('asked')).toBe('yes');
    // The quota was taken once, and what the cache held is still there.
    expect(page.live.host.desk.user(OWNER).quota).toBe(99);
    expect(page.live.host.desk.cache.get('kept')?.get('key')?.value).toBe('value');
  });

  it.each([
    [['NO'], 'no'],
    [['YES', 'CANCEL'], 'cancelled'],
    [['CLOSE'], 'no'],
    [['constructor'], 'no'],
    [['YES', 'toString'], 'cancelled'],
  ])('takes %j for an answer', async (answers, mark) => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('menu', click('ask', answers))).toMatchObject({ ok: true, question: null, alerts: [] });
    expect((await cells(page))['C1']).toBe(mark);
  });

  it.each([
    ['Ana', 'Ana'],
    ['', ''],
    ['CANCEL', 'nobody'],
    ['hasOwnProperty', 'hasOwnProperty'],
  ])('asks for a text and takes "%s"', async (answer, mark) => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('menu', click('name'))).toEqual({
      ok: true,
      question: { title: 'Name', text: 'Who are you?', buttons: ['OK', 'CANCEL'], input: true },
    });
    expect(await page.post('menu', click('name', [answer]))).toMatchObject({ ok: true, question: null });
    expect((await cells(page))['D1'] ?? '').toBe(mark);
  });

  it('tells what the page has to show', async () => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('menu', click('show'))).toEqual({
      ok: true,
      question: null,
      alerts: [],
      toasts: [{ title: 'Here', text: 'Look' }],
      sidebar: { title: 'Side', html: '<p>Side</p><script>run()</script>' },
      activeSheetId: 'tab1',
    });
  });

  it('knows which cell the person has selected', async () => {
    const page = await openPage({ addOn: askingAddOn, fill: ({ opened }) => void opened.book.addTab('Other', 9, 9) });
    const selection = { sheetId: 'tab1', row: 2, col: 3 };
    expect(await page.post('menu', { ...click('where'), selection })).toMatchObject({ ok: true, activeSheetId: null });
    expect((await cells(page))['E1']).toBe('Other D3');
  });

  it.each([
    ['fail', 'It broke.'],
    ['door', 'The menu has no such item any more; reload the page.'],
    ['constructor', 'The menu has no such item any more; reload the page.'],
  ])('answers %s with one sentence', async (handler, error) => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('menu', click(handler))).toEqual({ ok: false, error });
  });

  it('starts the hourly checks of whoever clicks, in the real add-on, once that was answered', async () => {
    const page = await openPage({ fill: ({ host }) => void askAddOn(host, { request: 'install' }) });
    const window = await page.listen();
    const asked = await page.post('menu', click('menuStart', [], 'ana@cafe.example'));
    expect(asked).toMatchObject({ ok: true, question: { buttons: ['YES', 'NO'] } });
    expect((await page.state()).triggers).toEqual([]);
    expect(await page.post('menu', click('menuStart', ['YES'], 'ana@cafe.example'))).toMatchObject({ ok: true, question: null });
    expect((await window.next('triggers')).triggers).toEqual(['ana@cafe.example']);
    expect((await page.state()).triggers).toEqual(['ana@cafe.example']);
  }, 30_000);
});

function fillDesk({ folder }: Session): void {
  folder.desk.user(OWNER);
  folder.desk.cache.set('kept', new Map([['key', { value: 'value', until: Infinity }]]));
}

describe('the sidebar', () => {
  it('calls a function as the person and gets its value', async () => {
    const page = await openPage({ addOn: askingAddOn });
    const window = await page.listen();
    const answer = await page.post('rpc', { user: 'ana@cafe.example', name: 'door', argument: 'hello' });
    expect(answer).toEqual({ ok: true, value: { said: 'hello', by: 'ana@cafe.example' } });
    expect((await window.next('run')).run).toMatchObject({ kind: 'sidebar', name: 'door', user: 'ana@cafe.example', ok: true });
    expect((await window.next('cells')).cells).toMatchObject([{ row: 0, col: 5, content: 'hello' }]);
  });

  it.each([
    ['a failure of the function', 'door', 'break', 'No.'],
    ['a function that is not there', 'nothing', null, 'Script function not found: nothing'],
    ['a private function', 'door_', null, 'Script function not found: door_'],
  ])('hears of %s', async (_, name, argument, error) => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('rpc', { user: OWNER, name, argument })).toEqual({ ok: false, error });
  });

  it('saves nothing where it only looked', async () => {
    const page = await openPage({ addOn: askingAddOn });
    expect(await page.post('rpc', { user: OWNER, name: 'look', argument: null })).toEqual({ ok: true, value: 1 });
    expect(page.live.saved).toBe(true);
  });

  it('reaches the one door of the real add-on', async () => {
    const page = await openPage();
    const { ok, value } = await page.post('rpc', { user: OWNER, name: 'rpc', argument: JSON.stringify({ request: 'status' }) });
    expect(ok).toBe(true);
    expect(JSON.parse(String(value))).toHaveProperty('ok');
  });
});
