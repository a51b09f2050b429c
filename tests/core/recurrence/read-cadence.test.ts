import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import { whereShared } from '../../support/where-shared';

/** Rules, then times, of a phrase that is read. */
function read(text: string): string {
  const reading = readCadence(text);
  if (!reading.ok) return `${reading.undated ? 'undated' : 'unread'}: ${reading.error}`;
  const { rrules, times } = reading.cadence;
  return [rrules.join(' & ').replace(/FREQ=/g, ''), ...times].join(' ');
}

describe('phrases', () => {
  it.each([
    ['every day', 'DAILY'],
    ['Daily at 9 AM', 'DAILY 09:00'],
    ['daily at 8:00 and 16:00', 'DAILY 08:00 16:00'],
    ['twice a day at 8:00 and 16:00', 'DAILY 08:00 16:00'],
    ['every 3 days', 'DAILY;INTERVAL=3'],
    ['every other day', 'DAILY;INTERVAL=2'],
    ['Every 90 days', 'DAILY;INTERVAL=90'],
    ['daily at noon', 'DAILY 12:00'],
    ['weekdays at 7am', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR 07:00'],
    ['Mon-Fri 07:30', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR 07:30'],
    ['Monday to Thursday', 'WEEKLY;BYDAY=MO,TU,WE,TH'],
    ['Fri-Mon', 'WEEKLY;BYDAY=MO,FR,SA,SU'],
    ['every business day', 'DAILY'],
    ['every Friday', 'WEEKLY;BYDAY=FR'],
    ['Fridays', 'WEEKLY;BYDAY=FR'],
    ['Friday', 'WEEKLY;BYDAY=FR'],
    ['Fridays by 5pm', 'WEEKLY;BYDAY=FR 17:00'],
    ['Mon/Wed/Fri', 'WEEKLY;BYDAY=MO,WE,FR'],
    ['Tuesdays and Thursdays at 10:30', 'WEEKLY;BYDAY=TU,TH 10:30'],
    ['Tue & Thu', 'WEEKLY;BYDAY=TU,TH'],
    ['weekends', 'WEEKLY;BYDAY=SA,SU'],
    ['weekly', 'WEEKLY'],
    ['weekly on Monday', 'WEEKLY;BYDAY=MO'],
    ['once a week', 'WEEKLY'],
    ['twice a week', 'WEEKLY;BYDAY=MO,TH'],
    ['3 times a week', 'WEEKLY;BYDAY=MO,WE,FR'],
    ['every 2 weeks on Mon', 'WEEKLY;INTERVAL=2;BYDAY=MO'],
    ['every other Friday', 'WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['bi-weekly', 'WEEKLY;INTERVAL=2'],
    ['fortnightly', 'WEEKLY;INTERVAL=2'],
    [
      'Wed 8am, 7pm, Fri 8am',
      'WEEKLY;BYDAY=WE;BYHOUR=8;BYMINUTE=0 & WEEKLY;BYDAY=WE;BYHOUR=19;BYMINUTE=0 & WEEKLY;BYDAY=FR;BYHOUR=8;BYMINUTE=0',
    ],
    ['monthly', 'MONTHLY'],
    ['12 Months', 'MONTHLY;INTERVAL=12'],
    ['every three months', 'MONTHLY;INTERVAL=3'],
    ['every 3rd month', 'MONTHLY;INTERVAL=3'],
    ['1st and 15th', 'MONTHLY;BYMONTHDAY=1,15'],
    ['15th of each month', 'MONTHLY;BYMONTHDAY=15'],
    ['on the 10th of every month at 14:00', 'MONTHLY;BYMONTHDAY=10 14:00'],
    ['day 15 of the month', 'MONTHLY;BYMONTHDAY=15'],
    ['monthly on the 5th', 'MONTHLY;BYMONTHDAY=5'],
    ['1st-5th of each month', 'MONTHLY;BYMONTHDAY=1,2,3,4,5'],
    ['31st', 'MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['last day of the month', 'MONTHLY;BYMONTHDAY=-1'],
    ['end of month', 'MONTHLY;BYMONTHDAY=-1'],
    ['month end', 'MONTHLY;BYMONTHDAY=-1'],
    ['first day of the month', 'MONTHLY;BYMONTHDAY=1'],
    ['first Monday', 'MONTHLY;BYDAY=1MO'],
    ['First Monday of the month, 09:00', 'MONTHLY;BYDAY=1MO 09:00'],
    ['last Friday of the month', 'MONTHLY;BYDAY=-1FR'],
    ['1st and 3rd Tuesday', 'MONTHLY;BYDAY=1TU,3TU'],
    ['Monthly (first Tuesday)', 'MONTHLY;BYDAY=1TU'],
    ['First Monday of every 4th month', 'MONTHLY;INTERVAL=4;BYDAY=1MO'],
    ['quarterly', 'MONTHLY;INTERVAL=3'],
    ['3rd Monday of the first month of each quarter', 'MONTHLY;BYMONTH=1,4,7,10;BYDAY=3MO'],
    ['last day of the quarter', 'MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['Jan / Apr / Jul / Oct', 'YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=-1'],
    ['last Friday of Mar, Jun, Sep, Dec — 14:00', 'MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR 14:00'],
    ['semi-annually', 'MONTHLY;INTERVAL=6'],
    ['twice a year', 'MONTHLY;INTERVAL=6'],
    ['yearly', 'YEARLY'],
    ['every year on 15 April', 'YEARLY;BYMONTH=4;BYMONTHDAY=15'],
    ['April 15', 'YEARLY;BYMONTH=4;BYMONTHDAY=15'],
    ['annually in March', 'YEARLY;BYMONTH=3;BYMONTHDAY=-1'],
    ['every Monday from May to September', 'WEEKLY;BYMONTH=5,6,7,8,9;BYDAY=MO'],
    ['weekly Nov-Feb', 'WEEKLY;BYMONTH=1,2,11,12'],
    ['jeden Freitag', 'WEEKLY;BYDAY=FR'],
    ['alle 2 Wochen', 'WEEKLY;INTERVAL=2'],
    ['Letzter Werktag des Monats', 'MONTHLY'],
    ['tous les lundis', 'WEEKLY;BYDAY=MO'],
    ['todos los viernes', 'WEEKLY;BYDAY=FR'],
    ['último dia do mês', 'MONTHLY;BYMONTHDAY=-1'],
    ['毎週', 'WEEKLY'],
    ['毎日 18:00 JST', 'DAILY 18:00'],
    ['Annual + after incident', 'YEARLY'],
    ['Automatic (60 days)', 'DAILY;INTERVAL=60'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('counts business days where they are named', () => {
    const readings = [
      'last business day of the month',
      'first working day of each month',
      '5th business day of the month',
      'last business day of the quarter',
    ].map((text) => readCadence(text));
    expect(readings.map((reading) => reading.ok && [reading.cadence.businessDayNumber, ...reading.cadence.rrules])).toEqual([
      [-1, 'FREQ=MONTHLY'],
      [1, 'FREQ=MONTHLY'],
      [5, 'FREQ=MONTHLY'],
      [-1, 'FREQ=MONTHLY;BYMONTH=3,6,9,12'],
    ]);
  });

  it('counts quarters from the first month of the year', () => {
    const reading = readCadence('first Monday of the quarter', { yearStartsIn: 2 });
    expect(reading.ok && reading.cadence.rrules).toEqual(['FREQ=MONTHLY;BYMONTH=2,5,8,11;BYDAY=1MO']);
  });

  it('knows what floats, seasons, starts and ends', () => {
    const floating = readCadence('3 months after last done');
    expect(floating.ok && [floating.cadence.floating, ...floating.cadence.rrules]).toEqual([true, 'FREQ=MONTHLY;INTERVAL=3']);
    const season = readCadence('weekly from 1 May to 15 September');
    expect(season.ok && season.cadence.season).toEqual({ from: '05-01', to: '09-15' });
    const bounded = readCadence('every Monday from 2026-05-04 until 2026-12-31');
    expect(bounded.ok && [bounded.cadence.anchor, bounded.cadence.until]).toEqual(['2026-05-04', '2026-12-31']);
  });

  it('knows how often, for the usual waits and holidays', () => {
    const often = (text: string): readonly unknown[] => {
      const reading = readCadence(text);
      return reading.ok ? [reading.cadence.dailyOrMore, reading.cadence.weeklyOrMore, reading.cadence.namedWeekdays.join('')] : [];
    };
    expect([often('every day'), often('weekdays'), often('every Saturday'), often('every 2 weeks'), often('1st and 15th')]).toEqual([
      [true, true, '1234567'],
      [true, true, '12345'],
      [false, true, '6'],
      [false, false, ''],
      [false, false, ''],
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    'as needed',
    'after each incident',
    'ongoing',
    'tbd',
    'n/a',
    '',
    'once',
    'per release',
    'every deploy',
    'on demand',
    'Bei Bedarf',
    'occasionally',
    '待定',
  ])('"%s" has no date in it', (text) => {
    expect(readCadence(text)).toMatchObject({ ok: false, undated: true, suggestion: null });
  });

  it.each([
    ['evry fridy', 'every friday'],
    ['montly', 'monthly'],
    ['weekdys at 7am', 'weekday at 7am'],
    ['Daily/Weekly', 'every day'],
    ['every 2nd Tuesday', 'second Tuesday of the month'],
    ['08:00', 'daily at 8:00'],
    ['every 15 minutes', 'daily at 8:00 and 16:00'],
    ['0 days', 'every 90 days'],
    ['30 February', 'every week'],
  ])('"%s" is refused with a suggestion that is read', (text, suggestion) => {
    const reading = readCadence(text);
    expect(reading).toMatchObject({ ok: false, undated: false, suggestion });
    expect(readCadence(suggestion).ok).toBe(true);
  });

  it('answers any text at once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        const reading = readCadence(text);
        expect(reading.ok || reading.error.length > 0).toBe(true);
      }),
    );
  });
});

describe('rules in a process', () => {
  it.each([
    ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'WEEKLY;BYDAY=MO'],
    ['freq=monthly;bymonthday=-1', 'MONTHLY;BYMONTHDAY=-1'],
    ['DTSTART:20260105T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2', 'WEEKLY;INTERVAL=2 09:00'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
  it.each([
    ['FREQ=HOURLY', /daily at most/],
    ['FREQ=YEARLY;BYWEEKNO=20', /BYWEEKNO/],
    ['FREQ=MONTHLY;BYDAY=MO,-1WE', /mixes/],
    ['FREQ=WEEKLY;INTERVAL=1000', /999/],
    ['FREQ=YEARLY;BYMONTHDAY=3', /BYMONTH/],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /never/],
    ['FREQ=WEEKLY;BYDAY=', /BYDAY/],
    ['FREQ=DAILY\nEXDATE:20260101', /Holidays/],
    ['DTSTART;TZID=Europe/Berlin:20260105T090000\nRRULE:FREQ=WEEKLY', /another time zone/],
    ['DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY', /another time zone/],
  ])('refuses %s with the reason', (text, reason) => {
    const reading = readCadence(text);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.error).toMatch(reason);
  });
});

whereShared('corpus/cadence-phrases.json', (path) => {
  const { phrases } = JSON.parse(readFileSync(path, 'utf8')) as { phrases: { phrase: string; class: string; count: number }[] };
  const dated = [
    'daily',
    'weekly',
    'monthly',
    'yearly',
    'quarterly',
    'interval',
    'biweekly',
    'semiannual',
    'semimonthly',
    'custom',
    'cadence-plus-trigger',
  ];
  it('reads what people wrote as it was classed', () => {
    const fits = (one: { phrase: string; class: string }): boolean => readCadence(one.phrase).ok === dated.includes(one.class);
    const unlike = phrases.filter((one) => !fits(one)).map(({ phrase }) => phrase);
    expect(unlike.length / phrases.length).toBeLessThan(0.04);
    const events = phrases.filter((one) => one.class === 'event-driven' || one.class === 'placeholder' || one.class === 'once');
    expect(
      events
        .filter(({ phrase }) => {
          const reading = readCadence(phrase);
          return reading.ok || !reading.undated;
        })
        .map(({ phrase }) => phrase),
    ).toEqual([]);
  });
});
