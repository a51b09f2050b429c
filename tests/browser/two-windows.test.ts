import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { lockingAddOn } from './test-add-ons';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const equal = async (one: SheetWindow, other: SheetWindow): Promise<void> => {
  const cells = await one.all();
  expect(Object.keys(cells)).toContain('Runs');
  expect(await other.all()).toEqual(cells);
};

describe('two windows at once', () => {
  let mara: SheetWindow;
  let ben: SheetWindow;

  beforeAll(async () => {
    const { address } = await commands.serve();
    [mara, ben] = await Promise.all([windows.open(address), windows.open(address)]);
    await ben.sitDown('Ben Okafor');
  });

  afterAll(() => {
    expect([...mara.problems, ...ben.problems]).toEqual([]);
  });

  it('are two people', async () => {
    await mara.page.getByRole('button', { name: 'You are Mara Lindqvist' }).waitFor();
    await ben.choose('Open Runsheet');
    await ben.press('Under the hood');
    await ben.panel.getByRole('listitem').filter({ hasText: 'menuOpen' }).filter({ hasText: 'ben@corner-cup.example' }).waitFor();
    await ben.press('Under the hood');
  });

  it('what each types at the same time appears in the other', async () => {
    await Promise.all([mara.type('Runs', [4, 'Note'], 'The till is in the back room'), ben.type('Runs', [5, 'Note'], 'Cy has the key')]);
    for (const window of [mara, ben]) {
      await window.shows('Runs', [4, 'Note'], 'The till is in the back room');
      await window.shows('Runs', [5, 'Note'], 'Cy has the key');
    }
    await equal(mara, ben);
  });

  it('of two texts in one cell the same one stays in both', async () => {
    await Promise.all([mara.type('Runs', [6, 'Note'], 'from Mara'), ben.type('Runs', [6, 'Note'], 'from Ben')]);
    await mara.type('Runs', [3, 'Note'], 'afterwards');
    await ben.shows('Runs', [3, 'Note'], 'afterwards');
    await ben.type('Runs', [2, 'Note'], 'at last');
    await mara.shows('Runs', [2, 'Note'], 'at last');
    expect(['from Mara', 'from Ben']).toContain(await mara.text('Runs', [6, 'Note']));
    await equal(mara, ben);
  });

  it('undo takes back what was typed in this window, and nothing else', async () => {
    await mara.page.keyboard.press('Control+z');
    await ben.shows('Runs', [3, 'Note'], '');
    await mara.shows('Runs', [2, 'Note'], 'at last');
    await equal(mara, ben);
  });

  it('a new tab of one comes to the other, who goes on with what he types', async () => {
    await ben.write('Runs', [2, 'Note'], 'half a');
    await mara.page.locator('.o-add-sheet').click();
    await ben.page.locator('.o-sheet-name', { hasText: /^Sheet\d+$/ }).waitFor({ state: 'attached' });
    await ben.stands();
    await ben.page.locator('.o-grid-composer').getByText('half a', { exact: true }).waitFor();
    await ben.page.keyboard.type(' sentence');
    await ben.page.keyboard.press('Enter');
    await mara.shows('Runs', [2, 'Note'], 'half a sentence');
    await equal(mara, ben);
  });

  it('a heartbeat shows in both', async () => {
    await mara.move('hour', '07:00');
    for (const window of [mara, ben]) {
      await window.clock.getByText('Mon 16 Nov 2026, 07:00').waitFor();
      await window.shows('Runs', [2, 'Status'], 'Late');
      await window.page.getByRole('button', { name: 'Outbox, 2 unread' }).waitFor();
    }
    await equal(mara, ben);
  });
});

describe('a protected cell', () => {
  it('refuses whom its owner keeps out, with a sentence, and shows again what it holds', async () => {
    const { address } = await commands.serve(
      [`${commands.folder()}/locked.xlsx`, '--user', 'mara@cafe.example', '--now', '2026-11-16T06:00'],
      lockingAddOn,
    );
    const mara = await windows.open(address);
    await mara.choose('Lock');
    await mara.shows('Plan', 'B2', 'decided');
    const ben = await windows.open(address);
    await ben.sitDown('Ben');
    await ben.type('Plan', 'B2', 'something else');
    await ben.toasts
      .getByRole('alert')
      .filter({ hasText: 'Plan row 2, column B (Status) is protected; ask mara@cafe.example, who owns this file, to change it.' })
      .waitFor();
    await ben.shows('Plan', 'B2', 'decided');
    await ben.type('Plan', 'A2', 'mine to change');
    await mara.shows('Plan', 'A2', 'mine to change');
    await mara.type('Plan', 'B2', 'changed by its owner');
    await ben.shows('Plan', 'B2', 'changed by its owner');
    expect(await ben.all()).toEqual(await mara.all());
    expect([...mara.problems, ...ben.problems]).toEqual([]);
  });
});
