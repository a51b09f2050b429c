import { askAddOn } from '../../local/cli/call-add-on';
import type { Session } from '../../local/cli/session';
import { readMoment } from '../../local/cli/moments';
import { Clock } from '../../local/serve/page-clock';
import { localText } from '../../local/cli/moments';
import { fullHoursBetween } from '../../local/cli/full-hours';
import { askingAddOn } from './asking-add-on';
import type { EventReader } from './event-reader';
import { closePages, openPage, OWNER } from './open-page';

afterEach(closePages);

/** Hourly triggers of these people, made as the add-on would. */
function beats(...users: readonly string[]): (session: Session) => void {
  return ({ folder: { desk, fileId } }) => {
    users.forEach((user, index) => {
      const schedule = ['everyHours(1)'];
      desk.triggers.push({ uid: String(index), handler: 'beat', user, bookId: fileId, event: 'CLOCK', schedule, disabled: false });
    });
  };
}

const heartbeats = (reader: EventReader): readonly string[] =>
  reader.events.flatMap((event) => (event.type === 'run' && event.run.kind === 'heartbeat' ? [`${event.run.at} ${event.run.user}`] : []));

describe('a step of the clock', () => {
  it('of an hour fires exactly one heartbeat, as the trigger owner', async () => {
    const page = await openPage({ addOn: askingAddOn, fill: beats('ana@cafe.example') });
    const window = await page.listen();
    expect(await page.post('clock', { by: 'hour' })).toEqual({ ok: true });
    await window.next('progress', ({ done, of }) => done === 1 && of === 1);
    expect(heartbeats(window)).toEqual(['2026-11-16T07:00 ana@cafe.example']);
    expect((await page.state()).clock).toEqual({
      now: readMoment('2026-11-16T07:00', 'Europe/Berlin', 'now'),
      local: '2026-11-16T07:00',
      zone: 'Europe/Berlin',
      runs: false,
    });
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ cells: { G1: '1' } }] });
  });

  it('fires nothing where nobody started hourly checks', async () => {
    const page = await openPage({ addOn: askingAddOn });
    const window = await page.listen();
    await page.post('clock', { by: 'day' });
    await window.next('clock', ({ clock }) => clock.local === '2026-11-17T06:00');
    expect(heartbeats(window)).toEqual([]);
    expect(page.live.saved).toBe(true);
  });

  it('fires every trigger of the file, in order, and none that is disabled or of another file', async () => {
    const page = await openPage({
      addOn: askingAddOn,
      fill: (session) => {
        beats('ana@cafe.example', 'ben@cafe.example', 'cy@cafe.example', 'dee@cafe.example')(session);
        const [, , disabled, foreign] = session.folder.desk.triggers;
        if (disabled === undefined || foreign === undefined) return;
        disabled.disabled = true;
        Object.assign(foreign, { bookId: 'another file' });
      },
    });
    const window = await page.listen();
    await page.post('clock', { by: 'hour' });
    await window.next('progress', ({ done }) => done === 1);
    expect(heartbeats(window)).toEqual(['2026-11-16T07:00 ana@cafe.example', '2026-11-16T07:00 ben@cafe.example']);
  });

  it('of a day fires at each full hour and fills the mail quota again', async () => {
    const page = await openPage({
      addOn: askingAddOn,
      fill: (session) => {
        beats(OWNER)(session);
        session.opened.book.tabs[0]?.setCell(1, 8, { value: 'mail' });
        session.folder.desk.user(OWNER).quota = 30;
      },
    });
    const window = await page.listen();
    await page.post('clock', { by: 'day' });
    await window.next('progress', ({ done, of }) => done === 24 && of === 24);
    expect(heartbeats(window)).toHaveLength(24);
    const { mails, clock } = await page.state();
    expect(clock.local).toBe('2026-11-17T06:00');
    expect(mails).toHaveLength(24);
    expect(mails.map(({ number }) => number)).toEqual(mails.map((_, index) => index + 1));
    // The last heartbeat is 24 hours after the quota was counted first.
    expect(page.live.host.desk.user(OWNER).quota).toBe(99);
    expect(page.live.letters.letter(24)).toMatchObject({ text: 'Text', html: '<b>Text</b>', to: ['ana@cafe.example'] });
  });

  it('of a week can be stopped, and the page answers meanwhile', async () => {
    const page = await openPage({ addOn: askingAddOn, fill: beats(OWNER) });
    const window = await page.listen();
    const moved = page.post('clock', { by: 'week' });
    await window.next('progress', ({ done }) => done === 3);
    expect(await page.post('clock', { by: 'hour' })).toEqual({ ok: false, error: 'The clock is moving already; stop it first.' });
    expect(await page.post('edit', { user: OWNER, sheetId: 'tab0', row: 9, col: 0, values: [['meanwhile']] })).toEqual({ ok: true });
    expect((await page.state()).workbook).toMatchObject({ sheets: [{ cells: { A10: 'meanwhile' } }] });
    expect(await page.post('clock', { by: 'stop' })).toEqual({ ok: true });
    expect(await moved).toEqual({ ok: true });
    const { done } = await window.next('progress', ({ done, of }) => done === of);
    const { clock } = await page.state();
    expect(done).toBeLessThan(168);
    expect(heartbeats(window)).toHaveLength(done);
    expect(heartbeats(window).at(-1)).toBe(`${clock.local} ${OWNER}`);
    await page.post('clock', { by: 'hour' });
    expect(heartbeats(window).length).toBeGreaterThanOrEqual(done);
  });

  it('runs the real heartbeat and says in one line what it did', async () => {
    const page = await openPage({
      fill: ({ host, folder }) => {
        askAddOn(host, { request: 'install', sample: true });
        folder.desk.triggers.push({
          uid: '1',
          handler: 'runsheetHourly',
          user: OWNER,
          bookId: folder.fileId,
          event: 'CLOCK',
          schedule: ['everyHours(1)'],
          disabled: false,
        });
      },
    });
    const window = await page.listen();
    await page.post('clock', { by: 'hour' });
    const { run } = await window.next('run', ({ run }) => run.kind === 'heartbeat');
    expect(run).toMatchObject({ name: 'runsheetHourly', ok: true, at: '2026-11-16T07:00' });
    expect(run.says).toMatch(/^\d+ opened/);
    expect(run.calls).toBe(Object.values(run.byService).reduce((sum, count) => sum + count, 0));
    expect((await page.state()).people.map(({ name }) => name)).toContain('Ben Okafor');
  }, 30_000);
});

describe('a clock that follows the machine', () => {
  it('fires when the hour comes, and stands once it was moved by hand', async () => {
    let now = readMoment('2026-11-16T06:59', 'Europe/Berlin', 'now') + 59_900;
    const page = await openPage({ addOn: askingAddOn, fill: beats(OWNER), machine: () => now });
    const window = await page.listen();
    expect((await page.state()).clock.runs).toBe(true);
    now += 100;
    await window.next('run', ({ run }) => run.kind === 'heartbeat');
    expect(heartbeats(window)).toEqual([`2026-11-16T07:00 ${OWNER}`]);
    now += 60_000;
    await page.post('clock', { by: 'hour' });
    now += 3_600_000;
    expect((await page.state()).clock).toMatchObject({ local: '2026-11-16T08:01', runs: false });
  });
});

describe('steps over a change of the clocks', () => {
  it.each<[string, string, 'hour' | 'day' | 'week', string, number]>([
    ['a day before summer time', '2027-03-27T06:00', 'day', '2027-03-28T06:00', 23],
    ['a day before winter time', '2026-10-24T06:00', 'day', '2026-10-25T06:00', 25],
    ['a day that leads into the gap', '2027-03-27T02:30', 'day', '2027-03-28T03:00', 24],
    ['a week over it', '2026-10-24T06:00', 'week', '2026-10-31T06:00', 169],
    ['an hour into the gap', '2027-03-28T01:00', 'hour', '2027-03-28T03:00', 1],
    ['an hour from the middle of one', '2026-11-16T06:17', 'hour', '2026-11-16T07:17', 1],
    ['a day at the end of a month', '2026-11-30T06:00', 'day', '2026-12-01T06:00', 24],
  ])('%s', (_, from, by, to, hours) => {
    const zone = 'Europe/Berlin';
    const clock = new Clock(() => 0, readMoment(from, zone, 'now'), zone);
    const end = clock.after(by);
    expect(localText(end, zone)).toBe(to);
    expect(fullHoursBetween(clock.now(), end, zone)).toHaveLength(hours);
  });

  it('finds the full hours of a zone that is half an hour off', () => {
    const from = Date.UTC(2026, 10, 16, 6);
    const hours = fullHoursBetween(from, from + 2 * 3_600_000, 'Asia/Kolkata');
    expect(hours.map((at) => localText(at, 'Asia/Kolkata'))).toEqual(['2026-11-16T12:00', '2026-11-16T13:00']);
  });
});
