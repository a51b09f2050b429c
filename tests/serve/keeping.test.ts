import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { askAddOn } from '../../local/cli/call-add-on';
import { askingAddOn } from './asking-add-on';
import type { PageState } from '../../local/page/messages';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { readZip } from '../../local/xlsx/zip-read';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { closePages, openPage, OWNER } from './open-page';
import type { OpenPage } from './open-page';

afterEach(closePages);

const type = (page: OpenPage, row: number, text: string): Promise<unknown> =>
  page.post('edit', { user: OWNER, sheetId: 'tab0', row, col: 0, values: [[text]] });

/** Another program: reads the file, types into it and saves it. */
async function typeElsewhere(path: string, text: string): Promise<void> {
  const { book, file } = await readWorkbook(path);
  book.tabs[0]?.setCell(5, 5, { value: text });
  writeWorkbook(file, book, path);
}

/** Of each tab what an .xlsx can hold; the size of a grid it cannot. */
function whatIsHeld({ workbook }: PageState): unknown {
  const sheets = workbook['sheets'] as readonly Readonly<Record<string, unknown>>[];
  return sheets.map(({ name, isVisible, cells, cols, panes, merges, color }) => ({ name, isVisible, cells, cols, panes, merges, color }));
}

const beside = (path: string): string[] => readdirSync(dirname(path)).filter((name) => name.endsWith('.xlsx'));

describe('saving', () => {
  it('begins a file that was not there', async () => {
    const page = await openPage();
    expect(existsSync(page.path)).toBe(true);
    expect((await page.state()).saved).toBe(true);
  });

  it('happens soon after a change, again and again, and what is read back is what was there', async () => {
    const page = await openPage({ fill: ({ host }) => void askAddOn(host, { request: 'install', sample: true }) });
    const window = await page.listen();
    for (const text of ['one', 'two', 'three']) {
      await type(page, 1, text);
      expect((await window.next('saved')).saved).toBe(false);
      await window.next('saved', ({ saved }) => saved);
    }
    const shown = await page.state();
    await page.stop();
    const parts = [...readZip(readFileSync(page.path)).keys()].filter((part) => part.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(page.live.host.book.tabs.length);
    const again = await openPage({ path: page.path });
    expect(whatIsHeld(await again.state())).toEqual(whatIsHeld(shown));
    expect((await again.state()).notes).toEqual(shown.notes);
  }, 60_000);

  it('happens when the page ends, without waiting', async () => {
    const page = await openPage();
    await type(page, 0, 'last word');
    expect(await page.stop()).toBeNull();
    expect((await readWorkbook(page.path)).book.tabs[0]?.cell(1, 1)?.value).toBe('last word');
  });

  it('leaves the letters, the run log and the triggers in the desk', async () => {
    const page = await openPage({ addOn: askingAddOn });
    await page.post('menu', { user: OWNER, handler: 'ask', answers: ['YES', 'OK'], selection: null });
    await page.stop();
    const desk = page.path.replace('.xlsx', '.desk');
    expect(readdirSync(join(desk, 'outbox'))).toEqual(['0001-about-to-ask.eml']);
    const lines = readFileSync(join(desk, 'runs.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { function: string }).function)).toEqual(['onOpen', 'ask']);
    expect(existsSync(join(desk, 'serving.json'))).toBe(false);
  });

  it('that fails is said and tried again', async () => {
    const page = await openPage();
    const window = await page.listen();
    const lock = join(dirname(page.path), `~$${basename(page.path)}`);
    writeFileSync(lock, '');
    await type(page, 0, 'waits');
    const failed = await window.next('saved', ({ says }) => says !== '');
    expect(failed).toMatchObject({ saved: false, says: expect.stringContaining('is open in another program') as string });
    expect(page.said).toEqual([failed.says]);
    rmSync(lock);
    await window.next('saved', ({ saved }) => saved);
    expect((await readWorkbook(page.path)).book.tabs[0]?.cell(1, 1)?.value).toBe('waits');
  });
});

describe('a file that another program changes', () => {
  it('is read again where nothing of ours waits', async () => {
    const page = await openPage();
    const window = await page.listen();
    await typeElsewhere(page.path, 'from elsewhere');
    await window.next('book');
    expect((await window.next('saved')).says).toBe(`${basename(page.path)} was changed in another program and is read again.`);
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ cells: { E5: 'from elsewhere' } }] });
    await type(page, 0, 'and on we go');
    await window.next('saved', ({ saved }) => saved);
    const [tab] = (await readWorkbook(page.path)).book.tabs;
    expect([tab?.cell(5, 5)?.value, tab?.cell(1, 1)?.value]).toEqual(['from elsewhere', 'and on we go']);
  });

  it('is kept beside ours where we have changed it too', async () => {
    const page = await openPage();
    const window = await page.listen();
    await type(page, 0, 'ours');
    await typeElsewhere(page.path, 'theirs');
    const { says } = await window.next('saved', ({ saved }) => saved);
    expect(says).toContain('kept as cafe (from elsewhere 1).xlsx');
    expect(page.said).toContain(says);
    expect(beside(page.path)).toEqual(['cafe (from elsewhere 1).xlsx', 'cafe.xlsx']);
    const read = async (name: string): Promise<unknown[]> => {
      const [tab] = (await readWorkbook(join(dirname(page.path), name))).book.tabs;
      return [tab?.cell(1, 1)?.value, tab?.cell(5, 5)?.value];
    };
    expect(await read('cafe.xlsx')).toEqual(['ours', undefined]);
    expect(await read('cafe (from elsewhere 1).xlsx')).toEqual([undefined, 'theirs']);
  });

  it('is written again where it was removed', async () => {
    const page = await openPage({ fill: ({ opened }) => opened.book.tabs[0]?.setCell(1, 1, { value: 'kept' }) });
    const window = await page.listen();
    rmSync(page.path);
    await window.next('saved', ({ saved }) => saved);
    expect((await readWorkbook(page.path)).book.tabs[0]?.cell(1, 1)?.value).toBe('kept');
  });

  it('that cannot be read leaves the page as it is', async () => {
    const page = await openPage({ fill: ({ opened }) => opened.book.tabs[0]?.setCell(1, 1, { value: 'kept' }) });
    const window = await page.listen();
    const whole = join(dirname(page.path), 'whole.xlsx');
    copyFileSync(page.path, whole);
    writeFileSync(page.path, 'half a file');
    expect((await window.next('saved')).says).toMatch(/^cafe\.xlsx .*\.$/);
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ cells: { A1: 'kept' } }] });
    copyFileSync(whole, page.path);
    await window.next('saved', ({ says }) => says.includes('is read again'));
  });
});

describe('SMTP_URL', () => {
  const ask = { user: OWNER, handler: 'ask', answers: ['YES', 'OK'], selection: null };

  it('really sends the mail too', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      let data = false;
      socket.write('220 here\r\n');
      socket.on('data', (part) => {
        heard.push(String(part));
        if (data && !/\r\n\.\r\n$/.test(String(part))) return;
        const begins = /^DATA/m.test(String(part));
        socket.write(begins ? '354 go on\r\n' : '250 ok\r\n');
        data = begins;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const page = await openPage({ addOn: askingAddOn, smtpUrl: `smtp://127.0.0.1:${port}` });
    await page.post('menu', ask);
    await page.stop();
    await new Promise((resolve) => server.close(resolve));
    expect(heard.join('')).toMatch(/RCPT TO:<ana@cafe\.example>[\s\S]*Subject: About to ask/);
    expect(page.said).toEqual([]);
  });

  it('that leads nowhere is said in the page and on stderr, and stops nothing', async () => {
    const page = await openPage({ addOn: askingAddOn, smtpUrl: 'smtp://127.0.0.1:1' });
    const window = await page.listen();
    expect(await page.post('menu', ask)).toMatchObject({ ok: true, question: null });
    const { run } = await window.next('run', ({ run }) => run.kind === 'mail');
    expect(run).toMatchObject({
      ok: false,
      name: 'About to ask',
      says: expect.stringMatching(/^The mail to ana@cafe\.example could not be sent: /) as string,
    });
    expect(page.said).toEqual([run.says]);
  });

  it('that is no address is refused without repeating it', async () => {
    await expect(openPage({ smtpUrl: 'secret password' })).rejects.toThrow(
      /^SMTP_URL is no address of a mail server; it looks like [^ ]+\.$/,
    );
  });
});
