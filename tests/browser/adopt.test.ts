import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { Desk } from './desk';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { takePicture, withWindows } from './with-windows';
import { audit } from '../support/audit';
import { keepPicture } from '../support/keep-picture';

const windows = withWindows();
const commands = withCommands();

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A list as somebody keeps it: a title and a remark above it, a header nobody else would understand, a total below. */
const ROWS: readonly (readonly (string | Date)[])[] = [
  ['Things to do in the shop'],
  ['Ask Ana before you change anything here'],
  [],
  ['Task', 'Who', 'Due date', 'Bell rung', 'Remarks'],
  ['Order new chairs', 'Ana Roe', day('2026-11-27'), '', 'the blue ones'],
  ['Call the landlord', 'Ben Oduya', day('2026-11-12'), '', ''],
  ['Repair the oven door', 'Ana Roe', day('2026-12-04'), day('2026-11-13'), 'hinge is loose'],
  ['Write the winter menu', '', day('2026-12-11'), '', ''],
  ['Weekly stock count', 'Cy Tran', day('2026-11-20'), '', ''],
];

async function makeMessy(path: string): Promise<void> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Our plan');
  ROWS.forEach((row) => sheet.addRow([...row]));
  await book.xlsx.writeFile(path);
}

/** Nothing is pressed but what the screen offers. Each test goes on where the one before it ended. */
describe('the owner of a messy list takes it over', () => {
  let ana: SheetWindow;
  let desk: Desk;

  const press = (name: string | RegExp): Promise<void> => ana.sidebar.getByRole('button', { name }).first().click();
  const heading = (name: string): Promise<void> => ana.sidebar.getByRole('heading', { name, exact: true }).waitFor();
  const titles = async (): Promise<readonly string[]> => (await ana.column('To-Dos', 'To-Do')).slice(1).filter((text) => text !== '');

  /** The page above the preview is left to the picture of each state. */
  async function look(name: string): Promise<void> {
    await keepPicture(ana.page, 'adopt', name);
    expect(await audit(ana.page, ['.grid-root'])).toEqual([]);
  }

  beforeAll(async () => {
    const path = join(commands.folder(), 'shop.xlsx');
    await makeMessy(path);
    const { address } = await commands.serve([path, '--now', '2026-11-16T06:00', '--zone', 'Europe/Berlin', '--user', 'ana@shop.example']);
    ana = await windows.open(address);
    desk = new Desk(ana);
    await ana.openSidebar();
  });

  afterAll(() => {
    expect(ana.problems).toEqual([]);
  });

  it('sets the tabs up and is led to her own', async () => {
    await press('Set up tabs');
    await ana.sidebar.getByText(/^Created \d+ tabs: /).waitFor();
    await ana.sidebarIsReady();
    await desk.open('Setup');
    await press(/^Adopt your own tab/);
    await heading('Found');
    await ana.sidebar.getByText(/^To-Dos \(/).waitFor();
    await look('found');
  });

  it('sees what each column is taken for, and which rows to look at first; one leads into the sheet', async () => {
    await press(/^Our plan/);
    await heading('Our plan');
    expect(await ana.sidebar.getByLabel('Task (A)').inputValue()).toBe('to_do');
    expect(await ana.sidebar.getByLabel('Who (B)').inputValue()).toBe('owner');
    expect(await ana.sidebar.getByLabel('Bell rung (D)').inputValue()).toBe('');
    await press('Dismiss');
    await takePicture(ana, '7-adopt');
    await press(/^Look at these first/);
    await press(/^Call the landlord/);
    await ana.sidebar.getByText('Our plan, row 6.').waitFor();
    await look('columns');
  });

  it('says what the odd column is, and sees what that would do before it is done', async () => {
    await ana.sidebar.getByLabel('Bell rung (D)').selectOption('done_on');
    await press('Show what it would do');
    await heading('What it would do');
    await ana.sidebar.getByText('5 rows would be added.').waitFor();
    expect(await ana.tabs()).not.toContain('To-Dos');
    await look('preview');
    await takePicture(ana, '8-adopt-preview');
  });

  it('copies the rows, and takes that back', async () => {
    await press('Apply');
    await ana.sidebar.getByText('5 rows were added.').waitFor();
    await ana.shows('To-Dos', [4, 'Done on'], '2026-11-13');
    await ana.sidebarIsReady();
    await press('Undo');
    await ana.sidebar.getByText(/rows taken back\.$/).waitFor();
    await ana.shows('To-Dos', [2, 'To-Do'], '');
    expect(await titles()).toEqual([]);
  });

  it('copies them again, and after a line was added takes that one alone', async () => {
    await ana.sidebarIsReady();
    await press('Show what it would do');
    await press('Apply');
    await ana.sidebar.getByText('5 rows were added.').waitFor();
    await ana.sidebarIsReady();
    await ana.type('Our plan', 'A10', 'Paint the door');
    await ana.type('Our plan', 'B10', 'Ana Roe');
    await press('Back to the list');
    await ana.sidebar.getByText(/copied before/).waitFor();
    await press(/^Our plan/);
    await ana.sidebar.getByLabel('Bell rung (D)').selectOption('done_on');
    await press('Show what it would do');
    await ana.sidebar.getByText('1 row would be added.').waitFor();
    await press('Apply');
    await ana.sidebar.getByText('1 row was added.').waitFor();
    await ana.shows('To-Dos', [7, 'To-Do'], 'Paint the door');
    expect(await titles()).toHaveLength(6);
    await look('again');
  });

  it('her own list is as she left it', async () => {
    expect((await ana.all())['Our plan']).toMatchObject({
      A1: 'Things to do in the shop',
      A4: 'Task',
      B5: 'Ana Roe',
      A10: 'Paint the door',
    });
    expect(Object.keys((await ana.all())['Our plan'] ?? {}).every((cell) => /^[A-E]\d+$/.test(cell))).toBe(true);
  });
});
