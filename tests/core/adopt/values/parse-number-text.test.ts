import { parseNumberText } from '../../../../src/core/adopt/values/parse-number-text';

const said = (text: string): string => {
  const number = parseNumberText(text);
  if (number === null) return 'none';
  const { withPoint, withComma, decimal, unit } = number;
  return [withPoint === withComma ? withPoint : `${withPoint} or ${withComma}`, decimal, unit]
    .filter((part) => part !== null && part !== '')
    .join(' ');
};

describe('the text of a number', () => {
  it.each([
    ['12', '12'],
    ['-12', '-12'],
    ['−12', '-12'],
    ['(12)', '-12'],
    ['+3', '3'],
    ['1,234.5', '1234.5 .'],
    ['1.234,5', '1234.5 ,'],
    ['1 234,50', '1234.5 ,'],
    ["1'234.50", '1234.5 .'],
    ['1,234', '1234 or 1.234'],
    ['1.234', '1.234 or 1234'],
    ['0.125', '0.125 .'],
    ['3,5', '3.5 ,'],
    ['1,234,567', '1234567 .'],
    ['95%', '0.95 %'],
    ['95 %', '0.95 %'],
    ['7,5 %', '0.075 , %'],
    ['$100K', '100000 $'],
    ['$1.2M', '1200000 . $'],
    ['€ 1.500,00', '1500 , €'],
    ['1 500 kr', '1500 kr'],
    ['12 h', '12 h'],
    ['4x', '4 x'],
    ['3 days', '3 days'],
    ['($1,200.00)', '-1200 . $'],
    ['-$5', '-5 $'],
    ['5万円', '50000 円'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    '',
    'n/a',
    '1-2',
    '12/3',
    '1.2.3',
    '12,34,5',
    '1 23',
    '2026-01-05',
    'twelve',
    '5 of 7',
    'A-12',
    '=1+1',
    '>= 95',
    '9'.repeat(50000),
    '1,'.repeat(20000),
  ])('%.40s is none', (text) => {
    expect(said(text)).toBe('none');
  });
});
