import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const TO_DO = 'Call the till supplier about the card counter';
const MILESTONE = 'Till counts cards';
const STATION = 'Open the café (Station)';
const HARBOUR = 'Open the café (Harbour)';

/** Mara's sidebar shows the file as it was before Ben did something. Each test goes on where the one before it ended. */
describe('two people act on the same rows', () => {
  let mara: SheetWindow;
  let ben: SheetWindow;
  let hers: Desk;
  let his: Desk;

  const places = { Station: 0, Harbour: 0 };
  const count = async (what: string): Promise<number> => (await mara.column('Log', 'What')).filter((one) => one === what).length;

  beforeAll(async () => {
    const { address } = await commands.serve(['--now', '2026-11-16T06:00']);
    [mara, ben] = await Promise.all([windows.open(address), windows.open(address)]);
    await ben.sitDown('Ben Okafor');
    for (const hour of ['07:00', '08:00']) await mara.move('hour', hour);
    [hers, his] = [new Desk(mara), new Desk(ben)];
    await Promise.all([mara.openSidebar(), ben.openSidebar()]);
    for (const place of ['Station', 'Harbour'] as const) places[place] = await mara.rowOf('Runs', 'Location', place);
  });

  afterAll(() => {
    expect([...mara.problems, ...ben.problems]).toEqual([]);
  });

  it('a run that he handed over meanwhile stays where it is now, and she is told who has it', async () => {
    const holder = await mara.text('Runs', [places.Station, 'Assignee']);
    await hers.start(STATION, 'Hand over');
    await hers.form('Hand over').getByLabel('To whom').fill('Dee Novak');
    await his.act(STATION, 'Hand over', { 'To whom': 'Eli Haddad' });
    await mara.shows('Runs', [places.Station, 'Assignee'], 'Eli Haddad');
    expect(holder).not.toBe('Eli Haddad');
    await hers.settles(() => hers.form('Hand over').getByRole('button', { name: 'Hand over' }).click());
    await hers.refuses('Eli Haddad');
    for (const window of [mara, ben]) await window.shows('Runs', [places.Station, 'Assignee'], 'Eli Haddad');
    expect(await count('reassigned')).toBe(1);
  });

  it('and her screen shows him as its holder', async () => {
    await hers.item(STATION).getByText('Eli Haddad').first().waitFor();
  });

  it('a date that he typed into the grid meanwhile is not written over', async () => {
    const row = await mara.rowOf('Milestones', 'Milestone', MILESTONE);
    await hers.openPage(MILESTONE);
    await hers.start(MILESTONE, 'Re-date');
    await ben.type('Milestones', [row, 'Due'], '2026-11-24');
    await mara.shows('Milestones', [row, 'Due'], '2026-11-24');
    await hers.form('Re-date').getByLabel('New date').fill('2026-11-20');
    await hers.form('Re-date').getByLabel('Why').fill('On Friday');
    await hers.settles(() => hers.form('Re-date').getByRole('button', { name: 'Re-date' }).click());
    await hers.refuses('24 Nov 2026');
    await ben.shows('Milestones', [row, 'Due'], '2026-11-24');
    expect(await count('re-dated')).toBe(0);
    await mara.sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  });

  it('what he ticked in the grid is done once, whatever she presses', async () => {
    const row = await mara.rowOf('To-Dos', 'To-Do', TO_DO);
    await ben.type('To-Dos', [row, 'Done on'], '2026-11-15');
    await mara.shows('To-Dos', [row, 'Done on'], '2026-11-15');
    await hers.settles(() => mara.sidebar.getByRole('button', { name: `Mark it done ${TO_DO}` }).click());
    for (const window of [mara, ben]) await window.shows('To-Dos', [row, 'Done on'], '2026-11-15');
  });

  it('of the same press in both windows one counts', async () => {
    for (const desk of [hers, his]) {
      await desk.start(HARBOUR, 'Excuse');
      await desk.form('Excuse').getByLabel('Why').fill('Closed for the market');
    }
    const send = (desk: Desk): Promise<void> =>
      desk.settles(() => desk.form('Excuse').getByRole('button', { name: 'Excuse', exact: true }).click());
    await Promise.all([send(hers), send(his)]);
    for (const window of [mara, ben]) await window.shows('Runs', [places.Harbour, 'Status'], 'Excused');
    expect(await count('answer')).toBe(1);
  });

  it('both see the same at the end', async () => {
    await Promise.all([mara.isSaved(), ben.isSaved()]);
    expect(await ben.all()).toEqual(await mara.all());
  });
});
