import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const { open } = withWindows();
const { folder, serve } = withCommands();

const copies: string[] = [];
afterAll(() => copies.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** The sample company as a file of somebody, and another page that shows something else. */
async function makeFile(): Promise<string> {
  const page = await serve();
  const window = await open(page.address);
  const [download] = await Promise.all([window.page.waitForEvent('download'), chooseFile(window, 'Download .xlsx')]);
  const path = join(folder(), 'Own company.xlsx');
  copyFileSync(await download.path(), path);
  await window.page.context().close();
  return path;
}

async function chooseFile({ page }: SheetWindow, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const hasName = (window: SheetWindow, name: string): Promise<void> => window.page.getByRole('heading', { level: 1, name }).waitFor();
const placeOf = async ({ page }: SheetWindow): Promise<string> => {
  const state = (await (await page.request.get(new URL('/api/state', page.url()).href)).json()) as { files: { place: string } };
  copies.push(state.files.place);
  return state.files.place;
};

/** Drops a file on the sheet, as a file manager does. */
async function drop({ page }: SheetWindow, path: string, name: string): Promise<void> {
  const content = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([text = '', called = '']) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], called));
      return data;
    },
    [content, name],
  );
  for (const type of ['dragenter', 'dragover']) await page.dispatchEvent('.grid-root', type, { dataTransfer: transfer });
  await page.getByText('Drop an .xlsx, .ods or .csv here to open a copy of it.').waitFor();
  await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: transfer });
}

describe('a workbook of somebody', () => {
  it('is dropped, worked on in every window, and downloaded; their own file stays as it is', async () => {
    const path = await makeFile();
    const before = readFileSync(path);
    const page = await serve([join(folder(), 'other.xlsx')]);
    const [window, another] = [await open(page.address), await open(page.address)];
    await drop(window, path, 'Own company.xlsx');
    await hasName(window, 'Own company.xlsx');
    await hasName(another, 'Own company.xlsx');
    await window.toasts.getByText('A copy of Own company.xlsx is open.').waitFor();
    const place = await placeOf(window);
    await another.page.getByTitle(place).waitFor();
    await another.type('To-Dos', [2, 'To-Do'], 'Written in the copy');
    await another.isSaved();
    const [download] = await Promise.all([window.page.waitForEvent('download'), chooseFile(window, 'Download .xlsx')]);
    expect(download.suggestedFilename()).toBe('Own company.xlsx');
    const kept = join(folder(), 'kept.xlsx');
    copyFileSync(await download.path(), kept);
    const again = await open((await serve([kept])).address);
    await again.shows('To-Dos', 'B2', 'Written in the copy');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect([window, another, again].flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('is chosen in the File menu with the keyboard, and the first file is gone back to', async () => {
    const path = await makeFile();
    const page = await serve([join(folder(), 'other.xlsx')]);
    const window = await open(page.address);
    const { page: tab } = window;
    const chooser = tab.waitForEvent('filechooser');
    await tab.getByRole('menuitem', { name: 'File', exact: true }).focus();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await hasName(window, 'Own company.xlsx');
    await placeOf(window);
    await tab.getByRole('menuitem', { name: 'File', exact: true }).click();
    await tab.getByRole('menuitem', { name: 'Open recent' }).hover();
    await tab.getByRole('menuitemradio', { name: 'other.xlsx' }).click();
    await hasName(window, 'other.xlsx');
    expect(window.problems).toEqual([]);
  });

  it('that is none is refused with one sentence, and the open one stays', async () => {
    const page = await serve([join(folder(), 'other.xlsx')]);
    const window = await open(page.address);
    const path = join(folder(), 'notes.xlsx');
    writeFileSync(path, 'only words');
    await window.page.locator('[data-file]').setInputFiles(path);
    await window.page.getByRole('alert').filter({ hasText: 'notes.xlsx' }).waitFor();
    await hasName(window, 'other.xlsx');
    expect(window.problems).toEqual([]);
  });
});
