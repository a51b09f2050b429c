import { coerceEntered } from '../../local/store/coerce';
import { isoFromSerial, serialFromIso } from '../../local/store/serial';
import { displayValue } from '../../local/store/display';

const typed = (text: string, locale = 'en_US', format?: string) => coerceEntered(text, { locale, format, year: 2026 });
const date = (iso: string): number => serialFromIso(iso) ?? NaN;

describe('a typed text', () => {
  it.each([
    ['007', 7],
    ['1,234.5', 1234.5],
    ['1e3', 1000],
    ['1E5', 100000],
    ['(5)', -5],
    ['-3', -3],
    ['10%', 0.1],
    ['12.5%', 0.125],
    ['$5', 5],
    ['$1,234.50', 1234.5],
    ['TRUE', true],
    ['false', false],
    ['1/2', date('2026-01-02')],
    ['12/2026', date('2026-12-01')],
    ['2026-11-20', date('2026-11-20')],
    ['2026-11-20T07:00', date('2026-11-20T07:00')],
    ['11/20/2026 7:05 PM', date('2026-11-20T19:05')],
    ['Nov 20, 2026', date('2026-11-20')],
    ['20 November 2026', date('2026-11-20')],
    ['7:30', 7.5 / 24],
    ['7am', 7 / 24],
  ])('%s becomes a value of another kind', (text, value) => {
    expect(typed(text).value).toBe(value);
  });

  it.each(['R-7K2Q', '2026 Q4', '>= 95', '10..20', '2/30', '13/2', '1,23', '1.2.3', 'May', '24:00', 'weekdays at 7am', '+49 30 1'])(
    '%s stays text',
    (text) => {
      expect(typed(text)).toEqual({ value: text });
    },
  );

  it.each([
    ['=A1', '', '=A1'],
    ["'=A1", '=A1', undefined],
    ["'007", '007', undefined],
    ['=', '=', undefined],
  ])('%s is a formula only with a bare equals sign', (text, value, formula) => {
    expect(typed(text)).toMatchObject({ value });
    expect(typed(text).formula).toBe(formula);
  });

  it.each([
    ['007', '007', undefined],
    ['1/2', '1/2', undefined],
    ['TRUE', 'TRUE', undefined],
    ['=A1', '', '=A1'],
    ["'=A1", '=A1', undefined],
  ])('%s in a plain text cell', (text, value, formula) => {
    expect(typed(text, 'en_US', '@').value).toBe(value);
    expect(typed(text, 'en_US', '@').formula).toBe(formula);
  });

  it.each([
    ['en_GB', '1/2', date('2026-02-01')],
    ['de_DE', '1.2.2026', date('2026-02-01')],
    ['de_DE', '1,5', 1.5],
    ['de_DE', '1.500', 1500],
    ['en_US', '1.500', 1.5],
    ['de_DE', '2026-02-01', date('2026-02-01')],
  ])('%s reads %s its own way', (locale, text, value) => {
    expect(typed(text, locale).value).toBe(value);
  });
});

describe('serial numbers', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-01-01', 2],
    ['2026-11-20', 46346],
    ['2026-11-20T12:00', 46346.5],
    ['2026-11-20T07:00:30', 46346 + (7 * 3600 + 30) / 86400],
  ])('%s is %s', (iso, serial) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(isoFromSerial(serial)).toBe(iso);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-11-20T24:00', 'soon'])('%s is no date', (text) => {
    expect(serialFromIso(text)).toBeNull();
  });
});

describe('a shown value', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [0.125, '0%', '13%'],
    [0.1 + 0.2, undefined, '0.3'],
    [1.005, '0.00', '1.01'],
    [-5, '"$"#,##0.00', '-$5.00'],
    [5, '000', '005'],
    [46346.5, 'yyyy-mm-dd hh:mm', '2026-11-20 12:00'],
    [46346.3, 'ddd d mmm yyyy h:mm am/pm', 'Fri 20 Nov 2026 7:12 AM'],
    [1.5, '[h]:mm', '36:00'],
    [true, undefined, 'TRUE'],
  ])('%s in %s', (value, format, shown) => {
    expect(displayValue(value, format, 'en_US')).toBe(shown);
  });
});
