import { standing } from './build-status';
import { ok, type Sidebar } from './open-sidebar';
import { openTab } from './states';
import { withBrowser } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

const { read } = withBrowser();

async function readStatus(file: Overview = standing()): Promise<Sidebar> {
  const sidebar = await read(file);
  await openTab(sidebar, 'Status');
  return sidebar;
}

describe('looking as somebody else', () => {
  const box = ({ page }: Sidebar) => page.getByRole('combobox', { name: 'Looking as' });

  it('is chosen with the keyboard, filters, and never signs', async () => {
    const sidebar = await readStatus();
    expect(await box(sidebar).inputValue()).toBe('Me');
    await box(sidebar).fill('nov');
    await box(sidebar).press('Enter');
    await sidebar.answer('overview', ok(standing({ you: { address: 'ana@cafe.example', name: 'Dee Novak', chosen: true } })));
    await sidebar.page.locator('main[aria-busy="false"]').waitFor();
    expect(await box(sidebar).inputValue()).toBe('Dee Novak');
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'overview', as: 'Dee Novak' }]);
    await sidebar.page.getByText('Signing still needs your own account.').waitFor();
  });

  it('walks with the arrows, and lets it be with Escape', async () => {
    const sidebar = await readStatus();
    await box(sidebar).press('ArrowDown');
    await box(sidebar).press('ArrowDown');
    expect(await sidebar.page.getByRole('option', { selected: true }).innerText()).toMatch(/^Ana Ruiz/);
    await box(sidebar).press('Escape');
    expect(await sidebar.page.getByRole('option').count()).toBe(0);
    expect(await box(sidebar).inputValue()).toBe('Me');
  });

  it.each([
    ['whoever leads nobody', standing({ people: standing().people.map((one, at) => ({ ...one, mine: at === 0 })) }), 0],
    ['whoever leads somebody', standing(), 1],
    ['whoever Google does not reveal', standing({ you: { address: '', name: '', chosen: false } }), 1],
  ])('is offered to %s: %#', async (_who, file, count) => {
    expect(await box(await readStatus(file)).count()).toBe(count);
  });
});
