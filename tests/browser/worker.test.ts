import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';
import { audit } from '../support/audit';

const windows = withWindows();
const commands = withCommands();

/** A phone that is held upright. */
const PHONE = { width: 390, height: 844 };
const HARBOUR = 2;
const NOT_OURS = ['.grid-root', '[data-sidebar] iframe', '#panel iframe'];

describe('a worker who has nothing but the grid, on a phone', () => {
  let ana: SheetWindow;

  beforeAll(async () => {
    const { address } = await commands.serve(['--now', '2026-11-16T06:00']);
    ana = await windows.open(address, PHONE);
    await ana.sitDown('Ana Ruiz');
  });

  afterAll(() => {
    expect(ana.problems).toEqual([]);
  });

  it('sees the sheet and can go on: nothing is wider than the phone', async () => {
    expect(await ana.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await audit(ana.page, NOT_OURS)).toEqual([]);
    const grid = await ana.page.locator('.o-grid').boundingBox();
    expect(grid?.width).toBeGreaterThan(300);
    expect(grid?.height).toBeGreaterThan(300);
  });

  it('reads what is hers and what happens next', async () => {
    await ana.select('Runs', [HARBOUR, 'Why']);
    await ana.shows('Runs', [HARBOUR, 'Assignee'], 'Ana Ruiz');
    expect(await ana.text('Runs', [HARBOUR, 'Why'])).toMatch(/^Due Mon 16 Nov 07:00 with Ana Ruiz \(owner\)/);
  });

  it('ticks the run first and is told at once which steps and which proof are missing', async () => {
    await ana.click('Runs', [HARBOUR, 'Done']);
    await ana.note.getByText('Not done yet: Proof needs a photo: paste an https link; step 1 "Lights, alarm off, front door"').waitFor();
    await ana.shows('Runs', [HARBOUR, 'Status'], 'Open');
  });

  it('goes through her checklist step by step; a proof that does not do is answered in its cell', async () => {
    for (const row of [2, 3, 4]) await ana.click('Run steps', [row, 'Done']);
    await ana.type('Run steps', [4, 'Proof'], 'will send it later');
    await ana.select('Run steps', [4, 'Proof']);
    await ana.note.getByText('https link').waitFor();
    await ana.type('Run steps', [4, 'Proof'], 'https://photos.example/counter.jpg');
    for (const row of [2, 3, 4]) await ana.shows('Run steps', [row, 'Done by'], 'Ana Ruiz (unverified)');
    await ana.type('Runs', [HARBOUR, 'Proof'], 'https://photos.example/harbour.jpg');
    await ana.shows('Runs', [HARBOUR, 'Done by'], 'Ana Ruiz (unverified)');
  });

  it('is done in time at the next heartbeat, and nobody writes to her about it', async () => {
    await ana.move('hour', '07:00');
    await ana.shows('Runs', [HARBOUR, 'Status'], 'Done');
    await ana.page.getByRole('button', { name: 'Outbox, 1 unread' }).waitFor();
    await ana.press('Outbox');
    expect(await ana.panel.getByRole('button', { name: 'ana@corner-cup.example' }).count()).toBe(0);
  });
});
