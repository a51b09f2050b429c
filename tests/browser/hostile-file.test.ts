import type { Frame } from 'playwright-core';
import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';
import { HOSTILE_TEXTS } from '../support/hostile-texts';

const windows = withWindows();
const commands = withCommands();

/** Columns that people fill in, and how many rows get a text each. */
const COLUMNS: readonly (readonly [tab: string, header: string, rows: number])[] = [
  ...[['Rocks', 'Rock', 3] as const, ['Goals', 'Goal', 3] as const, ['Milestones', 'Milestone', 5] as const],
  ...[['To-Dos', 'To-Do', 3] as const, ['To-Dos', 'Owner', 1] as const, ['Scorecard', 'Measurable', 4] as const],
  ...[['Processes', 'Process', 5] as const, ['Steps', 'Step', 3] as const, ['Seats', 'Seat', 2] as const],
  ...[['Runs', 'Proof', 5] as const, ['Runs', 'Note', 5] as const, ['Run steps', 'Step', 3] as const],
  ...[['Run steps', 'Proof', 6] as const, ['People', 'Team', 5] as const, ['Rocks', 'Why it matters', 3] as const],
];

/** A text that begins as a formula does is typed with an apostrophe before it, as people do who mean the text. */
const typed = (text: string): string => (text.startsWith('=') ? `'${text}` : text);

/** Types texts into a column from row 2 on, as one paste does. */
async function paste({ page }: SheetWindow, tab: string, header: string, texts: readonly string[]): Promise<void> {
  const answer = await page.evaluate(
    async ({ of, place, values }) => {
      const state = (await (await fetch('/api/state')).json()) as { workbook: { sheets: { id: string; name: string }[] } };
      const sheetId = state.workbook.sheets.find(({ name }) => name === of)?.id;
      const letters = window.grid.nameOf(of, place).replace(/\d+$/, '');
      const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const body = JSON.stringify({ user: 'mara@corner-cup.example', sheetId, row: place[0] - 1, col, values });
      const reply = await fetch('/api/edit', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      return `${reply.status} ${reply.ok ? '' : await reply.text()}`.trim();
    },
    { of: tab, place: [2, header] as const, values: texts.map((text) => [text]) },
  );
  if (answer !== '200') throw new Error(`${tab}, ${header}: ${answer}`);
}

/** What is wider than its frame, and elements that only markup in a text could have made. */
const damage = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    made: document.querySelectorAll('img[onerror], [onmouseover], img[src="x"]').length,
  }));

const WHOLE = { over: 0, made: 0 };

/** Each test goes on where the one before it ended. */
describe('a workbook full of hostile texts', () => {
  let mara: SheetWindow;
  let desk: Desk;
  const dialogs: string[] = [];
  const asked: string[] = [];

  const sidebar = async (): Promise<Frame> => {
    const frame = await (await mara.page.locator('[data-sidebar] iframe').elementHandle())?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('There is no sidebar.');
    return frame;
  };

  beforeAll(async () => {
    const { address } = await commands.serve(['--now', '2026-11-16T06:00']);
    mara = await windows.open(address);
    desk = new Desk(mara);
    mara.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    mara.page.on('request', (request) => {
      if (request.url().includes('evil.example')) asked.push(request.url());
    });
    let at = 0;
    const next = (): string => typed(HOSTILE_TEXTS[at++ % HOSTILE_TEXTS.length]?.text ?? '');
    for (const [tab, header, rows] of COLUMNS) await paste(mara, tab, header, Array.from({ length: rows }, next));
  });

  afterAll(() => {
    expect({ problems: mara.problems, dialogs, asked }).toEqual({ problems: [], dialogs: [], asked: [] });
  });

  it('stands in the grid as it was typed, and nothing is wider than the window', async () => {
    await mara.shows('Rocks', [2, 'Rock'], HOSTILE_TEXTS[0]?.text ?? '');
    expect(await damage(mara.page.mainFrame())).toEqual(WHOLE);
  });

  it('heartbeats go on over it', async () => {
    for (const hour of ['07:00', '08:00']) await mara.move('hour', hour);
    await mara.shows('Home', 'A2', 'Runsheet is running.');
    await mara.shows('Runs', [2, 'Status'], 'Missed');
  });

  it.each(['Now', 'Mine', 'Status', 'Plan', 'Setup'] as const)('%s shows it as text, in 300 px', async (view) => {
    if ((await mara.page.locator('[data-sidebar] iframe').count()) === 0) await mara.openSidebar();
    await desk.open(view);
    await mara.sidebarIsReady();
    expect(await damage(await sidebar())).toEqual(WHOLE);
  });

  it('the page of each Rock, its reason and its links are text, too', async () => {
    for (const row of [2, 3, 4]) {
      await desk.open('Status');
      const id = await mara.text('Rocks', [row, 'ID']);
      await mara.select('Rocks', [row, 'Rock']);
      await mara.sidebar.getByRole('button', { name: 'Explain the selected row' }).click();
      await mara.sidebar.locator('h2.place').waitFor();
      await mara.sidebar.locator('.chain-says').getByText(String(id)).first().waitFor();
      expect(await damage(await sidebar())).toEqual(WHOLE);
      await mara.sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    }
  });

  it('every mail in the outbox is text', async () => {
    await mara.press('Outbox');
    const mails = mara.panel.getByRole('button', { name: /@corner-cup\.example/ });
    const count = await mails.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await mails.nth(at).click();
      const frame = await (await mara.panel.locator('iframe').elementHandle())?.contentFrame();
      expect(await frame?.evaluate(() => document.querySelectorAll('script, [onerror], [onmouseover]').length)).toBe(0);
      await mara.panel.getByRole('button', { name: 'All mail' }).click();
    }
    expect(await damage(mara.page.mainFrame())).toEqual(WHOLE);
  });
});
