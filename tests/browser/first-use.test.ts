import type { PageState } from '../../local/page/messages';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { takePicture, withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const stateOf = ({ page }: SheetWindow): Promise<PageState> =>
  page.evaluate(async () => (await (await fetch('/api/state')).json()) as PageState);

const fillIn = async (mara: SheetWindow, tab: string, row: number, cells: Readonly<Record<string, string>>): Promise<void> => {
  for (const [header, text] of Object.entries(cells)) await mara.type(tab, [row, header], text);
};

/** The part "In an empty sheet" of docs/quick-start.md. Each test goes on where the one before it ended. */
describe('an empty workbook', () => {
  let mara: SheetWindow;

  beforeAll(async () => {
    const words = ['--now', '2026-11-16T06:00', '--zone', 'Europe/Berlin', '--user', 'mara@corner-cup.example'];
    const { address } = await commands.serve([`${commands.folder()}/my-team.xlsx`, ...words]);
    mara = await windows.open(address);
  });

  it('opens with one empty tab, nobody but its owner, and no hourly checks', async () => {
    expect(await mara.all()).toEqual({ Sheet1: {} });
    expect(await stateOf(mara)).toMatchObject({ triggers: [], people: [{ address: 'mara@corner-cup.example' }], mails: [] });
    await mara.press('Under the hood');
    await mara.panel.getByText('No hourly checks yet.').waitFor();
    await mara.press('Under the hood');
  });

  it('Set up tabs says what it makes; No leaves no trace', async () => {
    const before = await stateOf(mara);
    await mara.choose('Set up tabs');
    const question = await mara.answer('No');
    expect(question).toContain(
      'Runsheet will make 10 tabs: Home, Processes, Steps, Runs, Run steps, People, Seats, Holidays, Rules and Settings',
    );
    expect(await mara.answer('OK')).toContain('Nothing was changed.');
    const { workbook, notes, triggers, mails } = await stateOf(mara);
    expect({ workbook, notes, triggers, mails }).toEqual({
      workbook: before.workbook,
      notes: before.notes,
      triggers: before.triggers,
      mails: before.mails,
    });
    expect(await mara.tabs()).toEqual(['Sheet1']);
  });

  it('Escape is no, too', async () => {
    await mara.choose('Set up tabs');
    await mara.dialog.getByText('Go on?').waitFor();
    await mara.page.keyboard.press('Escape');
    expect(await mara.answer('OK')).toContain('Nothing was changed.');
    expect(await mara.tabs()).toEqual(['Sheet1']);
  });

  it('Yes makes the tabs, and says what it made and what comes next', async () => {
    await mara.choose('Set up tabs');
    await mara.answer('Yes');
    const summary = await mara.answer('OK');
    expect(summary).toMatch(/Created \d+ tabs: Home, Processes, /);
    expect(summary).toContain('Next: fill in People and Processes, then choose "Start hourly checks".');
    await mara.page.locator('.o-sheet-name', { hasText: 'Settings' }).waitFor({ state: 'attached' });
    expect((await mara.tabs()).slice(1)).toEqual([
      ...['Home', 'Processes', 'Steps', 'Runs', 'Run steps', 'People', 'Seats', 'Holidays', 'Rules', 'Settings'],
    ]);
    await mara.select('Processes', [1, 'Cadence']);
    await mara.note.waitFor();
  });

  it('a second time everything is there already', async () => {
    const before = await mara.all();
    await mara.choose('Set up tabs');
    expect(await mara.answer('OK')).toContain('Everything is installed already; nothing was changed.');
    expect(await mara.all()).toEqual(before);
  });

  it('the sidebar shows the way', async () => {
    await mara.openSidebar();
    await mara.sidebar.getByText('Not checked yet').waitFor();
    await mara.sidebar.getByRole('heading', { name: 'Start hourly checks' }).waitFor();
    await mara.sidebar.getByRole('heading', { name: 'Ready for your rows' }).waitFor();
  });

  it('a cadence is answered with its next dates, what cannot be read with a note', async () => {
    await fillIn(mara, 'People', 2, { Name: 'Mara Lindqvist', Email: 'mara@corner-cup.example' });
    await fillIn(mara, 'People', 3, { Name: 'Ben Okafor', Email: 'ben@corner-cup.example' });
    await fillIn(mara, 'Processes', 2, { Process: 'Open the shop', Owner: 'Mara Lindqvist', Backup: 'Ben Okafor', 'Due at': '07:00' });
    await mara.type('Processes', [2, 'Cadence'], 'every blue moon');
    await mara.select('Processes', [2, 'Cadence']);
    await mara.note.getByText('Runsheet:').waitFor();
    const refusal = await mara.note.innerText();
    await mara.type('Processes', [2, 'Cadence'], 'weekdays');
    await mara.select('Processes', [2, 'Cadence']);
    await mara.note.getByText('Mon 16 Nov').waitFor();
    expect(await mara.note.innerText()).not.toBe(refusal);
    await mara.type('Processes', [2, 'Proof'], 'photo');
  });

  it('before the hourly checks start it shows what the first would do, and who may be mailed from where', async () => {
    await mara.sidebar.getByRole('button', { name: 'Start hourly checks' }).click();
    await mara.sidebar.getByText('It opens 1 run: Open the shop.').waitFor();
    await mara.sidebar.getByRole('heading', { name: 'Who may be mailed (2)' }).waitFor();
    for (const text of ['Mara Lindqvist', 'Ben Okafor', 'ben@corner-cup.example'])
      await mara.sidebar.getByText(text, { exact: true }).waitFor();
    expect(await mara.sidebar.getByRole('radio', { name: 'Dry run' }).isChecked()).toBe(true);
    await mara.select('Processes', 'A2');
    await takePicture(mara, '6-start');
    expect((await stateOf(mara)).triggers).toEqual([]);
  });

  it('the menu asks the same; No starts nothing, Yes starts the hourly checks', async () => {
    await mara.choose('Start hourly checks');
    const question = await mara.answer('No');
    expect(question).toContain('- It opens 1 run: Open the shop.');
    expect(question).toContain('Mail would go to: Mara Lindqvist (mara@corner-cup.example) and Ben Okafor (ben@corner-cup.example).');
    expect(await mara.answer('OK')).toContain('Nothing was started.');
    expect((await stateOf(mara)).triggers).toEqual([]);
    await mara.sidebar.getByRole('button', { name: 'Start', exact: true }).click();
    await mara.sidebar.getByText('Hourly checks are on').waitFor();
    expect((await stateOf(mara)).triggers).toEqual(['mara@corner-cup.example']);
  });

  it('the next hour opens the first run, and what is mailed is listed and not sent', async () => {
    await mara.move('hour', '07:00');
    await mara.shows('Runs', [2, 'Status'], 'Late');
    await mara.shows('Runs', [2, 'Assignee'], 'Mara Lindqvist');
    const { mails } = await stateOf(mara);
    expect(mails).toEqual([]);
    expect(mara.problems).toEqual([]);
  });
});
