import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { HOSTILE_HTML, mailingAddOn } from './test-add-ons';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

describe('a mail with hostile text', () => {
  let mara: SheetWindow;
  const asked: string[] = [];

  beforeAll(async () => {
    const { address } = await commands.serve([`${commands.folder()}/mail.xlsx`, '--now', '2026-11-16T06:00'], mailingAddOn);
    mara = await windows.open(address);
    mara.page.on('response', (response) => asked.push(response.url()));
    await mara.choose('Send');
  });

  it('shows its subject, and the message of the add-on, as texts', async () => {
    await mara.toasts.getByText('<i>Sent</i>').waitFor();
    await mara.press('Outbox');
    const mail = mara.panel.getByRole('button', { name: 'ana@cafe.example' });
    expect(await mail.innerText()).toContain('<b>Bold</b> <img src=x onerror="document.title=1">');
    await mail.click();
    await mara.panel.getByRole('heading', { name: '<b>Bold</b> <img src=x onerror="document.title=1">' }).waitFor();
  });

  it('runs nothing, loads nothing, and reaches neither the page nor its server', async () => {
    asked.length = 0;
    const frame = mara.panel.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'A letter' }).waitFor();
    const button = frame.getByRole('button', { name: 'Send' });
    await button.click();
    await mara.panel.getByRole('button', { name: 'Plain text' }).click();
    expect(await mara.panel.locator('pre').innerText()).toBe('<script>document.title = "text"</script>');
    await mara.panel.getByRole('button', { name: 'Letter', exact: true }).click();
    await frame.getByRole('heading', { name: 'A letter' }).waitFor();
    expect(HOSTILE_HTML).toContain('/api/state?from-a-mail');
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
    expect(await mara.page.title()).toBe('mail.xlsx - Runsheet');
    expect(await mara.page.evaluate(() => 'hacked' in window)).toBe(false);
    await mara.clock.getByText('Mon 16 Nov 2026, 06:00').waitFor();
  });
});
