import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const OPENING = 'Open the café (Harbour)';
const TILL = 'Cash up the till (Harbour)';
const LAST_STEP = '3. Photo of the counter, ready for guests';
const STEPS = ['1. Lights, alarm off, front door', '2. Coffee machine warmed up and rinsed', LAST_STEP];

/** Each test goes on where the one before it ended. */
describe('a worker who does her work in the sidebar', () => {
  let ana: SheetWindow;
  let desk: Desk;
  let opening: number;
  let till: number;

  const done = (title: string): Promise<void> => ana.sidebar.getByRole('button', { name: `Done ${title}`, exact: true }).click();
  const rowOf = async (process: string): Promise<number> => {
    const places = await ana.column('Runs', 'Location');
    return (await ana.column('Runs', 'Process')).findIndex((name, at) => name.includes(process) && places[at] === 'Harbour') + 1;
  };

  beforeAll(async () => {
    const { address } = await commands.serve(['--now', '2026-11-16T06:00']);
    ana = await windows.open(address);
    desk = new Desk(ana);
    await ana.sitDown('Ana Ruiz');
    [opening, till] = [await rowOf('Open the café'), await rowOf('Cash up the till')];
    await ana.openSidebar();
    await desk.open('Mine');
  });

  afterAll(() => {
    expect(ana.problems).toEqual([]);
  });

  it('sees what is hers, the next due first', async () => {
    expect(await desk.titles()).toEqual([OPENING, TILL]);
  });

  it('Done with something missing says what, and writes nothing', async () => {
    await done(OPENING);
    await desk.refuses(`Tick ${STEPS[0]} first.`);
    expect(await ana.text('Runs', [opening, 'Done'])).not.toBe('TRUE');
  });

  it('ticks the steps and gives the proof of one; the grid has them with her name', async () => {
    const { sidebar } = ana;
    await sidebar.getByLabel(`Proof ${LAST_STEP}`).fill('https://photos.example/counter.jpg');
    for (const step of STEPS) await desk.settles(() => sidebar.getByRole('checkbox', { name: step }).check());
    for (const row of [2, 3, 4]) await ana.shows('Run steps', [row, 'Done by'], 'Ana Ruiz');
    await ana.shows('Run steps', [4, 'Proof'], 'https://photos.example/counter.jpg');
  });

  it('Done without the photo of the whole says so; with it, it is taken and waits for the check', async () => {
    await done(OPENING);
    await desk.refuses('Still needed: A link to a photo.');
    await ana.sidebar.getByLabel(`Proof ${OPENING}`).fill('https://photos.example/harbour.jpg');
    await desk.settles(() => done(OPENING));
    await ana.shows('Runs', [opening, 'Done by'], 'Ana Ruiz');
    await ana.shows('Runs', [opening, 'Proof'], 'https://photos.example/harbour.jpg');
    expect(await desk.titles()).toEqual([TILL]);
  });

  it('a number out of bounds does not close, one within does', async () => {
    const proof = ana.sidebar.getByLabel(`Proof ${TILL}`);
    await proof.fill('10000');
    await done(TILL);
    await ana.sidebar.getByRole('alert').getByText('9999').first().waitFor();
    await proof.fill('431.50');
    await desk.settles(() => done(TILL));
    await ana.shows('Runs', [till, 'Done by'], 'Ana Ruiz');
    await ana.sidebar.getByText('Nothing is waiting for you.').waitFor();
  });

  it('the next heartbeat finds both done in time, and reminds her of nothing', async () => {
    await ana.move('hour', '07:00');
    for (const row of [opening, till]) await ana.shows('Runs', [row, 'Status'], 'Done');
    expect(await ana.text('Runs', [opening, 'Why'])).toMatch(/^Done: Ana Ruiz finished it on Mon 16 Nov 06:00/);
    await ana.press('Outbox');
    expect(await ana.panel.getByRole('button', { name: 'ana@corner-cup.example' }).count()).toBe(0);
  });
});
