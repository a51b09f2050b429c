import { report } from './build-report';
import { done, goes, morning, sent } from './act-in';
import { everyProof, holding, run, step } from './build-mine';
import { overview } from './build-overview';
import { ok, refused, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

describe('a run of the reader', () => {
  const mine = async (...runs: Parameters<typeof run>[0][]): Promise<Sidebar> => {
    const sidebar = await read(holding({ mine: { who: 'Ana Ruiz', runs: runs.map((fields) => run(fields)), tasks: [], numbers: [] } }));
    await openTab(sidebar, 'Mine');
    return sidebar;
  };

  it('is ticked step by step; only the first says what was seen', async () => {
    const sidebar = await mine({ steps: [step(1, 'Lights on'), step(2, 'Tables out')] });
    await sidebar.page.getByRole('checkbox', { name: '1. Lights on' }).check();
    await sidebar.page.getByRole('checkbox', { name: '2. Tables out' }).check();
    await sidebar.answer('submit', ok(done('Saved.')));
    await sidebar.answer('submit', ok(done('Saved.')));
    await sidebar.answer('settle', ok(report()));
    expect((await sent(sidebar)).slice(0, 2)).toEqual([
      { request: 'submit', run: 'U-0PEN01', step: 1, done: true, seen: 'aa11' },
      { request: 'submit', run: 'U-0PEN01', step: 2, done: true },
    ]);
  });

  it('is done only with everything there: what is missing is said, and has the focus', async () => {
    const sidebar = await mine(everyProof({ steps: everyProof().steps.slice(0, 2) }));
    const { page } = sidebar;
    await press(sidebar, 'Done Open the café (North)');
    await page.getByRole('alert').filter({ hasText: '2. Photo of the counter still needs: A link to a photo.' }).waitFor();
    const proof = page.getByRole('textbox', { name: 'Proof 2. Photo of the counter' });
    expect(await proof.evaluate((one) => one === document.activeElement)).toBe(true);
    await proof.fill('https://photos.example/1.jpg');
    await press(sidebar, 'Done Open the café (North)');
    await page.getByRole('alert').filter({ hasText: 'Tick 2. Photo of the counter first.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    await page.keyboard.press('Space');
    await press(sidebar, 'Done Open the café (North)');
    await goes(sidebar, 'Open the café');
    await page.getByText('Nothing is waiting for you.').waitFor();
    await sidebar.answer('submit', ok(done('Saved.')));
    await sidebar.answer('submit', ok(done('Open the café is done.')));
    expect((await sent(sidebar)).slice(0, 2)).toEqual([
      { request: 'submit', run: 'U-0PEN01', step: 2, proof: 'https://photos.example/1.jpg', done: true, seen: 'aa11' },
      { request: 'submit', run: 'U-0PEN01', done: true },
    ]);
  });

  it('that is refused comes back with what was typed and the sentence', async () => {
    const sidebar = await mine({
      field: { kind: 'text', says: 'A note of at least 20 characters', choices: [], least: 20, value: '', lacks: '' },
    });
    const { page } = sidebar;
    await page.getByRole('textbox', { name: /^Proof/ }).fill('too short');
    await page.getByText('9 of at least 20 characters').waitFor();
    await press(sidebar, 'Done Open the café (North)');
    await goes(sidebar, 'Open the café');
    await sidebar.answer('submit', refused('Runs, row 2, Proof: 9 characters are too few.'));
    await page.locator('.item .wrong', { hasText: 'too few' }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Proof/ }).inputValue()).toBe('too short');
  });

  it.each([
    ['link', 'url', ''],
    ['number', 'text', 'decimal'],
  ] as const)('asks for its proof by its kind: %s', async (kind, type, mode) => {
    const sidebar = await mine({ field: { kind, says: 'Proof', choices: [], value: '', lacks: '' } });
    const box = sidebar.page.getByRole('textbox', { name: /^Proof/ });
    expect([await box.getAttribute('type'), (await box.getAttribute('inputmode')) ?? '']).toEqual([type, mode]);
    await box.fill('https://x.example');
    await press(sidebar, 'Save Open the café (North)');
    expect((await sent(sidebar))[0]).toEqual({ request: 'submit', run: 'U-0PEN01', proof: 'https://x.example', seen: 'aa11' });
  });
});

describe('what else somebody holds', () => {
  it('a number is saved with a note, and asked for where it is blank', async () => {
    const sidebar = await read(holding());
    const { page } = sidebar;
    await openTab(sidebar, 'Mine');
    await press(sidebar, 'Save Guests who came back');
    await page.getByRole('alert').filter({ hasText: 'Write the number.' }).waitFor();
    await page.getByRole('textbox', { name: 'Number Guests who came back' }).fill('36,5');
    await page.getByRole('textbox', { name: /^Note/ }).fill('counted twice');
    await press(sidebar, 'Save Guests who came back');
    expect(await sent(sidebar)).toEqual([
      { request: 'set', id: 'K-RTRN', field: 'value', value: '36,5', was: '', period: '2026-11-09', note: 'counted twice' },
    ]);
  });

  it('a to-do is ticked and goes', async () => {
    const sidebar = await read(holding());
    await openTab(sidebar, 'Mine');
    await sidebar.page.getByRole('checkbox', { name: 'Done Call the card printer' }).click();
    await goes(sidebar, 'Call the card printer');
    expect(await sent(sidebar)).toEqual([{ request: 'complete', id: 'T-CARD', done: true }]);
  });

  it('whoever is not known chooses who they are; it filters', async () => {
    const sidebar = await read(
      holding({ you: { address: '', name: '', chosen: false }, mine: { who: '', runs: [], tasks: [], numbers: [] } }),
    );
    await openTab(sidebar, 'Mine');
    await sidebar.page.getByText('Choose who you are to see what is yours. It filters; it never signs.').waitFor();
    await sidebar.page.getByRole('combobox').fill('ana');
    await sidebar.page.keyboard.press('Enter');
    await sidebar.answer('overview', ok(holding({ you: { address: '', name: 'Ana Ruiz', chosen: true } })));
    await sidebar.page.getByRole('button', { name: 'Call the card printer', exact: true }).waitFor();
    expect(await sent(sidebar)).toEqual([{ request: 'overview', as: 'Ana Ruiz' }]);
  });

  it('nothing is one line', async () => {
    const sidebar = await read(overview());
    await openTab(sidebar, 'Mine');
    await sidebar.page.getByText('Nothing is waiting for you.').waitFor();
  });
});

describe('the selected row', () => {
  it('is explained on its page', async () => {
    const sidebar = await read(overview());
    await openTab(sidebar, 'Mine');
    await press(sidebar, 'Explain the selected row');
    await sidebar.answer('selected', ok({ id: 'P-0PEN', title: 'Open the café', place: 'Processes, row 2' }));
    await sidebar.page.getByRole('heading', { name: 'Open the café' }).waitFor();
  });

  it('that is none says what to do', async () => {
    const sidebar = await read(overview());
    await openTab(sidebar, 'Mine');
    await press(sidebar, 'Explain the selected row');
    await sidebar.answer('selected', ok({ id: null, title: '', place: '' }));
    await sidebar.page.getByText('Click a cell of a row that has a status, then try again.').waitFor();
  });

  it('a row is shown in the sheet; what goes wrong is told', async () => {
    const sidebar = await read(morning());
    await press(sidebar, 'More Coffee order');
    await press(sidebar, 'Show in sheet');
    await sidebar.answer('select', refused('Runs has no row U-C0FFEE any more.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'any more' }).waitFor();
    expect(await sent(sidebar)).toEqual([{ request: 'select', id: 'U-C0FFEE' }]);
  });
});
