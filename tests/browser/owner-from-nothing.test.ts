import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const FIRST = 'Look at the week’s numbers';

/** Nothing is pressed but what the screen offers. Each test goes on where the one before it ended. */
describe('an owner with an empty workbook', () => {
  let mara: SheetWindow;

  const press = (name: string | RegExp): Promise<void> => mara.sidebar.getByRole('button', { name }).click();
  const field = (label: string, text: string): Promise<void> => mara.sidebar.getByLabel(label, { exact: true }).fill(text);

  beforeAll(async () => {
    const words = ['--now', '2026-11-16T06:00', '--zone', 'Europe/Berlin', '--user', 'mara@corner-cup.example'];
    const { address } = await commands.serve([`${commands.folder()}/new.xlsx`, ...words]);
    mara = await windows.open(address);
    await mara.openSidebar();
  });

  afterAll(() => {
    expect(mara.problems).toEqual([]);
  });

  it('is welcomed, and sets the tabs up', async () => {
    await mara.sidebar.getByRole('heading', { name: 'Welcome to Runsheet' }).waitFor();
    await press('Set up tabs');
    await mara.sidebar.getByText(/^Created \d+ tabs: Home, Processes, /).waitFor();
    await mara.page.locator('.o-sheet-name', { hasText: 'Settings' }).waitFor({ state: 'attached' });
    expect(await mara.tabs()).toEqual(expect.arrayContaining(['Home', 'Processes', 'Runs', 'People', 'Settings']));
  });

  it('answers three questions: a gap is said beside its field, and the answers stand in the sheet', async () => {
    await press('Next: Answer three questions');
    await field('Who steps in when owner and backup fail?', 'Ben Okafor');
    await press('Save answers');
    await mara.sidebar.locator('[aria-invalid="true"]').first().waitFor();
    await field('Their mail address', 'ben@corner-cup.example');
    await field('Name of the company', 'Corner Cup');
    await press('Save answers');
    await mara.sidebar.getByRole('button', { name: 'Next: Open a first run' }).waitFor();
    expect(await mara.column('People', 'Email')).toEqual(expect.arrayContaining(['mara@corner-cup.example', 'ben@corner-cup.example']));
    await mara.shows('Settings', [await mara.rowOf('Settings', 'Setting', 'Company'), 'Value'], 'Corner Cup');
  });

  it('one press defines a process and opens its first run', async () => {
    await press('Next: Open a first run');
    await press('Create and open its first run');
    await mara.sidebar.getByText('Its first run is open', { exact: true }).waitFor();
    await mara.shows('Processes', [2, 'Process'], FIRST);
    await mara.shows('Runs', [2, 'Due'], '2026-11-16 08:00');
    await mara.shows('Runs', [2, 'Assignee'], 'Mara');
    await mara.shows('Runs', [2, 'Status'], 'Open');
  });

  it('one test mail goes to her, and to nobody else', async () => {
    await press('Next: Send yourself a test mail');
    await press('Send test mail');
    await mara.sidebar.getByText(/^A test mail went out /).waitFor();
    await mara.press('Outbox');
    await mara.openMailTo('mara@corner-cup.example');
    await mara.closeMail();
    await mara.page.getByRole('button', { name: 'Outbox', exact: true }).waitFor();
  });

  it('the hourly checks start with mail listed and not sent', async () => {
    await press('Next: Start the hourly checks');
    await press('Start hourly checks');
    await mara.sidebar.getByRole('heading', { name: 'Who may be mailed (2)' }).waitFor();
    expect(await mara.sidebar.getByRole('radio', { name: 'Dry run' }).isChecked()).toBe(true);
    await press('Start');
    await mara.sidebar.getByText('Mail: dry run').waitFor();
    await mara.sidebarIsReady();
  });

  it('all first steps are done, and Mine shows the run', async () => {
    const desk = new Desk(mara);
    await desk.open('Setup');
    expect(await mara.sidebar.getByRole('button', { name: /^Next: / }).count()).toBe(0);
    await desk.open('Mine');
    expect(await desk.titles()).toEqual([FIRST]);
  });

  it('at the due hour the reminder is written down and not sent', async () => {
    for (const hour of ['07:00', '08:00']) await mara.move('hour', hour);
    await mara.shows('Runs', [2, 'Status'], 'Late');
    await mara.shows('Outbox', [2, 'State'], 'dry run');
    await mara.page.getByRole('button', { name: 'Outbox', exact: true }).waitFor();
  });
});
