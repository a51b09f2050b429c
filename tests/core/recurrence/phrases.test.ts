import fc from 'fast-check';
import { foldPhrase, tidyPhrase } from '../../../src/core/recurrence/phrases/normalize';
import { MONTHS, NUMBERS, WEEKDAYS } from '../../../src/core/recurrence/phrases/words-of-days';
import { ADVERBS, EDGES, FIXED, UNITS } from '../../../src/core/recurrence/phrases/words-of-periods';
import { MOMENTS, RELATIONS } from '../../../src/core/recurrence/phrases/words-of-relations';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import { answerOf } from './phrases/answer-of';
import { DAYS_AND_WEEKS } from './phrases/days-and-weeks';
import { WESTERN_PHRASES } from './phrases/languages';
import { MONTHS_AND_YEARS } from './phrases/months-and-years';
import { MORE_LANGUAGES } from './phrases/more-languages';
import { REFUSALS } from './phrases/refusals';
import { SHOPS_AND_OFFICES } from './phrases/shops-and-offices';
import { TIMES_AND_BOUNDS } from './phrases/times-and-bounds';
import { UNDATED_PHRASES } from './phrases/undated-phrases';
import { WAYS_OF_WRITING } from './phrases/ways-of-writing';

const READ = [...DAYS_AND_WEEKS, ...MONTHS_AND_YEARS, ...TIMES_AND_BOUNDS, ...WESTERN_PHRASES, ...MORE_LANGUAGES].filter(
  ([, answer]) => !answer.startsWith('refused'),
);

describe('phrases that teams type', () => {
  it.each(DAYS_AND_WEEKS)('days and weeks: %s', (phrase, answer) => expect(answerOf(phrase)).toBe(answer));
  it.each(MONTHS_AND_YEARS)('months and years: %s', (phrase, answer) => expect(answerOf(phrase)).toBe(answer));
  it.each(TIMES_AND_BOUNDS)('times and bounds: %s', (phrase, answer) => expect(answerOf(phrase)).toBe(answer));
  it.each(WAYS_OF_WRITING)('%s: %s', (_label, phrase, answer) => expect(answerOf(phrase)).toBe(answer));
  it.each(SHOPS_AND_OFFICES)('%s: %s', (_label, phrase, answer) => expect(answerOf(phrase)).toBe(answer));
  it.each(UNDATED_PHRASES)('without a date: "%s"', (phrase) => expect(answerOf(phrase)).toBe('undated'));
  it.each(WESTERN_PHRASES)('German, French, Spanish, Portuguese: %s', (phrase, answer) => {
    expect(answerOf(phrase)).toMatch(answer === 'refused' ? /^refused: ./ : answer);
  });
  it.each(MORE_LANGUAGES)('Italian, Dutch, Polish, Swedish, Japanese, Chinese: %s', (phrase, answer) => {
    expect(answerOf(phrase)).toBe(answer);
  });

  it.each(REFUSALS)('refused, with a suggestion that is read: %s', (phrase, answer) => {
    const reading = readCadence(phrase);
    const suggestion = reading.ok ? null : reading.suggestion;
    expect([reading.ok, !reading.ok && reading.undated]).toEqual([false, false]);
    expect(readCadence(suggestion ?? '').ok).toBe(true);
    expect(answer === 'refused' ? answer : `refused: ${suggestion ?? ''}`).toBe(answer);
    expect(reading.ok ? '' : reading.error).toMatch(/^[^.]+\. Did you mean ".+"\?$|^[^]+\. Did you mean ".+"\?$/);
  });
});

describe('nothing is dropped in silence', () => {
  const dated = [...DAYS_AND_WEEKS, ...MONTHS_AND_YEARS].map(([phrase]) => phrase);
  const nonsense = fc.constantFrom('zorg', 'blimfax', 'quuxly', 'unless', 'mostly', 'Kühlraum', '点検表', 'foo7', 'except-ish', '§');

  it('refuses a phrase with a word nobody knows, or quotes the word in its echo', () => {
    let quoted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...dated), nonsense, fc.nat(), (phrase, word, place) => {
        const words = phrase.split(' ');
        words.splice(place % (words.length + 1), 0, word);
        const text = words.join(' ');
        const reading = readCadence(text);
        if (!reading.ok) expect([text, reading.undated && !/^(on|per|each|every|once) /i.test(text)]).toEqual([text, false]);
        else expect(reading.cadence.inWords.toLowerCase()).toContain(word.toLowerCase());
        quoted += reading.ok ? 1 : 0;
      }),
      { numRuns: 1000 },
    );
    console.info(`1000 phrases with a word nobody knows: ${quoted} read with the word quoted, ${1000 - quoted} not read`);
  });

  it.each([
    ['Tuesday', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYDAY=1MO', 'MONTHLY;BYMONTHDAY=15', 'MONTHLY business -1', 'DAILY;INTERVAL=10']],
    ['in March', ['MONTHLY;BYMONTHDAY=15', 'MONTHLY;BYDAY=1MO', 'MONTHLY business -1', 'WEEKLY', 'MONTHLY;INTERVAL=6', 'YEARLY']],
    ['15th', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYDAY=1MO', 'MONTHLY business -1', 'MONTHLY', 'WEEKLY;INTERVAL=2']],
    ['every 5 days', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYDAY=1MO', 'MONTHLY;BYMONTHDAY=15', 'MONTHLY business -1', 'YEARLY']],
    ['at 23:15', ['DAILY', 'WEEKLY;BYDAY=MO', 'MONTHLY business -1', 'DAILY 08:00 16:00', 'YEARLY;BYMONTH=1;BYMONTHDAY=15']],
    ['except Friday', ['DAILY', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'MONTHLY;BYDAY=1MO', 'MONTHLY']],
    ['until 2027-01-31', ['DAILY', 'WEEKLY;BYDAY=MO', 'MONTHLY business -1', 'WEEKLY BYDAY=FR until 2026-12-31']],
    ['other', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYDAY=1MO', 'DAILY;INTERVAL=10', 'DAILY 08:00 16:00']],
    ['3 times', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYMONTHDAY=1,15', 'WEEKLY;BYDAY=MO,TH says', 'DAILY business days']],
    ['after last done', ['WEEKLY;BYDAY=MO', 'MONTHLY;BYMONTHDAY=15', 'YEARLY;BYMONTH=1;BYMONTHDAY=15', 'MONTHLY;BYDAY=1MO']],
  ])('"%s" added to a phrase changes what it says, or it is refused', (added, answers) => {
    const phrases = READ.filter(([, answer]) => answers.includes(answer));
    const same = phrases.filter(
      ([phrase, answer]) => answerOf(`${phrase} ${added}`) === answer || answerOf(`${added} ${phrase}`) === answer,
    );
    expect(phrases.length).toBeGreaterThan(3);
    expect(same.map(([phrase]) => phrase)).toEqual([]);
  });

  it('reads another number as another cadence', () => {
    const numbered = READ.filter(([phrase, answer]) => /\d/.test(phrase) && !answer.endsWith('says') && !/[.:/年]|annual \(/.test(phrase));
    const same = numbered.filter(
      ([phrase, answer]) => answerOf(phrase.replace(/\d+/, (digits) => String((Number(digits) % 9) + 3))) === answer,
    );
    expect(numbered.length).toBeGreaterThan(100);
    expect(same.map(([phrase]) => phrase)).toEqual([]);
  });
});

describe('the words', () => {
  const tables = { ADVERBS, EDGES, FIXED, MOMENTS, MONTHS, NUMBERS, RELATIONS, UNITS, WEEKDAYS };
  const words = Object.values(tables).flatMap((table) => table.flatMap(([, list]) => list.split('|')));

  it('stand in one table only, so that none hides another', () => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.length).toBeGreaterThan(900);
  });

  it('are written as phrases are looked up', () => {
    expect(words.filter((word) => foldPhrase(tidyPhrase(word)) !== word && word !== '・')).toEqual([]);
  });
});

describe('the echo', () => {
  it.each([
    ['every day', 'every day'],
    ['Mo-So', 'every day of the week'],
    ['daily at 8 and 16', 'every day at 08:00 and 16:00'],
    ['weekdays except Wednesday at 7am', 'every Monday, Tuesday, Thursday and Friday at 07:00'],
    ['Mon 9:00, Tue 10:00', 'every Monday at 09:00 and every Tuesday at 10:00'],
    ['every 2 weeks on Mon', 'every 2 weeks on Monday'],
    ['monthly at 9am', 'every month on the day it started (or the last day of a shorter month) at 09:00'],
    ['every Monday from April to June', 'every Monday in April, May and June'],
    ['weekly from 1 May to 15 September', 'every week on the weekday it started, from 1 May to 15 September of each year'],
    ['every Friday from 2026-11-27 until 2027-03-26', 'every Friday, from 2026-11-27, until 2027-03-26'],
    ['15th or next business day', 'the 15th of every month, or the next business day'],
    ['25th or the business day before', 'the 25th of every month, or the business day before'],
    ['weekdays except holidays', 'every weekday (Monday to Friday), not on days off'],
    ['every Friday including holidays', 'every Friday, on days off too'],
    ['third to last business day of the quarter', 'the third to last business day of March, June, September and December'],
    ['every business day in December', 'every business day in December'],
    ['30 days after last done', '30 days after the last completion'],
    ['one year after last done at 9:00', 'one year after the last completion at 09:00'],
    ['April', 'the last day of April; no day is named, so the last one counts'],
    ['twice a day', 'every day at 12:00 and 17:00; no times are named, so 12:00 and 17:00 are taken'],
    ['twice a week', 'every Monday and Thursday; no days are named, so these are taken'],
    ['Friday EOD', 'every Friday; "EOD" names no time, so Due at counts'],
    ['daily at 9am ET', 'every day at 09:00; "ET" is not used, times are those of this file'],
    ['Weekly Family Phone Calls', 'every week on the weekday it started; "Family Phone Calls" is not used'],
    [
      'Annual + after BCP test',
      'every year on the day it started (or the last day of a shorter month); "after BCP test" has no date in it',
    ],
    ['Weekly audits (from Week 1)', 'every week on the weekday it started; "from Week 1" is not used, set Starts; "audits" is not used'],
  ])('%s: %s', (phrase, inWords) => {
    const reading = readCadence(phrase);
    expect(reading.ok && reading.cadence.inWords).toBe(inWords);
  });

  it('is one clean line for every phrase', () => {
    const echoes = READ.map(([phrase]) => readCadence(phrase)).map((reading) => (reading.ok ? reading.cadence.inWords : ''));
    expect(
      echoes.filter((echo) => !/^[a-z0-9]\S*( \S+)+$/.test(echo) || /undefined|null|NaN|it started.*it started| ,|;;/.test(echo)),
    ).toEqual([]);
  });
});
