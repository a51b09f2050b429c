import { rawOf, settingsWith, specOf, UTC, type Cells } from '../../support/core-world';
import { makeZone } from '../../support/make-zone';
import { planCadenceNotes, touchesSchedule } from '../../../src/core/edit/plan-cadence-notes';
import type { ScheduleContext } from '../../../src/core/runs/say-cadence';

function columnOf(key: string): number {
  return specOf('processes').columns.findIndex((column) => column.key === key) + 1;
}

function said(cells: Cells, more: Partial<ScheduleContext> = {}): string {
  const area = { row: 2, column: columnOf('cadence'), rows: 1, columns: 1 };
  const context = { now: '2026-11-20T10:00', zone: UTC, settings: settingsWith(), ...more };
  const notes = planCadenceNotes(rawOf('processes', [{ process: 'Check', owner: 'Ana', due_at: '07:00', ...cells }]), area, context);
  expect(notes.map(({ row, column }) => [row, column])).toEqual([[2, columnOf('cadence')]]);
  return notes[0]?.says ?? '';
}

const day = (date: string) => ({ local: `${date}T00:00` });
const closed = settingsWith({}, [{ date: '2026-11-23', location: '', name: 'Closed' }]);

describe('a schedule is echoed in words with its next five due times', () => {
  it.each([
    [
      'weekdays',
      {},
      'every weekday (Monday to Friday); next due Mon 23 Nov 07:00, Tue 24 Nov 07:00, Wed 25 Nov 07:00, Thu 26 Nov 07:00, Fri 27 Nov 07:00.',
    ],
    [
      'every Friday at 9am',
      {},
      'every Friday at 09:00; next due Fri 27 Nov 09:00, Fri 4 Dec 09:00, Fri 11 Dec 09:00, Fri 18 Dec 09:00, Fri 25 Dec 09:00.',
    ],
    ['1st and 15th', { due_at: '' }, /; next due Tue 1 Dec 17:00, Tue 15 Dec 17:00, Fri 1 Jan 2027 17:00, /],
    ['every 2 weeks on Mon', { starts: day('2026-11-16') }, /; next due Mon 30 Nov 07:00, Mon 14 Dec 07:00, /],
    ['every day', { ends: day('2026-11-22') }, 'every day; next due Sat 21 Nov 07:00, Sun 22 Nov 07:00.'],
    ['every day', { ends: day('2026-11-19') }, 'every day; no date is left.'],
    ['every day', { paused_until: day('2026-12-01') }, /^every day; next due Tue 1 Dec 07:00, /],
    ['every day', { paused_until: day('2026-12-01'), due_at: '00:00' }, /^every day; next due Tue 1 Dec 00:00, /],
    ['FREQ=WEEKLY;BYDAY=MO', {}, /; next due Mon 23 Nov 07:00, Mon 30 Nov 07:00, /],
  ])('%s', (cadence, cells, says) => {
    expect(said({ cadence, ...cells })).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
  });

  it('knows days off, and where they are', () => {
    expect(said({ cadence: 'weekdays' }, { settings: closed })).toMatch(/; next due Tue 24 Nov 07:00/);
    const bar = settingsWith({}, [{ date: '2026-11-23', location: 'Bar', name: 'Closed' }]);
    const next = (location: string) => said({ cadence: 'weekdays', location }, { settings: bar }).split('next due ')[1]?.slice(0, 10);
    expect([next('Bar'), next('Kitchen, Bar')]).toEqual(['Tue 24 Nov', 'Mon 23 Nov']);
  });

  it('knows when everything rests', () => {
    expect(said({ cadence: 'every day' }, { settings: settingsWith({ 'Paused until': '2026-12-24' }) })).toMatch(
      /next due Thu 24 Dec 07:00/,
    );
  });

  it('moves a time that the clock leaves out, as the run will', () => {
    const zone = makeZone('Europe/Berlin');
    expect(said({ cadence: 'every Sunday', due_at: '02:30', starts: day('2027-03-22') }, { zone, now: '2027-03-27T10:00' })).toMatch(
      /next due Sun 28 Mar 03:00, Sun 4 Apr 02:30/,
    );
  });

  it('names no dates where they hang on when it was done', () => {
    expect(said({ cadence: '3 months after last done', starts: day('2026-01-01') })).toMatch(/^3 months after the last completion\.$/);
  });
});

describe('a schedule that cannot be read', () => {
  it.each([
    ['evry month', /Did you mean "every month"\?$/],
    ['x'.repeat(50_000), /^The cadence is longer than 500 characters/],
    ['=1+1', /^The cadence cannot be read/],
  ])('%.20s says so and what to write', (cadence, says) => {
    expect(said({ cadence })).toMatch(says);
  });

  it('has no date in it, which is no mistake', () => expect(said({ cadence: 'after each incident' })).toMatch(/^This depends on an event/));
  it('is blank and says nothing', () => expect(said({ cadence: '' })).toBe(''));
});

it('is touched by what decides when it is due, and by nothing else', () => {
  const touching = (table: string) => {
    const raw = rawOf(table, []);
    const hits = raw.spec.columns.filter((_column, index) => touchesSchedule(raw, { row: 2, column: index + 1, rows: 1, columns: 1 }));
    return hits.map(({ key }) => key);
  };
  expect(touching('processes')).toEqual(['cadence', 'due_at', 'on_holidays', 'location', 'starts', 'ends', 'paused_until']);
  expect(touching('rocks')).toEqual([]);
});
