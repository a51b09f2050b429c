import { withCommands, type Served } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

const words = ['--now', '2026-11-16T06:00', '--zone', 'Europe/Berlin', '--user', 'mara@corner-cup.example'];

describe('a page whose server goes away', () => {
  let path: string;
  let served: Served;
  let mara: SheetWindow;

  beforeAll(async () => {
    path = `${commands.folder()}/team.xlsx`;
    served = await commands.serve([path, ...words]);
    mara = await windows.open(served.address);
    await mara.type('Sheet1', 'A1', 'typed before');
    await mara.isSaved();
  });

  it('keeps everything through a reload, the place and the panel of the window aside', async () => {
    const before = await mara.all();
    await mara.page.reload();
    await mara.stands();
    expect(await mara.all()).toEqual(before);
    expect(await mara.text('Sheet1', 'A1')).toBe('typed before');
  });

  it('says so in one line, and that nothing is saved', async () => {
    expect(await served.stop()).toBe(0);
    await mara.page.getByText('Connecting ...').waitFor();
    expect(await mara.clock.getByRole('button', { name: '1 hour' }).isDisabled()).toBe(true);
    await mara.type('Sheet1', 'A2', 'typed into nothing');
    const line = mara.toasts.getByRole('alert').filter({ hasText: 'Runsheet no longer answers, and what you do here is not saved.' });
    await line.first().waitFor();
    expect(await line.count()).toBe(1);
    await mara.choose('Set up tabs');
    expect(await line.count()).toBe(1);
  });

  it('goes on when it is back, with what the file holds', async () => {
    const port = new URL(served.address).port;
    served = await commands.serve([path, ...words, '--port', port]);
    await mara.isSaved();
    await mara.shows('Sheet1', 'A1', 'typed before');
    await mara.shows('Sheet1', 'A2', '');
    await mara.type('Sheet1', 'A3', 'typed afterwards');
    await mara.isSaved();
    const other = await windows.open(served.address);
    await other.shows('Sheet1', 'A3', 'typed afterwards');
  });
});
