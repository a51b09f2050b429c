import { findCrowding } from './find-crowding';
import { withCommands } from './serve-command';
import { PAGE_STATES } from './states';
import { withWindows } from './with-windows';
import { audit } from '../support/audit';
import { keepPicture } from '../support/keep-picture';

const windows = withWindows();
const commands = withCommands();

/** The grid is a canvas of a library, the sidebar has tests of its own, and a letter is somebody else's. */
const NOT_OURS = ['.grid-root', '[data-sidebar] iframe', '#panel iframe'];

let address = '';

beforeAll(async () => {
  ({ address } = await commands.serve(['--now', '2026-11-16T06:00']));
  const first = await windows.open(address);
  await first.move('hour', '07:00');
  await first.page.close();
});

it.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 800, height: 600 },
])('in a window of $width x $height everything can be seen and used by anybody', async (size) => {
  const window = await windows.open(address, size);
  const found: string[] = [];
  for (const { name, enter, leave } of PAGE_STATES) {
    await enter(window);
    await keepPicture(window.page, `page-${size.width}`, name);
    const lines = [...(await findCrowding(window.page)), ...(await audit(window.page, NOT_OURS))];
    found.push(...lines.map((line) => `${name}: ${line}`));
    await leave?.(window);
  }
  expect(found).toEqual([]);
  expect(window.problems).toEqual([]);
});

it('what overlaps, leaves the window or has no name is found', async () => {
  const { page } = await windows.open(address, { width: 800, height: 600 });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.rail')?.style.setProperty('margin-left', '-80px');
    document.querySelector<HTMLElement>('.clock')?.style.setProperty('transform', 'translateX(200px)');
    document.querySelector('.rail')?.append(document.createElement('button'));
  });
  const found = (await findCrowding(page)).join('\n');
  expect(found).toMatch(/sheet and rail overlap/);
  expect(found).toMatch(/clock leaves the window/);
  expect(await audit(page, NOT_OURS)).toContainEqual(expect.stringContaining('button-name'));
});
