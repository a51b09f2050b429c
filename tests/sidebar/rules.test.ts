import { rules, strategic, trial } from './build-strategy';
import { openPart } from './open-part';
import { ok, refused, type Sidebar } from './open-sidebar';
import { press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

describe('the rules', () => {
  const value = ({ page }: Sidebar) => page.getByRole('spinbutton').first();

  async function openRules(): Promise<Sidebar> {
    const sidebar = await openPart(read, /^Rules/, 'rules', rules());
    await press(sidebar, /^Rocks 2 rules/);
    return sidebar;
  }

  it('stand in groups by what they judge', async () => {
    const sidebar = await openPart(read, /^Rules/, 'rules', rules());
    expect(await sidebar.page.locator('.step .item-title').allInnerTexts()).toEqual(['Rocks', 'A team’s own']);
  });

  it('are tried with exactly what was changed before they can be saved', async () => {
    const sidebar = await openRules();
    expect(await sidebar.page.getByRole('button', { name: /^(Try|Save|Discard)/ }).count()).toBe(0);
    await value(sidebar).fill('0.6');
    await sidebar.page.getByRole('checkbox', { name: 'On: gives At risk' }).uncheck();
    await press(sidebar, 'Try 2 changes');
    expect(await sidebar.page.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    await sidebar.answer('try-rules', ok(trial()));
    await sidebar.page.getByRole('button', { name: /^Loyalty card in the till Week of 9 Nov: Off track would be At risk/ }).waitFor();
    await sidebar.page.getByText('Nothing was kept of the weeks of 2 Nov.').waitFor();
    await press(sidebar, 'Save to the Rules tab');
    await sidebar.answer('save-rules', ok({ says: ['Saved.'] }));
    await sidebar.answer('overview', ok(strategic()));
    const changes = [
      { id: 'rock.off.pace', value: 0.6 },
      { id: 'rock.risk.drift', on: false },
    ];
    expect((await sidebar.requests()).slice(2, 4)).toEqual([
      { request: 'try-rules', changes },
      { request: 'save-rules', changes },
    ]);
  });

  it('changed once more have to be tried once more', async () => {
    const sidebar = await openRules();
    await value(sidebar).fill('0.6');
    await press(sidebar, 'Try 1 change');
    await sidebar.answer('try-rules', ok(trial()));
    await sidebar.page.getByRole('button', { name: /^Save/ }).waitFor();
    await value(sidebar).fill('0.5');
    expect(await sidebar.page.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    await sidebar.page.getByRole('button', { name: 'Try 1 change' }).waitFor();
    expect(await sidebar.page.getByRole('heading', { name: 'What would have been different' }).count()).toBe(0);
    expect(await sidebar.requests()).toHaveLength(3);
  });

  it.each([
    ['as usual', '', 1, [{ id: 'rock.risk.drift', value: null }]],
    ['as it was', '10', 1, []],
  ])('typed %s', async (_what, typed, at, changes) => {
    const sidebar = await openRules();
    await sidebar.page.getByRole('spinbutton').nth(at).fill(typed);
    if (changes.length === 0) {
      await sidebar.page.getByText('Change a number, then try it.').waitFor();
      return;
    }
    await press(sidebar, 'Try 1 change');
    await sidebar.answer('try-rules', ok(trial({ differs: [], missing: [], says: 'Nothing would have been different.' })));
    await sidebar.page.getByText('Nothing would have been different.').waitFor();
    expect((await sidebar.requests())[2]).toEqual({ request: 'try-rules', changes });
  });

  it('are as they were once changes are discarded; a trial that fails is asked for again', async () => {
    const sidebar = await openRules();
    await value(sidebar).fill('0.6');
    await press(sidebar, 'Try 1 change');
    await sidebar.fail('try-rules', 'boom');
    await press(sidebar, 'Try again');
    await sidebar.answer('try-rules', ok(trial()));
    await press(sidebar, 'Discard');
    expect(await value(sidebar).inputValue()).toBe('0.75');
    expect(await sidebar.page.getByRole('heading', { name: 'What would have been different' }).count()).toBe(0);
  });

  it('that were not saved keep what was tried', async () => {
    const sidebar = await openRules();
    await value(sidebar).fill('0.6');
    await press(sidebar, 'Try 1 change');
    await sidebar.answer('try-rules', ok(trial()));
    await press(sidebar, 'Save to the Rules tab');
    await sidebar.answer('save-rules', refused('Rules has no column Value.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'Rules has no column Value.' }).waitFor();
    expect(await value(sidebar).inputValue()).toBe('0.6');
  });
});
