import { makeHost, outcomeOf, runBody } from './sandbox';

describe('the grid', () => {
  it.each([
    [
      'appendRow writes below the last used row',
      "var s = sheet(); s.getRange('B3').setValue(1); s.appendRow(['a', 'b']); return s.getRange('A4:B4').getValues().join()",
      'a,b',
    ],
    ['appendRow grows a full sheet', "var s = sheet(); s.getRange('A10').setValue(1); s.appendRow(['x']); return s.getMaxRows()", 11],
    [
      'appendRow reads text as typed',
      "var s = sheet(); s.appendRow(['=A2', '007']); return s.getRange('A1').getFormula() + s.getRange('B1').getValue()",
      '=A27',
    ],
    ['a blank grid has no last row', 'return sheet().getLastRow()', 0],
    [
      'deleting moves the rest up',
      "var s = sheet(); s.getRange('A5').setValue('x'); s.deleteRows(1, 2); return s.getRange('A3').getValue()",
      'x',
    ],
    ['deleting all rows is refused', 'sheet().deleteRows(1, 10)', "You can't delete all the rows on the sheet."],
    ['deleting outside is refused', 'sheet().deleteRows(9, 3)', 'Those rows are out of bounds.'],
    [
      'deleting all rows that are not frozen is refused',
      'var s = sheet(); s.setFrozenRows(1); SpreadsheetApp.flush(); s.deleteRows(2, 9)',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    ['inserting nothing is refused', 'sheet().insertRowsAfter(1, 0)', 'The number of rows to insert must be at least 1.'],
    ['inserting outside is refused', 'sheet().insertRowsAfter(11, 1)', 'Those rows are out of bounds.'],
    [
      'the limit of ten million cells',
      'sheet().insertRowsAfter(10, 2000000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['just under the limit', 'sheet().insertRowsAfter(10, 1999990); return sheet().getMaxRows()', 2000000],
    [
      'a new tab counts too',
      "sheet().insertRowsAfter(10, 1999990); file().insertSheet('x')",
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'merging keeps the first value',
      "var r = sheet().getRange('A1:B1'); r.setValues([[1, 2]]); r.merge(); return r.getValues().join()",
      '1,',
    ],
    [
      'merged cells are told where a range touches them, unflushed merges too',
      "var s = sheet(); s.getRange('A1:B2').merge(); s.getRange('D1:D2').merge(); return s.getRange('B2:C3').getMergedRanges().map(function (r) { return r.getA1Notation() }).join()",
      'A1:B2',
    ],
    [
      'copying takes value and format',
      "var s = sheet(); s.getRange('A1').setNumberFormat('0.00').setValue(1); s.getRange('A1').copyTo(s.getRange('B2:C2')); return s.getRange('C2').getDisplayValue()",
      '1.00',
    ],
    [
      'inserted rows get the format and validation of the row above',
      "var s = sheet(); s.getRange('A2:A10').setNumberFormat('@').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()); s.insertRowsAfter(10, 2); s.getRange('A12').setValue('007'); return s.getRange('A12').getValue() + s.getRange('A12').getDataValidation().getCriteriaType()",
      '007DATE_IS_VALID_DATE',
    ],
    [
      'a protected column stays so to its end',
      "var s = sheet(); s.getRange('B:B').protect(); s.insertRowsAfter(10, 2); SpreadsheetApp.flush(); return s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()",
      'B1:B12',
    ],
    [
      'sorting leaves frozen rows',
      "var s = sheet(); s.getRange('A1:A3').setValues([['h'], [2], [1]]); s.setFrozenRows(1); SpreadsheetApp.flush(); s.sort(1); return s.getRange('A1:A3').getValues().join()",
      'h,1,2',
    ],
    [
      'a range list sets all its ranges',
      "var s = sheet(); s.getRangeList(['A1', 'B2']).setValue(3); return s.getRange('A1').getValue() + s.getRange('B2').getValue()",
      6,
    ],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });
});

describe('tabs', () => {
  it.each([
    ['a name that exists', "file().insertSheet('Data')", 'A sheet with the name "Data" already exists. Please enter another name.'],
    [
      'a name that exists in other case',
      "file().insertSheet('DATA')",
      'A sheet with the name "DATA" already exists. Please enter another name.',
    ],
    [
      'renaming to a name that exists',
      "file().insertSheet('B').setName('Data')",
      'A sheet with the name "Data" already exists. Please enter another name.',
    ],
    ['hiding the last visible sheet', 'sheet().hideSheet()', "You can't hide all the sheets in a document."],
    ['deleting the last visible sheet', 'file().deleteSheet(sheet())', "You can't remove all the visible sheets in a document."],
    [
      'an id survives renaming',
      "var s = sheet(); var id = s.getSheetId(); s.setName('New'); return file().getSheetById(id).getName()",
      'New',
    ],
    ['a new sheet is the active one', "file().insertSheet('B'); return file().getActiveSheet().getName()", 'B'],
    ['a new sheet has 1,000 rows of 26', "var s = file().insertSheet('B'); return s.getMaxRows() * s.getMaxColumns()", 26000],
    ['a hidden sheet says so', "file().insertSheet('B'); sheet().hideSheet(); return sheet().isSheetHidden()", true],
    [
      'moving counts from one',
      "file().insertSheet('B'); file().moveActiveSheet(1); return file().getSheets().map(function (s) { return s.getName() }).join()",
      'B,Data',
    ],
    [
      'a named range follows inserted rows',
      "var s = sheet(); file().setNamedRange('n', s.getRange('A2:B3')); s.insertRowsBefore(1, 2); SpreadsheetApp.flush(); return file().getRangeByName('n').getA1Notation()",
      'A4:B5',
    ],
    ['columns can be hidden', 'var s = sheet(); s.hideColumns(2, 2); return s.isColumnHiddenByUser(3)', true],
    ['widths are kept', 'var s = sheet(); s.setColumnWidths(1, 2, 77); return s.getColumnWidth(2)', 77],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });
});

describe('validation', () => {
  const list = "SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true)";
  const refused = 'The data you entered in cell A1 violates the data validation rules set on this cell.';

  it.each([
    ['a rejecting list refuses other values', `${list}.setAllowInvalid(false)`, "'c'", refused],
    ['a rejecting list takes its own', `${list}.setAllowInvalid(false)`, "'a'", 'a'],
    ['blank is always allowed', `${list}.setAllowInvalid(false)`, "''", ''],
    ['a list that only warns takes all', list, "'c'", 'c'],
    ['a rejecting date wants a date', 'SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false)', "'soon'", refused],
    ['numbers within bounds', 'SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false)', '5', 5],
    ['numbers outside', 'SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false)', '5.1', refused],
    [
      'offers of another range',
      "SpreadsheetApp.newDataValidation().requireValueInRange(sheet().getRange('E1:E2')).setAllowInvalid(false)",
      "'z'",
      refused,
    ],
  ])('%s', (_name, rule, value, outcome) => {
    const body = `sheet().getRange('E1').setValue('y'); var r = sheet().getRange('A1'); r.setDataValidation(${rule}.build());
      SpreadsheetApp.flush(); r.setValue(${value}); return r.getValue()`;
    expect(outcomeOf(body)).toBe(outcome);
  });

  it('can be read back, and removed from a part of its area', () => {
    const body = `var s = sheet(); s.getRange('A1:A3').setDataValidation(${list}.setHelpText('h').build()); s.getRange('A2').clearDataValidations();
      return s.getRange('A1:A3').getDataValidations().map(function (r) { return r[0] ? r[0].getHelpText() + r[0].getCriteriaValues()[0].join('') : 'none' }).join()`;
    expect(outcomeOf(body)).toBe('hab,none,hab');
  });

  it.each([
    ['without criterion', 'SpreadsheetApp.newDataValidation().build()', 'A data validation rule needs a criterion before it can be built.'],
    ['a builder is no rule', "sheet().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation())", 'Invalid argument: rule'],
    [
      'a conditional format needs ranges',
      "SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').build()",
      'No ranges have been set on this conditional format rule.',
    ],
    [
      'and a condition',
      "SpreadsheetApp.newConditionalFormatRule().setRanges([sheet().getRange('A1')]).build()",
      'This conditional format rule must have either a boolean condition or a gradient condition.',
    ],
  ])('a rule %s is refused', (_name, body, message) => {
    expect(outcomeOf(body)).toBe(message);
  });

  it('setting conditional formats replaces all of the sheet', () => {
    const rule = (text: string): string =>
      `SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('${text}').setBackground('#ff0000').setRanges([sheet().getRange('A1:A5')]).build()`;
    const host = makeHost(
      `function test() { sheet().setConditionalFormatRules([${rule('a')}, ${rule('b')}]); sheet().setConditionalFormatRules([${rule('c')}]) }`,
    );
    expect(host.run('test').error).toBeNull();
    expect(host.book.tabs[0]?.conditionals.map((one) => one.test.value)).toEqual(['c']);
  });
});

describe('cost', () => {
  const costs = (body: string): readonly [number, number] => {
    const { calls, modelledMs } = runBody(body);
    return [calls.total, modelledMs];
  };

  it.each([
    ['handles are free', "SpreadsheetApp.getActive().getSheetByName('Data').getRange(1, 1).getA1Notation()", 0, 0],
    ['builders are free', "SpreadsheetApp.newDataValidation().requireDate().setHelpText('h').build()", 0, 0],
    ['a read of 50 cells', "sheet().getRange('A1:E10').getValues()", 1, 120.05],
    ['a write of 50 cells', "sheet().getRange('A1:E10').setValue(1)", 1, 150.15],
    ['a flush', 'SpreadsheetApp.flush()', 1, 300],
    ['a property', "PropertiesService.getDocumentProperties().setProperty('a', 'b')", 1, 80],
    ['a lock', 'LockService.getDocumentLock().tryLock(10)', 1, 60],
    ['a mail', "MailApp.sendEmail('a@b.co', 's', 'b')", 1, 400],
    ['a trigger', 'ScriptApp.getUserTriggers(file())', 1, 200],
    ['the last row', 'sheet().getLastRow()', 1, 80],
    ['sleep is time, not a call', 'Utilities.sleep(2500)', 0, 2500],
  ])('%s', (_name, body, calls, ms) => {
    expect(costs(body)).toEqual([calls, ms]);
  });

  it('is told by service', () => {
    expect(runBody("sheet().getRange('A1').getValue(); sheet().getRange('A1').getValue(); SpreadsheetApp.flush()").calls.byService).toEqual(
      {
        'Range.getValue': 2,
        'SpreadsheetApp.flush': 1,
      },
    );
  });
});
