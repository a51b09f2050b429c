import { line, meeting, meetingAt, NINE, step } from './build-meeting';
import { strategic } from './build-strategy';
import { ok, refused, type Opening, type Sidebar } from './open-sidebar';
import { press } from './states';
import { openMeeting } from './states-of-meeting';
import { withBrowser } from './with-browser';
import type { MeetingView } from '../../src/core/contract/meeting';

const browsing = withBrowser();
const open = (view: MeetingView, opening: Opening = {}): Promise<Sidebar> => openMeeting(browsing, opening, view);
const panel = async ({ page }: Sidebar): Promise<string> => (await page.getByRole('tabpanel').innerText()).replace(/\s+/g, ' ');
const asked = async ({ requests }: Sidebar): Promise<readonly unknown[]> => (await requests()).slice(2);

describe('before a meeting', () => {
  it('shows the agenda with its minutes, and those before with their ratings in words', async () => {
    const sidebar = await open(meeting());
    const text = await panel(sidebar);
    for (const says of [
      'Check-in 5 min',
      'Issues 60 min',
      '7 parts, 90 minutes.',
      '3 issues solved, 2 to-dos made. 90 min 8.5 of 10',
      '88 min not rated',
      'Ratings, the oldest first: 6.5, 8.5.',
    ])
      expect(text).toContain(says);
  });

  it('starts one, says so, and reads it', async () => {
    const sidebar = await open(meeting());
    await press(sidebar, 'Start the meeting');
    await sidebar.answer('start-meeting', ok({ ...step({}), says: ['The meeting began on Tue 24 Nov 09:00.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('meeting', ok(meetingAt(0)));
    await sidebar.page.getByRole('heading', { name: 'Part 1 of 7: Check-in' }).waitFor();
    expect(await sidebar.page.getByRole('status').allInnerTexts()).toContain('The meeting began on Tue 24 Nov 09:00.');
  });

  it('says why none can be held', async () => {
    const sidebar = await open(meeting({ refusal: 'Choose "Set up tabs" in the Runsheet menu, then start.' }));
    expect(await panel(sidebar)).toContain('Choose "Set up tabs"');
    expect(await sidebar.page.getByRole('button', { name: 'Start the meeting' }).count()).toBe(0);
  });
});

describe('the clock', () => {
  const clock = ({ page }: Sidebar): Promise<string> => page.getByRole('timer').innerText();

  it.each([
    ['a second before its time is over', 299, '4:59 of 5:00'],
    ['when it is over', 300, '5:00 of 5:00'],
    ['a second after', 301, '5:01 of 5:00 0:01 over'],
    ['after an hour', 3665, '1:01:05 of 5:00 56:05 over'],
  ])('of a part, %s', async (_when, seconds, says) => {
    const sidebar = await open(meetingAt(0, { spent: [seconds, 0, 0, 0, 0, 0, 0], since: null }));
    expect((await clock(sidebar)).replace(/\s+/g, ' ')).toMatch(new RegExp(`^${says} Paused Whole meeting`));
  });

  it('counts on by itself from what the server said, and catches up after a sleep', async () => {
    const sidebar = await open(meetingAt(0), { ownClock: true });
    await sidebar.page.clock.runFor(61_000);
    expect(await clock(sidebar)).toContain('1:01 of 5:00');
    await sidebar.page.clock.fastForward(3_600_000);
    await sidebar.page.clock.runFor(1_000);
    expect(await clock(sidebar)).toMatch(/1:01:0[12] of 5:00/);
  });

  it('tells a screen reader the part and no second', async () => {
    const sidebar = await open(meetingAt(1));
    expect(await sidebar.page.getByRole('timer').getAttribute('aria-live')).toBe('off');
    expect(await sidebar.page.getByRole('status').allInnerTexts()).toContain('Part 2 of 7: Scorecard');
  });
});

describe('moving', () => {
  it('asks for the next part of the meeting that was seen, once, and shows what the server answers', async () => {
    const sidebar = await open(meetingAt(0));
    await sidebar.page.getByRole('button', { name: 'Next part' }).dblclick();
    await sidebar.answer('move-meeting', ok(step({ at: 1, spent: [240, 0, 0, 0, 0, 0, 0], since: NINE })));
    await sidebar.page.getByRole('heading', { name: 'Part 2 of 7: Scorecard' }).waitFor();
    expect(await asked(sidebar)).toEqual([{ request: 'move-meeting', id: 'E-7K2Q', at: 1, pause: false }]);
  });

  it.each([
    ['Pause', {}, { at: 2, pause: true }],
    ['Resume', { since: null }, { at: 2, pause: false }],
    ['Previous', {}, { at: 1, pause: false }],
  ])('%s', async (button, fields, move) => {
    const sidebar = await open(meetingAt(2, fields));
    await press(sidebar, button);
    expect(await asked(sidebar)).toEqual([{ request: 'move-meeting', id: 'E-7K2Q', ...move }]);
  });

  it('shows what somebody else did when the sidebar is read again', async () => {
    const sidebar = await open(meetingAt(1));
    await press(sidebar, 'Next part');
    await sidebar.answer('move-meeting', refused('This meeting has ended. Load it again to see what came of it.'));
    await press(sidebar, 'Reload');
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('meeting', ok(meeting()));
    await sidebar.page.getByRole('button', { name: 'Start the meeting' }).waitFor();
    expect(await panel(sidebar)).not.toContain('has ended');
  });

  it('keeps what is to be told on for everybody', async () => {
    const sidebar = await open(meetingAt(3));
    await sidebar.page.getByRole('textbox', { name: 'Cascading messages' }).fill('We open at seven');
    await press(sidebar, 'Next part');
    const [first] = await asked(sidebar);
    expect(first).toEqual({ request: 'move-meeting', id: 'E-7K2Q', at: 4, pause: false, messages: 'We open at seven' });
  });
});

describe('what a part talks about', () => {
  it('lists measurables that are not on track, and no other', async () => {
    const sidebar = await open(meetingAt(1));
    const text = await panel(sidebar);
    const lines = strategic().groups.find(({ key }) => key === 'scorecard')?.lines ?? [];
    for (const { title, tone } of lines) expect([title, text.includes(title)]).toEqual([title, tone === 'bad' || tone === 'warn']);
  });

  it('ticks a to-do off and reads all again', async () => {
    const sidebar = await open(meetingAt(4));
    expect(await panel(sidebar)).toContain('3 of 4 to-dos of the last seven days are done.');
    await press(sidebar, 'Done : Call the till supplier');
    await sidebar.answer('complete', ok({ says: ['Call the till supplier is done.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('meeting', ok({ ...meetingAt(4), todos: [] }));
    await sidebar.page.getByText('No to-do is open.').waitFor();
    expect((await asked(sidebar))[0]).toEqual({ request: 'complete', id: 'T-C0DE', done: true });
  });

  it('decides an issue, once something is written', async () => {
    const sidebar = await open(meetingAt(5));
    await press(sidebar, /^Cake fridge/);
    await press(sidebar, 'Decide');
    expect(await asked(sidebar)).toEqual([]);
    await sidebar.page.getByRole('textbox', { name: 'What was decided' }).fill('A new seal');
    await press(sidebar, 'Decide');
    expect(await asked(sidebar)).toEqual([{ request: 'decide', id: 'I-FR1D', fix: 'A new seal' }]);
  });

  it('makes a to-do of an issue', async () => {
    const sidebar = await open(meetingAt(5));
    await press(sidebar, /^Cake fridge/);
    await sidebar.page.getByRole('textbox', { name: 'To-do' }).fill('Order a seal');
    await sidebar.page.getByRole('combobox', { name: 'Owner' }).fill('Cy');
    await press(sidebar, 'Add to-do');
    expect(await asked(sidebar)).toEqual([{ request: 'add-to-do', title: 'Order a seal', owner: 'Cy', under: 'I-FR1D' }]);
  });

  it('shows markup in a title as text', async () => {
    const sidebar = await open({ ...meetingAt(5), issues: [line({ title: '<img src=x onerror=alert(1)>' })] });
    expect(await panel(sidebar)).toContain('<img src=x onerror=alert(1)>');
    expect(await sidebar.page.locator('img').count()).toBe(0);
  });
});

describe('the end', () => {
  it('rates who was there, asks for a recap or not, and says what was written', async () => {
    const sidebar = await open(meetingAt(6, { messages: 'We open at seven' }));
    await sidebar.page.getByRole('combobox', { name: 'Ben Okafor' }).selectOption('9');
    await press(sidebar, 'Somebody else was there');
    await sidebar.page.getByRole('combobox', { name: 'Ana Ruiz' }).selectOption('7');
    await sidebar.page.getByRole('checkbox', { name: /^Mail the recap/ }).uncheck();
    await press(sidebar, 'End the meeting');
    await sidebar.answer('end-meeting', ok({ says: ['The meeting has ended: Meetings, row 5.'], running: null, now: NINE }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('meeting', ok(meeting()));
    await sidebar.page.getByRole('button', { name: 'Start the meeting' }).waitFor();
    expect((await asked(sidebar))[0]).toEqual({
      ...{ request: 'end-meeting', id: 'E-7K2Q', ratings: { 'Ben Okafor': 9, 'Ana Ruiz': 7 } },
      ...{ messages: 'We open at seven', recap: false },
    });
    expect(await sidebar.page.getByRole('status').allInnerTexts()).toContain('The meeting has ended: Meetings, row 5.');
  });
});
