import { tellUnit } from '../../../../src/core/adopt/find/tell-unit';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, someWords } from './draw-sheet';

describe('tellUnit', () => {
  it.each([
    ['0%', '%'],
    ['#,##0.0 %', '%'],
    ['[$€-407] #,##0.00', '€'],
    ['#,##0.00 [$CHF]', 'CHF'],
    ['"$"#,##0', '$'],
    ['_("$"* #,##0.00_)', '$'],
    ['$#,##0', '$'],
    ['0" % of all"', ''],
    ['0\\%', ''],
    ['General', ''],
    ['dd-mm-yyyy', ''],
    [`${'"'.repeat(200)}%`, ''],
  ])('%s shows %p', (format, unit) => {
    expect(tellUnit(format)).toBe(unit);
  });
});

describe('a line that was found', () => {
  it('says what its numbers show, where they show something', () => {
    const sheet = drawSheet('| Task | Share\n| Call | 0.5\n| Buy | 3');
    const [table] = findTables({ ...sheet, formats: [['', ''], ['0%', '0%'], []] }, someWords);
    expect(table?.lines.map(({ units }) => units)).toEqual([['', '%'], undefined]);
  });
});
