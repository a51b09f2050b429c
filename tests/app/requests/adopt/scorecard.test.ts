import { copy, day, ownFile, request, scanOne } from './own-file';
import { gridOf, rowsOf } from '../../../support/company';
import { runSweep } from '../../../../src/app/sweep/sweep';
import { verifyWorkbook } from '../../../../src/app/requests/verify';
import type { Cell } from '../../../../src/core/tables/cell';
import { addDays } from '../../../../src/core/time/arith';

/** The running week of the file is that of 2026-11-16. */
const WEEKS = Array.from({ length: 16 }, (_week, at) => addDays('2026-11-09', -7 * (15 - at)));
const values = (first: number): readonly Cell[] => WEEKS.map((_week, at) => first + at);
const SHEET: readonly (readonly Cell[])[] = [
  ['Measurable', 'Owner', 'Goal', ...WEEKS.map(day)],
  ['New leads', 'Ana Roe', '>= 20', ...values(10)],
  ['Calls made', 'Ben Oduya', '>= 50', ...values(40)],
  ['Orders shipped', 'Ana Roe', '>= 30', ...values(25)],
];

/** The cells of that row of Scorecard. */
const shown = (ports: ReturnType<typeof ownFile>, measurable: string): readonly Cell[] =>
  gridOf(ports, 'Scorecard').find((row) => row.includes(measurable)) ?? [];
const WEEK = '2026-11-09';

describe('copying a scorecard', () => {
  it('puts weeks that have a column there and older ones into the history, and the next check finds no fault', () => {
    const ports = ownFile(SHEET);
    expect(scanOne(ports).table).toBe('Scorecard');
    copy(ports);
    expect(shown(ports, 'New leads')).toContain(25);
    const history = rowsOf(ports, 'Scorecard history').filter((row) => String(row['Measurable']).includes('New leads'));
    expect(history.map((row) => row['Value'])).toEqual(expect.arrayContaining([10, 11, 12, 13]));
    expect(history.every((row) => row['Goal'] === '>= 20')).toBe(true);
    const faults = runSweep(ports).issues.filter(({ tab }) => tab !== 'People');
    expect([faults, verifyWorkbook(ports).findings]).toEqual([[], []]);
  });

  it('again takes the new week alone, into a cell that was blank', () => {
    const earlier = SHEET.map((row) => row.slice(0, -1));
    const ports = ownFile(earlier);
    copy(ports);
    ports.workbook.write('Plan', 1, 1, [...SHEET]);
    const view = copy(ports);
    expect(view).toMatchObject({ added: 0, changed: 3 });
    expect(view.lines[0]).toMatchObject({ cells: [{ name: WEEK, was: '', is: '25' }] });
    expect(shown(ports, 'New leads')).toContain(25);
    expect(copy(ports)).toMatchObject({ added: 0 });
  });

  it('never writes over a number that stands there', () => {
    const ports = ownFile(SHEET);
    copy(ports);
    ports.workbook.write('Plan', 2, SHEET[0]?.length ?? 0, [[99]]);
    copy(ports);
    expect(shown(ports, 'New leads')).not.toContain(99);
  });

  it('is taken back with its history', () => {
    const ports = ownFile(SHEET);
    const { adoption = '' } = copy(ports);
    runSweep(ports);
    request(ports, 'unadopt', { adoption });
    expect([rowsOf(ports, 'Scorecard'), rowsOf(ports, 'Scorecard history')]).toEqual([[], []]);
  });
});
