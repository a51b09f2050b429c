import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { Cell } from '../../../src/core/tables/cell';
import { decodeValue, readTimeOfDay, splitList } from '../../../src/core/tables/decode-value';
import type { Value } from '../../../src/core/tables/row';
import type { ColumnKind, ColumnSpec } from '../../../src/core/tables/spec';
import { quote } from '../../../src/core/texts/issue-texts';

function column(kind: ColumnKind, choices: readonly string[] = []): ColumnSpec {
  return { key: 'k', header: 'K', kind, writer: 'team', help: '', choices };
}

const at = (local: string): Cell => ({ local });

describe('a cell that can be read', () => {
  const CASES: readonly (readonly [ColumnKind, Cell, Value])[] = [
    ['text', '  Open the café ', 'Open the café'],
    ['text', 2026, '2026'],
    ['text', true, 'TRUE'],
    ['text', "'=A1", '=A1'],
    ['text', '', null],
    ['text', '   ', null],
    ['text', "'", null],
    ['date', at('2026-11-20T00:00'), '2026-11-20'],
    ['date', at('2026-11-20T23:59'), '2026-11-20'],
    ['date', '2026-11-20', '2026-11-20'],
    ['date', '2026-11-20 00:00', '2026-11-20'],
    ['date', '2024-02-29', '2024-02-29'],
    ['datetime', at('2026-11-20T07:05'), '2026-11-20T07:05'],
    ['datetime', '2026-11-20 07:05', '2026-11-20T07:05'],
    ['datetime', '2026-11-20T07:05:59', '2026-11-20T07:05'],
    ['datetime', '2026-11-20', '2026-11-20T00:00'],
    ['time', at('1899-12-30T07:00'), '07:00'],
    ['time', 0, '00:00'],
    ['time', 7 / 24, '07:00'],
    ['time', 0.99999, '00:00'],
    ['time', '7am', '07:00'],
    ['number', 4.5, 4.5],
    ['number', '1,234.5', 1234.5],
    ['number', '-.5', -0.5],
    ['number', '+3', 3],
    ['percent', 0.25, 0.25],
    ['percent', '25 %', 0.25],
    ['percent', '0.25', 0.25],
    ['yesno', false, false],
    ['yesno', 'Yes', true],
    ['yesno', 'X', true],
    ['yesno', 1, true],
    ['yesno', 'off', false],
    ['yesno', '-', false],
    ['links', 'R-AAAA One, R-BBBB Two; R-CCCC', ['R-AAAA One', 'R-BBBB Two', 'R-CCCC']],
    ['any', 4, 4],
    ['any', at('2026-11-20T00:00'), '2026-11-20'],
  ];

  it.each(CASES)('%s %j is %j', (kind, cell, value) => {
    expect(decodeValue(cell, column(kind))).toEqual({ ok: true, value });
  });

  it.each(['done', 'DONE', ' Done '])('takes the choice %j in any case', (cell) => {
    expect(decodeValue(cell, column('choice', ['Done', 'Not done']))).toEqual({ ok: true, value: 'Done' });
  });
});

describe('a cell that cannot be read', () => {
  const CASES: readonly (readonly [ColumnKind, Cell, string])[] = [
    ['date', at('1899-12-30T07:00'), 'bad-date'],
    ['datetime', at('1899-12-31T06:00'), 'bad-datetime'],
    ['time', at('1899-12-31T06:00'), 'bad-time'],
    ['time', at('2026-11-20T07:00'), 'bad-time'],
    ['number', '9'.repeat(400), 'bad-number'],
    ['date', '2026-02-29', 'bad-date'],
    ['date', '20/11/2026', 'bad-date'],
    ['date', 46346, 'bad-date'],
    ['date', '2026-11-20 07:00', 'bad-date'],
    ['datetime', '2026-11-20 24:00', 'bad-datetime'],
    ['datetime', 'soon', 'bad-datetime'],
    ['time', '24:00', 'bad-time'],
    ['time', '7', 'bad-time'],
    ['time', 1, 'bad-time'],
    ['time', -0.5, 'bad-time'],
    ['number', '1e5', 'bad-number'],
    ['number', '1,23', 'bad-number'],
    ['number', 'Infinity', 'bad-number'],
    ['number', Infinity, 'bad-number'],
    ['number', true, 'bad-number'],
    ['percent', 'half', 'bad-percent'],
    ['yesno', 'maybe', 'bad-yesno'],
    ['choice', 'Dnoe', 'bad-choice'],
    ['text', '#REF!', 'cell-error'],
    ['number', '#DIV/0!', 'cell-error'],
  ];

  it.each(CASES)('%s %j is refused as such', (kind, cell, code) => {
    expect(decodeValue(cell, column(kind, ['Done']))).toMatchObject({ ok: false, code });
  });

  it('says what to type', () => {
    expect(decodeValue('20/11', column('date'))).toMatchObject({ says: '"20/11" is not a date; type it like 2026-11-20.' });
    expect(decodeValue('Dnoe', column('choice', ['Done', 'Open']))).toMatchObject({
      says: '"Dnoe" is not one of Done, Open; choose one of them.',
    });
  });
});

describe('a time of day', () => {
  it.each([
    ['07:00', '07:00'],
    ['7:00', '07:00'],
    ['7.30 pm', '19:30'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['0700', '07:00'],
    ['23:59:59', '23:59'],
    ['7h15', '07:15'],
    ['13pm', null],
    ['0am', null],
    ['24:00', null],
    ['07:60', null],
    ['7', null],
    ['noon', null],
    ['', null],
  ])('%j is %j', (text, time) => {
    expect(readTimeOfDay(text)).toBe(time);
  });
});

describe('a list', () => {
  it.each([
    ['a, b; c\nd', ['a', 'b', 'c', 'd']],
    [' , ;\n', []],
    ['one', ['one']],
  ])('%j is %j', (text, pieces) => {
    expect(splitList(text)).toEqual(pieces);
  });
});

describe('quoted text', () => {
  it.each(HOSTILE_TEXTS)('$name stays one short line', ({ text }) => {
    const quoted = quote(text);
    expect(quoted.length).toBeLessThanOrEqual(62);
    expect(quoted).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(quoted.startsWith('"') && quoted.endsWith('"')).toBe(true);
  });

  it.each([
    [59, 59, false],
    [60, 60, false],
    [61, 60, true],
  ])('%s characters become %s', (given, shown, cut) => {
    const quoted = quote('x'.repeat(given)).slice(1, -1);
    expect([quoted.length, quoted.endsWith('…')]).toEqual([shown, cut]);
  });
});

describe('a number no sum can hold', () => {
  it.each<[ColumnKind, Cell, boolean]>([
    ['number', 1e15, true],
    ['number', 1.1e15, false],
    ['number', '1'.repeat(400), false],
    ['number', -1e308, false],
    ['percent', 1e308, false],
    ['percent', `${'9'.repeat(400)} %`, false],
    ['percent', '50  %', true],
  ])('is none in a column of the kind %s: %.20s', (kind, cell, ok) => {
    expect(decodeValue(cell, column(kind)).ok).toBe(ok);
  });
});
