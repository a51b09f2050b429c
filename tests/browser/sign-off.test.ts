import { withCommands } from './serve-command';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const COFFEE = 'P-0RDR Weekly coffee order';

it('what one person did a second one signs off in the sidebar, and it closes; who did it cannot', async () => {
  const { address } = await commands.serve();
  const [mara, ana] = await Promise.all([windows.open(address), windows.open(address)]);
  await ana.sitDown('Ana Ruiz');
  await mara.type('Processes', [await mara.rowOf('Processes', 'ID', 'P-0RDR'), 'Proof'], 'sign-off');
  await mara.move('day', 'Tue 17 Nov 2026, 06:00');
  const row = await mara.rowOf('Runs', 'Process', COFFEE);
  await mara.shows('Runs', [row, 'Assignee'], 'Ana Ruiz');

  await ana.click('Runs', [row, 'Done']);
  await ana.note.getByText('It closes once somebody other than Ana Ruiz signs it off in the sidebar').waitFor();
  await ana.openSidebar();
  await ana.sidebar.getByRole('heading', { name: 'Waits for somebody else’s sign-off' }).waitFor();
  expect(await ana.sidebar.getByRole('button', { name: /^Approve/ }).count()).toBe(0);

  await mara.openSidebar();
  await mara.sidebar.getByRole('heading', { name: 'Waits for your sign-off' }).waitFor();
  await mara.sidebar.getByRole('button', { name: /^Approve/ }).click();
  await mara.sidebar.getByText('Approved').first().waitFor();
  await mara.shows('Runs', [row, 'Status'], 'Open');
  await mara.checkNow();
  await mara.shows('Runs', [row, 'Status'], 'Done');
  expect(await mara.text('Runs', [row, 'Why'])).toMatch(/^Done: Ana Ruiz/);
  expect([...mara.problems, ...ana.problems]).toEqual([]);
});
