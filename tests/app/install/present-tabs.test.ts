import { tableSpecs } from '../../../src/app/templates';
import { install, namesOf, rowsOf, start } from './installed';

describe('tabs that are there already', () => {
  const band = [
    ['Band', 'Album'],
    ['Queen', 'Jazz'],
  ];

  it('leaves a foreign tab alone and binds its own', () => {
    const ports = start({ Rocks: band });
    const result = install(ports, ['rocks']);
    expect(ports.workbook.read('Rocks')).toEqual(band);
    expect(result.renamed).toEqual([{ wanted: 'Rocks', used: 'Rocks (Runsheet)' }]);
    expect(rowsOf(ports, 'Columns')).toMatchObject([{ Table: 'Rocks', Column: '*', Tab: 'Rocks (Runsheet)' }]);
    expect(result.says).toContain('Your tab "Rocks" is not ours and was left alone; ours is "Rocks (Runsheet)".');
    expect(install(ports, ['rocks'])).toMatchObject({ created: [], renamed: [], rows: 0 });
  });

  it('finds its tab again under the name the binding gives', () => {
    const ports = start({ Rocks: band });
    install(ports, ['rocks']);
    ports.workbook.sheet('Rocks (Runsheet)').name = 'Quarter';
    const columns = ports.workbook.read('Columns');
    ports.workbook.write('Columns', columns.length, 3, [['Quarter']]);
    expect(install(ports, ['rocks']).kept).toContain('Quarter');
  });

  it('keeps a tab that fits whoever made it, in any order with other columns between, and adds what is missing on the right', () => {
    const own = [
      ['Notes', 'owner', 'Colour', 'ROCK'],
      ['a', 'Ana', 'red', 'Open the third café'],
    ];
    const ports = start({ Rocks: own });
    const result = install(ports, ['rocks']);
    expect(result.created).not.toContain('Rocks');
    expect(result.kept).toContain('Rocks');
    const [header = [], row = []] = ports.workbook.read('Rocks');
    expect(header.slice(0, 4)).toEqual(own[0]);
    expect(row.slice(0, 4)).toEqual(own[1]);
    expect(header.slice(4)).toEqual(
      (tableSpecs['rocks']?.columns ?? []).map((column) => column.header).filter((name) => name !== 'Rock' && name !== 'Owner'),
    );
  });

  it('uses an empty tab of its name', () => {
    const ports = start({ Rocks: [] });
    expect(install(ports, ['rocks'])).toMatchObject({ renamed: [] });
    expect(namesOf(ports).filter((name) => name.startsWith('Rocks'))).toEqual(['Rocks']);
  });

  it('leaves a foreign Home alone', () => {
    const home = [['Welcome to Corner Cup']];
    const ports = start({ Home: home });
    expect(install(ports).renamed).toEqual([{ wanted: 'Home', used: 'Home (Runsheet)' }]);
    expect(ports.workbook.read('Home')).toEqual(home);
  });

  it('appends settings that an older file has not, after the last row that is really used', () => {
    const ports = start({
      Settings: [
        ['Setting', 'Value', 'What it does'],
        ['Work week', 'Tue-Sat', ''],
        [false, false, false],
      ],
    });
    install(ports, ['people']);
    const names = ports.workbook.read('Settings').map((row) => row[0]);
    expect(names.slice(0, 3)).toEqual(['Setting', 'Work week', 'Company']);
    expect(names.filter((name) => name === 'Work week')).toHaveLength(1);
  });
});
