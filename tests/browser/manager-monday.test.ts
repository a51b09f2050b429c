import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const STATION = 'Open the café (Station)';
const HARBOUR = 'Open the café (Harbour)';
const ROCK = 'Loyalty card in the till';
const MILESTONE = 'Till counts cards';
const ISSUE = 'Nobody counts the cards';
const TO_DO = '=Ask the till supplier';

/** Each test goes on where the one before it ended. */
describe('a manager on Monday morning', () => {
  let mara: SheetWindow;
  let desk: Desk;

  const runAt = (place: string): Promise<number> => mara.rowOf('Runs', 'Location', place);

  beforeAll(async () => {
    const { address } = await commands.serve(['--now', '2026-11-16T06:00']);
    mara = await windows.open(address);
    desk = new Desk(mara);
    for (const hour of ['07:00', '08:00']) await mara.move('hour', hour);
    await mara.openSidebar();
  });

  afterAll(() => {
    expect(mara.problems).toEqual([]);
  });

  it('Now lists what she and her people missed, with its reason', async () => {
    expect((await desk.titles()).slice(0, 2)).toEqual([STATION, HARBOUR]);
    await desk.item(STATION).getByText('Missed: due Mon 16 Nov 07:00').waitFor();
    expect(await desk.titles()).toEqual(expect.arrayContaining([ROCK, MILESTONE]));
  });

  it('a missed run is handed to somebody who is found by three letters; the grid shows who has it', async () => {
    await desk.start(STATION, 'Hand over');
    const form = desk.form('Hand over');
    await form.getByRole('combobox').fill('eli');
    await form.getByRole('option', { name: 'Eli Haddad' }).click();
    await form.getByLabel('Why').fill('He is there already');
    await desk.settles(() => form.getByRole('button', { name: 'Hand over' }).click());
    await desk.tells('is now with Eli Haddad, who is told at the next check.');
    await mara.shows('Runs', [await runAt('Station'), 'Assignee'], 'Eli Haddad');
  });

  it('another is excused, with the reason', async () => {
    await desk.act(HARBOUR, 'Excuse', { Why: 'Closed for the market' });
    await desk.tells('is excused; it closes now and counts for nobody.');
    await mara.shows('Runs', [await runAt('Harbour'), 'Status'], 'Excused');
    expect(await desk.titles()).not.toContain(HARBOUR);
  });

  it('a milestone gets a new date, and is overdue no more', async () => {
    await desk.act(MILESTONE, 'Re-date', { 'New date': '2026-11-20', Why: 'The supplier comes on Friday' });
    const row = await mara.rowOf('Milestones', 'Milestone', MILESTONE);
    await mara.shows('Milestones', [row, 'Due'], '2026-11-20');
    await mara.shows('Milestones', [row, 'Status'], 'Open');
    expect(await desk.titles()).not.toContain(MILESTONE);
  });

  it('an issue is raised about the Rock that is off track', async () => {
    await desk.act(ROCK, 'Raise an issue', { Issue: ISSUE });
    await mara.shows('Issues', [await mara.rowOf('Issues', 'Issue', ISSUE), 'About'], `R-CARD ${ROCK}`);
    await mara.shows('Issues', [await mara.rowOf('Issues', 'Issue', ISSUE), 'Status'], 'Open');
  });

  it('a to-do is added under it and taken back', async () => {
    await desk.act(ROCK, 'Add a to-do', { 'To-do': TO_DO });
    const row = await mara.rowOf('To-Dos', 'To-Do', TO_DO);
    expect(await mara.text('To-Dos', [row, 'Serves'])).toBe(`R-CARD ${ROCK}`);
    const undo = mara.sidebar.getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((button) => button.getBoundingClientRect().top)).toBeGreaterThan(0);
    await desk.settles(() => undo.click());
    await desk.tells('is removed.');
    expect(await mara.column('To-Dos', 'To-Do')).not.toContain(TO_DO);
  });

  it('and added again it stays', async () => {
    await desk.act(ROCK, 'Add a to-do', { 'To-do': TO_DO, Due: '2026-11-18' });
    await mara.shows('To-Dos', [await mara.rowOf('To-Dos', 'To-Do', TO_DO), 'Due'], '2026-11-18');
  });

  it('"Show in sheet" puts the cursor of the grid on the row', async () => {
    await desk.start(ROCK, 'Show in sheet');
    await mara.page.waitForFunction(() => window.grid.active() === 'Rocks');
    const row = await mara.rowOf('Rocks', 'Rock', ROCK);
    await mara.page.waitForFunction((end) => window.grid.cell().replace(/^[A-Z]+/, '') === end, String(row));
  });

  it('the page of the Rock says why, and what would change it', async () => {
    await desk.openPage(ROCK);
    await mara.sidebar.getByText('What would change it', { exact: true }).waitFor();
    await mara.sidebar.getByText(/^On track as soon as /).waitFor();
  });

  it('from there the issue is reached and decided', async () => {
    await desk.openPage(ISSUE);
    await desk.act(ISSUE, 'Write the fix', { 'What was decided': 'The till counts them from Friday' });
    const row = await mara.rowOf('Issues', 'Issue', ISSUE);
    await mara.shows('Issues', [row, 'Fix'], 'The till counts them from Friday');
    await mara.shows('Issues', [row, 'Status'], 'Solved');
  });

  it('the Log has a line for each, with her name', async () => {
    const [who = [], what = [], row = [], reason = []] = await Promise.all(
      ['Who', 'What', 'Row', 'Reason'].map((header) => mara.column('Log', header)),
    );
    const lines = who.map((name, at) => [name, what[at], row[at]?.slice(0, 2), reason[at]].join(' ').trim());
    const hers = lines.slice(what.indexOf('reassigned')).filter((line) => line.startsWith('mara@corner-cup.example '));
    expect(hers.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'reassigned U- He is there already',
      'answer U- Closed for the market',
      're-dated M- The supplier comes on Friday',
      'issue raised I- about R-CARD Loyalty card in the till',
      'to-do made T- under R-CARD Loyalty card in the till',
      'undone T- removed',
      'to-do made T- under R-CARD Loyalty card in the till',
      'decided I-',
    ]);
  });

  it('at the next check whoever got the run is mailed', async () => {
    await mara.move('hour', '09:00');
    await mara.press('Outbox');
    const mail = await mara.openMailTo('eli@corner-cup.example');
    await mail.getByText(STATION).first().waitFor();
  });
});
