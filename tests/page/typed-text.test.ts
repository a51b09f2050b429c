import { typedText } from '../../local/page/grid/typed-text';

describe('what a person would type', () => {
  it.each([
    ['a text', 'Harbour', undefined, 'Harbour'],
    ['a text under a date format', 'tomorrow', 'dd.mm.yyyy', 'tomorrow'],
    ['a formula', '=A1+1', '0%', '=A1+1'],
    ['nothing', '', 'dd.mm.yyyy', ''],
    ['a number', '12.5', undefined, '12.5'],
    ['a number with decimals', '12.5', '#,##0.00', '12.5'],
    ['an id under the text format', '0012', '@', '0012'],
    ['a percentage', '0.05', '0%', '5%'],
    ['a percentage that binary fractions would blur', '0.07', '0.00%', '7%'],
    ['a day', '46342', 'dd.mm.yyyy', '2026-11-16'],
    ['a day with a time', '46342.25', 'yyyy-mm-dd hh:mm', '2026-11-16 06:00'],
    ['a day with seconds', '46342.250011574', 'yyyy-mm-dd hh:mm:ss', '2026-11-16 06:00:01'],
    ['a time alone', '0.75', 'hh:mm', '18:00:00'],
    ['the last day of a leap February', '45351', 'm/d/yyyy', '2024-02-29'],
    ['a length of time', '1.5', '[h]:mm', '1.5'],
    ['a number with letters of dates in its unit', '3', '0 "days"', '3'],
    ['a colour does not make a date', '3', '[Red]0', '3'],
  ])('%s', (_label, content, format, typed) => {
    expect(typedText(content, format)).toBe(typed);
  });
});
