import { removeSample } from '../../../src/app/install/remove-sample';
import { tableSpecs } from '../../../src/app/templates';
import type { Cell } from '../../../src/core/tables/cell';
import { install, rowsOf, setting, start } from './installed';

describe('sample rows', () => {
  it('fill every tab of the sample company and are recorded', () => {
    const ports = start();
    const result = install(ports, undefined, true);
    expect(rowsOf(ports, 'Rocks')).toHaveLength(3);
    expect(setting(ports, 'Company')).toBe('Corner Cup');
    expect(String(setting(ports, 'Sample rows'))).toContain('R-CARD');
    expect(result.says.join(' ')).toMatch(/sample rows; remove them again/);
  });

  it('are removed in one action, with what came of them; the rest stays', () => {
    const empty = start();
    install(empty, templatesOfAll());
    const ports = start();
    install(ports, undefined, true);
    ports.workbook.append('People', ports.workbook.read('People').length, [
      ['Zoe', '', 'zoe@corner-cup.example', ...Array.from({ length: 10 }, () => '')],
    ]);
    ports.workbook.append('Runs', 1, [runOf('U-AAAAAA', 'P-0PEN Open the café'), runOf('U-BBBBBB', 'P-0WN1 Our own')]);
    const says = removeSample(ports).says;
    expect(rowsOf(ports, 'People').map((row) => row['Name'])).toEqual(['Zoe']);
    expect(rowsOf(ports, 'Runs').map((row) => row['ID'])).toEqual(['U-BBBBBB']);
    for (const tab of [
      'Rocks',
      'Milestones',
      'Processes',
      'Steps',
      'VTO',
      'Goals',
      'Scorecard',
      'Issues',
      'To-Dos',
      'Initiatives',
      'Seats',
      'Holidays',
      'Settings',
    ]) {
      expect([tab, ports.workbook.read(tab)]).toEqual([tab, empty.workbook.read(tab)]);
    }
    expect(says[0]).toMatch(/^Removed the sample rows: .*6 in People/);
    expect(removeSample(ports).says).toEqual(['There are no sample rows in this file.']);
  });
});

function templatesOfAll(): readonly string[] {
  return [...new Set(Object.values(tableSpecs).map((spec) => spec.template))];
}

function runOf(id: string, process: string): Cell[] {
  const width = tableSpecs['runs']?.columns.length ?? 0;
  return [id, `${id} key`, process, ...Array.from({ length: width - 3 }, () => '')];
}
