import type { SheetWindow } from './sheet-window';
import { takePicture, type Windows } from './with-windows';

/** Who takes part, each in a window of their own; Ben comes later. */
export interface Stage {
  readonly address: string;
  readonly windows: Windows;
  readonly mara: SheetWindow;
  ben: SheetWindow | null;
}

/** A step of the walk of docs/quick-start.md. */
export interface Step {
  readonly says: string;
  readonly take: (stage: Stage) => Promise<void>;
}

const HARBOUR = 2;
const OTHERS = ['Guests come back', 'Food thrown away', 'Loyalty card in the till'];
const MOVED =
  'Missed: due Mon 16 Nov 07:00, not closed by Mon 16 Nov 08:00; Ben Okafor (backup) has it now. If it is not done it moves to the fallback on Mon 16 Nov 10:00.';

const titles = (window: SheetWindow): Promise<string[]> => window.sidebar.locator('.item .item-title').allInnerTexts();

/** Executions that the page has counted so far, and their calls. */
async function countCalls(window: SheetWindow): Promise<{ readonly executions: number; readonly calls: number }> {
  await window.press('Under the hood');
  const text = (
    await window.panel
      .getByText(/^In all, [\d,]+ executions?$/)
      .locator('..')
      .innerText()
  ).replaceAll(',', '');
  await window.press('Under the hood');
  const [, executions = '0', calls = '0'] = /(\d+) executions?\s+(\d+) calls/.exec(text) ?? [];
  return { executions: Number(executions), calls: Number(calls) };
}

function benOf({ ben }: Stage): SheetWindow {
  if (ben === null) throw new Error('Ben has not come yet.');
  return ben;
}

/** The walk, in order: every step goes on where the one before it ended. */
export const WALK: readonly Step[] = [
  {
    says: 'the page opens with the sample company, on a Monday at 06:00',
    take: async ({ mara }) => {
      expect(await mara.page.title()).toBe('corner-cup.xlsx - Runsheet');
      await mara.clock.getByText('Mon 16 Nov 2026, 06:00').waitFor();
      await mara.page.getByRole('button', { name: 'You are Mara Lindqvist' }).waitFor();
      await mara.shows('Home', 'A2', 'Runsheet is running.');
      await mara.shows('Home', 'B3', '2026-11-16 06:00');
      expect(await mara.page.evaluate(() => window.grid.active())).toBe('Home');
    },
  },
  {
    says: 'Extensions > Runsheet > Open Runsheet shows the sidebar, 300 px wide, with what needs somebody',
    take: async ({ mara }) => {
      await mara.openSidebar();
      expect((await mara.page.locator('[data-sidebar]').boundingBox())?.width).toBe(300);
      expect(await mara.sidebar.locator('html').evaluate(() => window.innerWidth)).toBe(300);
      await mara.sidebar.getByText('Checked today 06:00').waitFor();
      await mara.sidebar.getByText('Mail: on').waitFor();
      expect((await titles(mara)).slice(0, OTHERS.length)).toEqual(OTHERS);
      await takePicture(mara, '1-sidebar');
    },
  },
  {
    says: 'the opening check of Harbour is open, with Ana Ruiz',
    take: async ({ mara }) => {
      await mara.openTab('Runs');
      const row = { Process: 'P-0PEN Open the café', Location: 'Harbour', Due: '2026-11-16 07:00', Assignee: 'Ana Ruiz', Status: 'Open' };
      for (const [header, text] of Object.entries(row)) await mara.shows('Runs', [HARBOUR, header], text);
      await mara.shows(
        'Runs',
        [HARBOUR, 'Why'],
        'Due Mon 16 Nov 07:00 with Ana Ruiz (owner). If it is not done it moves to the backup on Mon 16 Nov 08:00.',
      );
    },
  },
  {
    says: 'at 07:00 it is late, and Ana is reminded once',
    take: async ({ mara }) => {
      const before = await countCalls(mara);
      await mara.move('hour', '07:00');
      await mara.shows('Runs', [HARBOUR, 'Status'], 'Late');
      await mara.shows('Runs', [HARBOUR, 'Assignee'], 'Ana Ruiz');
      const after = await countCalls(mara);
      expect(after.executions).toBe(before.executions + 1);
      expect(after.calls).toBeGreaterThan(before.calls);
      await mara.page.getByRole('button', { name: 'Outbox, 2 unread' }).click();
      const letter = await mara.openMailTo('ana@corner-cup.example');
      await letter.getByText('Open the café (Harbour), due Mon 16 Nov 07:00, is due now and is with you.').waitFor();
      await mara.closeMail();
    },
  },
  {
    says: 'at 08:00 its grace is over: it is missed and moves to the backup',
    take: async ({ mara }) => {
      await mara.move('hour', '08:00');
      await mara.shows('Runs', [HARBOUR, 'Status'], 'Missed');
      await mara.shows('Runs', [HARBOUR, 'Assignee'], 'Ben Okafor');
      await mara.shows('Runs', [HARBOUR, 'Hop'], '1');
      await mara.shows('Runs', [HARBOUR, 'Why'], MOVED);
      await mara.checkNow();
      await mara.sidebar.getByText('Missed runs').waitFor();
      expect((await titles(mara)).slice(0, 2).sort()).toEqual(['Open the café (Harbour)', 'Open the café (Station)']);
      await takePicture(mara, '2-moved');
    },
  },
  {
    says: 'the mail to the backup says what is his now and what is still to be shown',
    take: async ({ mara }) => {
      await mara.press('Outbox');
      const letter = await mara.openMailTo('ben@corner-cup.example');
      await mara.panel.getByRole('heading', { name: 'Corner Cup: 2 things to look at, Mon 16 Nov' }).waitFor();
      const text = await letter.locator('body').innerText();
      expect(text).toContain(`Open the café (Harbour), due Mon 16 Nov 07:00, was missed and is now yours.\n${MOVED}`);
      expect(text).toContain('3. Photo of the counter, ready for guests - proof: photo\nProof: photo');
      expect(await letter.getByRole('link', { name: 'Open the runs' }).getAttribute('href')).toMatch(
        /^https:\/\/docs\.google\.com\/.*#gid=\d+$/,
      );
      await takePicture(mara, '3-mail');
      await mara.panel.getByRole('button', { name: 'All mail' }).click();
      const other = await mara.openMailTo('ana@corner-cup.example');
      await other.getByText('Open the café (Harbour), due Mon 16 Nov 07:00, was missed and is now with Ben Okafor.').waitFor();
      await mara.closeMail();
    },
  },
  {
    says: 'Ben ticks Done without the proof: a note says what is missing, and nothing closes',
    take: async (stage) => {
      stage.ben = await stage.windows.open(stage.address);
      const ben = benOf(stage);
      await ben.sitDown('Ben Okafor');
      await ben.click('Runs', [HARBOUR, 'Done']);
      await ben.note.getByText('Not done yet: Proof needs a photo: paste an https link; step 1 "Lights, alarm off, front door"').waitFor();
      await ben.page.locator('.note-popover').getByText('Not done yet: Proof needs a photo').waitFor();
      await takePicture(ben, '4-proof-missing');
      await stage.mara.shows('Runs', [HARBOUR, 'Done'], 'TRUE');
      await stage.mara.checkNow();
      await stage.mara.shows('Runs', [HARBOUR, 'Status'], 'Missed');
      expect(await titles(stage.mara)).toContain('Open the café (Harbour)');
    },
  },
  {
    says: 'Ben ticks the three steps and gives both photos; Mara sees it in her window',
    take: async (stage) => {
      const ben = benOf(stage);
      for (const row of [2, 3, 4]) await ben.click('Run steps', [row, 'Done']);
      await ben.note.getByText('Not done yet: Proof needs a photo: paste an https link.').waitFor();
      await ben.type('Run steps', [4, 'Proof'], 'https://photos.example/harbour-counter.jpg');
      for (const row of [2, 3, 4]) await stage.mara.shows('Run steps', [row, 'Done by'], 'Ben Okafor (unverified)');
      await ben.type('Runs', [HARBOUR, 'Proof'], 'https://photos.example/harbour.jpg');
      await stage.mara.shows('Runs', [HARBOUR, 'Proof'], 'https://photos.example/harbour.jpg');
      await stage.mara.shows('Runs', [HARBOUR, 'Done by'], 'Ben Okafor (unverified)');
      await ben.click('Runs', [HARBOUR, 'Process']);
      await ben.note.waitFor({ state: 'hidden' });
    },
  },
  {
    says: 'at 09:00 it is done by the backup, and whoever was told of the miss is told that it is settled',
    take: async ({ mara }) => {
      await mara.move('hour', '09:00');
      await mara.shows('Runs', [HARBOUR, 'Status'], 'Done by backup');
      await mara.shows(
        'Runs',
        [HARBOUR, 'Why'],
        'Done by backup: Ben Okafor (unverified) finished it on Mon 16 Nov 08:00; it was due Mon 16 Nov 07:00.',
      );
      await mara.press('Outbox');
      const letter = await mara.openMailTo('ana@corner-cup.example');
      await letter.getByText('Open the café (Harbour), due Mon 16 Nov 07:00, was missed and is now done: Ben Okafor').waitFor();
      await mara.closeMail();
    },
  },
  {
    says: 'the sidebar no longer lists it, and Station is still on its way',
    take: async ({ mara }) => {
      await mara.checkNow();
      const listed = await titles(mara);
      expect(listed).toContain('Open the café (Station)');
      expect(listed).not.toContain('Open the café (Harbour)');
      await takePicture(mara, '5-recovered');
      await mara.move('hour', '10:00');
      await mara.shows('Runs', [HARBOUR + 1, 'Assignee'], 'Mara Lindqvist');
    },
  },
  {
    says: 'under the hood stands every heartbeat with what it did and what it cost',
    take: async ({ mara }) => {
      await mara.press('Under the hood');
      await mara.panel.getByRole('button', { name: 'Heartbeats' }).click();
      const lines = await mara.panel.getByRole('listitem').allInnerTexts();
      expect(lines.map((line) => /\d\d:00/.exec(line)?.[0])).toEqual(['10:00', '09:00', '08:00', '07:00', '06:00']);
      expect(lines.filter((line) => !/\d+ calls, about \d+\.\d seconds at Google, mara@corner-cup\.example/.test(line))).toEqual([]);
      await mara.press('Under the hood');
    },
  },
];
