import type { ColumnKind } from '../../../src/core/tables/spec';
import { decodeReading, parseReading, readAmountCell, sayReading, type ColumnReading } from '../../../src/core/tables/column-reading';
import type { Value } from '../../../src/core/tables/row';

const column = (kind: ColumnKind) => ({ key: 'x', header: 'X', kind, writer: 'team' as const });
const read = (text: string, kind: ColumnKind, reading: ColumnReading): Value | 'bad' => {
  const decoded = decodeReading(text, column(kind), reading);
  return decoded.ok ? decoded.value : 'bad';
};

describe('a cell read as its column is written', () => {
  it.each<[string, ColumnKind, ColumnReading, Value | 'bad']>([
    ['23/4/2026', 'date', { dates: 'day first' }, '2026-04-23'],
    ['4/23/26', 'date', { dates: 'month first' }, '2026-04-23'],
    ['23.04.26', 'date', { dates: 'day first' }, '2026-04-23'],
    ['4/23/2026', 'date', { dates: 'day first' }, 'bad'],
    ['2026/4/23', 'date', { dates: 'day first' }, '2026-04-23'],
    ['23-Apr', 'date', { dates: 'day first' }, 'bad'],
    ['23-Apr', 'date', { dates: 'day first', year: 2026 }, '2026-04-23'],
    ['April 23rd, 2026', 'date', { dates: 'day first' }, '2026-04-23'],
    ['2026-04-23', 'date', { dates: 'month first' }, '2026-04-23'],
    ['2026-04-23 13:30:00', 'date', {}, '2026-04-23'],
    ['23/4/2026 7:15', 'date', { dates: 'day first' }, '2026-04-23'],
    ['2026-04-23 13:30', 'datetime', { dates: 'day first' }, '2026-04-23T13:30'],
    ['3/4/2026', 'date', {}, 'bad'],
    ['1,5', 'number', {}, 1.5],
    ['soon', 'date', { dates: 'day first' }, 'bad'],
    ['1.234', 'number', { decimal: ',' }, 1234],
    ['1.234', 'number', { decimal: '.' }, 1.234],
    ['1.234,5', 'number', { decimal: ',' }, 1234.5],
    ['1,5', 'number', { decimal: ',' }, 1.5],
    ['1.23,4', 'number', { decimal: ',' }, 'bad'],
    ['12,34', 'number', { decimal: '.' }, 12.34],
    ['$100K', 'number', { decimal: '.' }, 100000],
    ['1,5 Mio', 'number', { decimal: ',' }, 1_500_000],
    ['€ 2 500,00', 'number', { decimal: ',' }, 2500],
    ['(300)', 'number', { decimal: '.' }, -300],
    ['-5 %', 'percent', { decimal: '.' }, -0.05],
    ['45,5 %', 'percent', { decimal: ',' }, 0.455],
    ['4x', 'number', { decimal: '.' }, 4],
    ['✅', 'yesno', { decimal: '.' }, true],
    ['❌', 'yesno', { decimal: '.' }, false],
  ])('%s as a %s', (text, kind, reading, wanted) => {
    expect(read(text, kind, reading)).toEqual(wanted);
  });

  it.each(['1'.repeat(50_000), `${'1,'.repeat(25_000)}x`, `${'('.repeat(25_000)}1`, `jan${' -'.repeat(25_000)}`])(
    'gives up on long texts',
    (text) => {
      expect(read(text, 'date', { dates: 'day first', decimal: ',' })).toBe('bad');
      expect(readAmountCell(text, { decimal: ',' })).toBe(text);
    },
  );

  it('of a scorecard keeps what is no number', () => {
    expect(['12,5', 'n/a', 7, true].map((cell) => readAmountCell(cell, { decimal: ',' }))).toEqual([12.5, 'n/a', 7, true]);
  });
});

describe('Kind of a bound column', () => {
  it.each<[ColumnReading, string]>([
    [{ dates: 'day first', year: 2026 }, 'dates day first, year 2026'],
    [{ decimal: ',' }, 'decimal comma'],
    [{ dates: 'month first', decimal: '.' }, 'dates month first, decimal point'],
  ])('says %j and is read again', (reading, says) => {
    expect(sayReading(reading)).toBe(says);
    expect(parseReading(says)).toEqual(reading);
  });

  it('is nothing where it says nothing of reading', () => {
    expect(['', 'number', 'by letter', 'year twenty'].map(parseReading)).toEqual([null, null, null, null]);
  });
});
