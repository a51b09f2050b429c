import { withCommands } from './serve-command';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

it('from a goal a Rock is made, from the Rock a milestone and a to-do, and the chain is walked both ways', async () => {
  const { address } = await commands.serve();
  const mara = await windows.open(address);
  await mara.openSidebar();
  const { sidebar } = mara;
  const press = (name: string | RegExp): Promise<void> => sidebar.getByRole('button', { name }).first().click();
  const make = async (kind: string, title: string): Promise<void> => {
    await press(`Make ${kind}`);
    await sidebar.getByRole('textbox').first().fill(title);
    await press(`Make ${kind}`);
    await sidebar.getByRole('status').filter({ hasText: title }).waitFor();
    await mara.sidebarIsReady();
  };

  await sidebar.getByRole('tab', { name: 'Status' }).click();
  await press(/^Guests come back/);
  await press(/^Its links/);
  await sidebar.getByRole('heading', { name: 'What serves it' }).waitFor();
  await make('Rock', 'Card for regulars');
  await press(/^Card for regulars/);
  await sidebar.getByRole('heading', { name: 'What it serves' }).waitFor();
  await make('milestone', '=Card designed');
  await make('to-do', 'Call the printer');
  await press(/^=Card designed/);
  await sidebar
    .getByRole('button', { name: /^Guests come back/ })
    .last()
    .waitFor();

  const rock = await mara.rowOf('Rocks', 'Rock', 'Card for regulars');
  expect(await mara.text('Rocks', [rock, 'Goal'])).toBe('G-GST1 Guests come back');
  const id = await mara.text('Rocks', [rock, 'ID']);
  const milestone = await mara.rowOf('Milestones', 'Milestone', '=Card designed');
  expect(await mara.text('Milestones', [milestone, 'Rock'])).toBe(`${id} Card for regulars`);
  const todo = await mara.rowOf('To-Dos', 'To-Do', 'Call the printer');
  expect(await mara.text('To-Dos', [todo, 'Serves'])).toBe(`${id} Card for regulars`);
  expect(mara.problems).toEqual([]);
});
