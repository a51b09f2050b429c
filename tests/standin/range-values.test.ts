import { makeHost, outcomeOf, runBody } from './sandbox';

describe('reading cells', () => {
  it.each([
    ['blank is an empty string', 'return sheet().getRange(1, 1).getValue()', ''],
    ['blank in a block too', 'return JSON.stringify(sheet().getRange(1, 1, 1, 2).getValues())', '[["",""]]'],
    ['arrays belong to the script', 'var v = sheet().getRange(1, 1).getValues(); return v instanceof Array && v[0] instanceof Array', true],
    ['no formula is an empty string', 'return sheet().getRange(1, 1).getFormula()', ''],
    ['the data range of an empty sheet is A1', 'return sheet().getDataRange().getA1Notation()', 'A1'],
    ['a missing tab is null', "return file().getSheetByName('Nope')", null],
    ['tab names are exact', "return file().getSheetByName('data')", null],
    ['a missing name is null', "return file().getRangeByName('nope')", null],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });
});

describe('writing cells', () => {
  const stored = (value: string, first = ''): unknown =>
    outcomeOf(`var r = sheet().getRange('A1'); ${first}; r.setValue(${value});
      var v = r.getValue(); return JSON.stringify([typeof v, v instanceof Date ? 'date' : v, r.getFormula()])`);

  it.each([
    ["'007'", ['number', 7, '']],
    ["'1/2'", ['object', 'date', '']],
    ["'TRUE'", ['boolean', true, '']],
    ["'10%'", ['number', 0.1, '']],
    ["'$5'", ['number', 5, '']],
    ["'=A2'", ['string', '', '=A2']],
    ["'\\'=A2'", ['string', '=A2', '']],
    ['undefined', ['string', '', '']],
    ['null', ['string', '', '']],
    ['new Date(2026, 0, 2)', ['object', 'date', '']],
    ['NaN', ['string', '#NUM!', '']],
  ])('setValue(%s)', (value, outcome) => {
    expect(stored(value)).toBe(JSON.stringify(outcome));
  });

  it.each([
    ["'007'", ['string', '007', '']],
    ["'1/2'", ['string', '1/2', '']],
    ['7', ['string', '7', '']],
    ["'=A2'", ['string', '', '=A2']],
    ["'\\'=A2'", ['string', '=A2', '']],
  ])('setValue(%s) in a plain text cell', (value, outcome) => {
    expect(stored(value, "r.setNumberFormat('@')")).toBe(JSON.stringify(outcome));
  });

  it.each([
    ['setValue(null) clears what was there', "r.setValue('x'); r.setValue(null); return r.isBlank()", true],
    ['a cleared cell keeps its format', "r.setNumberFormat('@').setValue('1'); r.clearContent(); return r.getNumberFormat()", '@'],
    ['setFormula adds the equals sign', "r.setFormula('A2'); return r.getFormula()", '=A2'],
    ['a note can be read back', "r.setNote('n'); return r.getNote()", 'n'],
    ['notes are read as a block', "r.setNote('n'); return sheet().getRange('A1:B2').getNotes().join()", 'n,,,'],
    ['an empty note takes it away', "r.setNote('n'); r.setNotes([['']]); return r.getNote()", ''],
    ['a note is text', 'r.setNotes([[1]])', 'Invalid argument: note'],
    ['a value keeps the note', "r.setNote('n'); r.setValue(1); return r.getNote()", 'n'],
    ['display follows the format', "r.setNumberFormat('0.00').setValue(1.5); return r.getDisplayValue()", '1.50'],
    ['checkboxes start unchecked', 'r.insertCheckboxes(); return r.getValue()', false],
    ['an unchecked box is content', 'sheet().getRange("A9").insertCheckboxes(); return sheet().getLastRow()', 9],
    ['the number format null is refused', 'r.setNumberFormat(null)', 'Invalid argument: numberFormat'],
    [
      'text over 50,000 characters is refused',
      "r.setValue('x'.repeat(50001))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['text of 50,000 characters fits', "r.setValue('x'.repeat(50000)); return r.getValue().length", 50000],
    [
      'an object is no value',
      'r.setValue({})',
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setValue.",
    ],
    [
      'setValues wants a block',
      'r.setValues([1])',
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['an invalid date is refused', "r.setValue(new Date('x'))", 'Invalid argument: date'],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(`var r = sheet().getRange('A1'); ${body}`)).toBe(value);
  });

  it('values set are those at the time of the call, not of the flush', () => {
    expect(outcomeOf("var v = [['a']]; var r = sheet().getRange('A1'); r.setValues(v); v[0][0] = 'b'; return r.getValue()")).toBe('a');
  });

  it('one typed year less date gets the year of the clock', () => {
    expect(
      outcomeOf("var r = sheet().getRange('A1'); r.setValue('3/4'); return r.getValue().getUTCFullYear()", { now: '2031-06-01T00:00:00Z' }),
    ).toBe(2031);
  });
});

describe('shape and bounds', () => {
  const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
  const shape = (what: string, has: number, wants: number): string =>
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`;

  it.each([
    ['too few rows', 'sheet().getRange(1, 1, 2, 1).setValues([[1]])', shape('rows', 1, 2)],
    ['too many columns', 'sheet().getRange(1, 1, 1, 1).setValues([[1, 2]])', shape('columns', 2, 1)],
    ['a ragged block', 'sheet().getRange(1, 1, 2, 2).setValues([[1, 2], [3]])', shape('columns', 1, 2)],
    ['notes too', "sheet().getRange(1, 1, 1, 2).setNotes([['n']])", shape('columns', 1, 2)],
    ['formats too', "sheet().getRange(1, 1, 2, 1).setNumberFormats([['@']])", shape('rows', 1, 2)],
    ['no rows', 'sheet().getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['no columns', 'sheet().getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['row zero', 'sheet().getRange(0, 1)', 'The starting row of the range is too small.'],
    ['below the grid', 'sheet().getRange(11, 1)', outside],
    ['right of the grid', 'sheet().getRange(1, 1, 1, 6)', outside],
    ['A1 outside', "sheet().getRange('F1')", outside],
    ['A1 of an unknown tab', "sheet().getRange('Nope!A1')", 'Range not found'],
    [
      'arguments of the wrong kind',
      "sheet().getRange(1, 'x')",
      "The parameters (number,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ['setValues does not grow', 'var s = sheet(); try { s.getRange(10, 1, 2, 1) } catch (e) {} return s.getMaxRows()', 10],
    [
      'rows inserted but not flushed are inside',
      'var s = sheet(); s.insertRowsAfter(10, 5); s.getRange(15, 1).setValue(1); return s.getLastRow()',
      15,
    ],
    ['rows deleted but not flushed are outside', 'var s = sheet(); s.deleteRows(9, 2); s.getRange(10, 1)', outside],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });

  it.each([
    ['B2', 'B2'],
    ['A1:C3', 'A1:C3'],
    ['C3:A1', 'A1:C3'],
    ['A:B', 'A1:B10'],
    ['B2:B', 'B2:B10'],
    ['3:4', 'A3:E4'],
    ["'Data'!A1", 'A1'],
    ['Data!A1:B', 'A1:B10'],
  ])('A1 notation %s', (notation, area) => {
    expect(outcomeOf(`return sheet().getRange(${JSON.stringify(notation)}).getA1Notation()`)).toBe(area);
  });
});

describe('dates and zones', () => {
  it('are wall clocks of the spreadsheet zone, not of the script', () => {
    const body = `var r = sheet().getRange('A1'); r.setValue(new Date(Date.UTC(2026, 6, 1, 3))); return r.getDisplayValue()`;
    expect(outcomeOf(body, { timeZone: 'America/New_York' })).toBe('6/30/2026 23:00:00');
    expect(outcomeOf(body, { timeZone: 'Asia/Tokyo' })).toBe('7/1/2026 12:00:00');
  });

  it.each([
    ['before the gap', 'America/New_York', '2026-03-08 01:59', '2026-03-08T06:59:00.000Z'],
    ['inside the gap', 'America/New_York', '2026-03-08 02:30', '2026-03-08T07:30:00.000Z'],
    ['after the gap', 'America/New_York', '2026-03-08 03:00', '2026-03-08T07:00:00.000Z'],
    ['the first of a repeated hour', 'Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['half-hour change', 'Australia/Lord_Howe', '2026-10-04 02:30', '2026-10-03T15:30:00.000Z'],
    ['a zone without changes', 'Asia/Kathmandu', '2026-01-01 00:00', '2025-12-31T18:15:00.000Z'],
  ])('%s', (_name, timeZone, text, instant) => {
    expect(outcomeOf(`var r = sheet().getRange('A1'); r.setValue('${text}'); return r.getValue().toISOString()`, { timeZone })).toBe(
      instant,
    );
  });

  it('come as Dates of the script', () => {
    expect(outcomeOf("var r = sheet().getRange('A1'); r.setValue('1/2/2026'); return r.getValue() instanceof Date")).toBe(true);
  });

  it('durations come as Dates too', () => {
    expect(
      outcomeOf("var r = sheet().getRange('A1'); r.setNumberFormat('[h]:mm').setValue(1.5); return r.getValue() instanceof Date"),
    ).toBe(true);
  });
});

describe('formulas', () => {
  it('are computed by the evaluator before a read that touches one, once per change', () => {
    let runs = 0;
    const evaluator = {
      evaluate: (book: {
        tabs: readonly {
          cell(r: number, c: number): unknown;
          setCell(r: number, c: number, cell: { value: number; formula: string }): void;
        }[];
      }) => {
        runs++;
        book.tabs[0]?.setCell(1, 1, { value: 42, formula: '=A2' });
      },
    };
    const host = makeHost(
      `function test() { var s = sheet(); s.getRange('A1').setFormula('=A2'); s.getRange('B1').getValue();
        return [s.getRange('A1').getValue(), s.getRange('A1:B2').getValues()[0][0]].join() }`,
      { evaluator },
    );
    expect(host.run('test').value).toBe('42,42');
    expect(runs).toBe(1);
  });

  it('keep the value of the file without an evaluator', () => {
    const host = makeHost("function test() { return sheet().getRange('A1').getValue() }");
    host.book.tabs[0]?.setCell(1, 1, { value: 5, formula: '=2+3' });
    expect(host.run('test').value).toBe(5);
  });
});

describe('what is not there', () => {
  it.each([
    ['a method', "sheet().getRange('A1').setFoo()", 'Range.setFoo is not implemented in the stand-in'],
    ['a service method', 'SpreadsheetApp.openFoo()', 'SpreadsheetApp.openFoo is not implemented in the stand-in'],
    ['an inherited name', 'sheet().__proto__', 'Sheet.__proto__ is not implemented in the stand-in'],
  ])('%s throws its name', (_name, body, message) => {
    expect(outcomeOf(body)).toBe(message);
  });

  it('is reported even when the script swallows it', () => {
    expect(runBody('try { sheet().foo() } catch (e) {}').missing).toEqual(['Sheet.foo']);
  });

  it.each([
    ['then', 'return typeof sheet().then', 'undefined'],
    ['toJSON', 'return JSON.stringify({ s: sheet() })', '{"s":{}}'],
    ['toString', 'return String(sheet())', 'Sheet'],
    ['errors are Errors of the script', 'try { sheet().foo() } catch (e) { return e instanceof Error }', true],
  ])('%s behaves', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });
});
