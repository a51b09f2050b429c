import { parseDateText } from '../../../../src/core/adopt/values/parse-date-text';
import { lexiconOf } from '../../../../src/core/adopt/values/value-lexicon';
import { allWords } from './all-words';

const said = (text: string, language = ''): string => {
  const date = parseDateText(text, lexiconOf(allWords, language));
  if (date === null) return 'none';
  const { kind, ...rest } = date;
  const values = Object.values(rest).filter((value) => value !== '' && value !== false && !(value === null));
  return [kind, ...values].join(' ');
};

describe('the text of a date', () => {
  it.each([
    ['2026-11-20', 'day 2026 11 20'],
    ['2026-11-20T07:00', 'day 2026 11 20 07:00'],
    ['2026-11-20 07:00:00.000Z', 'day 2026 11 20 07:00'],
    ['20261120', 'day 2026 11 20'],
    ['2026/1/5', 'day 2026 1 5'],
    ['15. März', 'day 3 15'],
    ['15. März 2026', 'day 2026 3 15'],
    ['Fr., 15. März 2026', 'day 2026 3 15'],
    ['3-Jan', 'day 1 3'],
    ['3-Jan-26', 'day 2026 1 3'],
    ['Jan 3, 2026', 'day 2026 1 3'],
    ['January 3rd, 26', 'day 2026 1 3'],
    ['Thursday, March 5th 2026', 'day 2026 3 5'],
    ['5 de marzo de 2026', 'day 2026 3 5'],
    ['1er février 2026', 'day 2026 2 1'],
    ['5 марта 2026 г.', 'day 2026 3 5'],
    ['2026年1月5日', 'day 2026 1 5'],
    ['1月5日(月)', 'day 1 5'],
    ['2026年1月', 'month 2026 1'],
    ['令和8年11月20日', 'day 2026 11 20'],
    ['令和元年5月', 'month 2019 5'],
    ['民國115年1月5日', 'day 2026 1 5'],
    ['115年1月5日', 'day 2026 1 5'],
    ['31.12', 'none'],
    ['2026년 3월 5일', 'day 2026 3 5'],
    ['2026. 3. 5.', 'day 2026 3 5'],
    ['15 tháng 3 năm 2026', 'day 2026 3 15'],
    ['5 ערוץ 2026', 'none'],
    ['5 במרץ 2026', 'day 2026 3 5'],
    ['٥ مارس', 'day 3 5'],
    ['2026年1月末', 'month 2026 1 end'],
    ['I кв. 2026', 'quarter 2026 1'],
    ['Mo, 05.01.2026', 'order 5 1 2026 true'],
    ['5 مارس 2026', 'day 2026 3 5'],
    ['Jan 2026', 'month 2026 1'],
    ["Jan '26", 'month 2026 1'],
    ['Jan-26', 'either 1 26'],
    ['01/2026', 'month 2026 1'],
    ['2026-01', 'month 2026 1'],
    ['end of March', 'month 3 end'],
    ['Ende März 2026', 'month 2026 3 end'],
    ['Q3 2026', 'quarter 2026 3'],
    ['2026 Q4', 'quarter 2026 4'],
    ['Q4/26', 'quarter 2026 4'],
    ['FY26 Q2', 'quarter 2026 2 true'],
    ['3. Quartal 2026', 'quarter 2026 3'],
    ['T1 2026', 'quarter 2026 1'],
    ['2026年第3四半期', 'quarter 2026 3'],
    ['H1 2026', 'half 2026 1'],
    ['KW 12', 'week 12'],
    ['KW12/2026', 'week 2026 12'],
    ['2026-W03', 'week 2026 3'],
    ['end of 2026', 'year 2026 end'],
    ['EOM', 'end month'],
    ['EOY 2026', 'year 2026 end'],
    ['next Friday', 'weekday 5 true'],
    ['3/4/2026', 'order 3 4 2026'],
    ['3/4/26 10:30 AM', 'order 3 4 2026 10:30'],
    ['13.4.2026', 'order 13 4 2026 true'],
    ['3/4', 'order 3 4'],
    ['15.3.', 'order 15 3 true'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ...[
      '',
      '12',
      '2026',
      '3.5',
      '3-4',
      '10-12 Jan',
      'May be late',
      'Room 12',
      'Jan - Mar 2026',
      '31/31/2026',
      '32 Jan 2026',
      '3 weeks',
      '30 Feb 2026',
    ],
    ...[
      'version 2.0.1 beta',
      'A-12',
      'Q5 2026',
      'KW 60',
      'mid March',
      '1.2.3.4',
      '192.168.1.1',
      '__proto__',
      'constructor',
      '15 Jan 16 Feb',
    ],
    'x'.repeat(50000),
    '1/'.repeat(25000),
  ])('%.40s is none', (text) => {
    expect(said(text)).toBe('none');
  });

  it('takes a name that two languages use for different months only where the language is known', () => {
    expect(said('5. listopadu 2026', 'cs')).toBe('day 2026 11 5');
    expect(said('5. listopada 2026.', 'hr')).toBe('day 2026 10 5');
    expect(said('5. listopad 2026')).toBe('none');
    expect(said('5 lip 2026', 'pl')).toBe('day 2026 7 5');
  });
});
