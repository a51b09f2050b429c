import { report } from './build-report';
import { BINS, COFFEE, done, focused, goes, morning, names, sent, settle, shows, UNDO } from './act-in';
import { holding, run, step } from './build-mine';
import { ok, refused } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

describe('an action', () => {
  it('is shown at once, then saved, then the sheet is brought up to date and the file read again', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await goes(sidebar, 'Bins');
    expect(await sent(sidebar)).toEqual([{ request: 'complete', id: 'T-B1NS', done: true }]);
    await sidebar.answer('complete', ok(done('Bins is done.')));
    await sidebar.page.getByRole('status').filter({ hasText: 'Bins is done.' }).waitFor();
    await sidebar.page.getByText('Updating the sheet').waitFor({ state: 'attached' });
    expect(await shows(sidebar, 'Bins')).toBe(0);
    await settle(sidebar, morning({ attention: [COFFEE] }));
    await sidebar.page.getByText('Updating the sheet').waitFor({ state: 'detached' });
    expect(await names(sidebar)).toEqual(['complete', 'settle', 'overview']);
    expect(await shows(sidebar, 'Bins')).toBe(0);
  });

  it('that is refused returns what was shown, with the server’s sentence and the file as it is now', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await goes(sidebar, 'Bins');
    await sidebar.answer('complete', refused('Bins was changed meanwhile: Dee Novak has it now.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'Dee Novak has it now.' }).waitFor();
    expect(await shows(sidebar, 'Bins')).toBe(1);
    await sidebar.answer('overview', ok(morning({ attention: [COFFEE, { ...BINS, owner: 'Dee Novak' }] })));
    await sidebar.page.getByText('Dee Novak', { exact: true }).waitFor();
    expect(await names(sidebar)).toEqual(['complete', 'overview']);
  });

  it.each([
    ['and is in the file', morning({ attention: [COFFEE] }), 'No answer came back, but it is saved.', 'status'],
    ['and is not in the file', morning(), 'the file does not show it. Do it again.', 'alert'],
  ] as const)('without an answer %s is looked for and told', async (_how, fresh, says, role) => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await sidebar.fail('complete', 'NetworkError');
    await sidebar.answer('overview', ok(fresh));
    await sidebar.page.getByRole(role).filter({ hasText: says }).waitFor();
    expect(await shows(sidebar, 'Bins')).toBe(fresh.attention.length - 1);
  });

  it('without an answer in a file that cannot be read either offers to reload', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await sidebar.fail('complete', 'NetworkError');
    await sidebar.fail('overview', 'NetworkError');
    await sidebar.page.getByRole('button', { name: 'Reload' }).waitFor();
    expect(await shows(sidebar, 'Bins')).toBe(1);
  });

  it('is sent once, however often it is pressed', async () => {
    const sidebar = await read(holding({ mine: { ...holding().mine, runs: [run({ steps: [step(1, 'Lights on')] })] } }));
    await openTab(sidebar, 'Mine');
    await press(sidebar, /^More Open the café/);
    await press(sidebar, 'I have it');
    await press(sidebar, /^More Open the café/);
    await press(sidebar, 'I have it');
    await sidebar.answer('answer-run', ok(done('Noted.')));
    await sidebar.answer('settle', ok(report()));
    expect((await names(sidebar)).filter((name) => name === 'answer-run')).toEqual(['answer-run']);
  });

  it('waits for the one before it; one settling follows them all', async () => {
    const sidebar = await read(morning({ attention: [BINS, { ...BINS, id: 'T-M0P5', title: 'Mops' }, COFFEE] }));
    await press(sidebar, 'Mark it done Bins');
    await press(sidebar, 'Mark it done Mops');
    await goes(sidebar, 'Mops');
    expect(await names(sidebar)).toEqual(['complete']);
    await openTab(sidebar, 'Status');
    await sidebar.answer('complete', ok(done('Bins is done.')));
    await sidebar.answer('complete', ok(done('Mops is done.')));
    await settle(sidebar, morning({ attention: [COFFEE] }));
    expect(await sent(sidebar)).toEqual([
      { request: 'complete', id: 'T-B1NS', done: true },
      { request: 'complete', id: 'T-M0P5', done: true },
      { request: 'settle' },
      { request: 'overview' },
    ]);
  });

  it('that was refused stays told when the next one is done', async () => {
    const sidebar = await read(morning({ attention: [BINS, { ...BINS, id: 'T-M0P5', title: 'Mops' }] }));
    await press(sidebar, 'Mark it done Bins');
    await press(sidebar, 'Mark it done Mops');
    await sidebar.answer('complete', refused('Bins is no longer there.'));
    await sidebar.answer('complete', ok(done('Mops is done.')));
    await sidebar.page.getByRole('status').filter({ hasText: 'Mops is done.' }).waitFor();
    await sidebar.page.getByRole('alert').filter({ hasText: 'Bins is no longer there.' }).waitFor();
  });

  it('is taken back from its notice, with the keyboard', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await sidebar.answer('complete', ok(done('Bins is done.', UNDO)));
    await sidebar.page.getByRole('button', { name: 'Undo' }).press('Enter');
    await sidebar.page.locator('.item-title', { hasText: 'Bins' }).waitFor();
    await sidebar.answer('settle', ok(report()));
    await sidebar.answer('undo', ok(done('Bins is open again.')));
    await sidebar.page.getByRole('status').filter({ hasText: 'Bins is open again.' }).waitFor();
    expect((await sent(sidebar))[2]).toEqual(UNDO);
    expect(await sidebar.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('keeps its notice and its way back until it is dismissed', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'Mark it done Bins');
    await sidebar.answer('complete', ok(done('Bins is done.', UNDO)));
    await settle(sidebar, morning({ attention: [COFFEE] }));
    await sidebar.page.getByRole('button', { name: 'Undo' }).waitFor();
    await press(sidebar, 'Dismiss');
    expect(await sidebar.page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('leaves the focus on the next row where its own has gone', async () => {
    const sidebar = await read(morning({ attention: [BINS, { ...BINS, id: 'T-M0P5', title: 'Mops' }] }));
    await sidebar.page.getByRole('button', { name: 'Mark it done Bins' }).press('Enter');
    await goes(sidebar, 'Bins');
    expect(await focused(sidebar.page)).toMatch(/^Mops/);
  });
});
