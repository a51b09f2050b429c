import { refusal } from '../ask';
import { gridOf, makeCompany, rowsOf, setSettings, typeInto } from '../../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';
import { installTemplates } from '../../../../src/app/install/install';
import { bringDictionary } from '../../../../src/app/requests/formalise/bring-dictionary';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const lineOf = (ports: MemoryPorts, table: string, column: string) =>
  rowsOf(ports, 'Dictionary').find((row) => row['Table'] === table && row['Column'] === column);

/** Puts a column of the team at the end of a tab. */
function addColumn(ports: MemoryPorts, tab: string, header: string, note = ''): number {
  const at = Math.max(...gridOf(ports, tab).map((line) => line.length)) + 1;
  ports.workbook.ensureColumns(tab, at);
  ports.workbook.write(tab, 1, at, [[header]]);
  if (note !== '') ports.workbook.writeNotes(tab, 1, at, [[note]]);
  return at;
}

describe('the Dictionary', () => {
  const ports = makeCompany();

  it.each([
    ['Rocks', 'Due', { Kind: 'date', 'Who writes it': 'Team', Rule: matching(/^A date\. Read by rock\.off\.due, /) }],
    ['Rocks', 'Status', { 'Who writes it': 'Runsheet', Rule: matching(/^One of: Off track, .*\. Decided by rock\.result, /) }],
    ['Rocks', 'Rock', { Rule: '', 'Stands in': 'Rocks, column C' }],
    ['Milestones', 'Rock', { Rule: 'A row of Rocks. Has to be filled in.' }],
    ['Settings', 'Value', { 'Who writes it': 'Team', 'Stands in': 'Settings, column B' }],
  ])('%s, %s', (table, column, cells) => {
    expect(lineOf(ports, table, column)).toMatchObject(cells);
  });

  it('has a row for every column of the tabs that are there, and for no other', () => {
    const small = makeMemoryPorts();
    installTemplates(small, { sample: false });
    expect(new Set(rowsOf(small, 'Dictionary').map((row) => row['Table']))).toEqual(
      new Set(
        small.workbook
          .tabs()
          .map(({ name }) => name)
          .filter((name) => name !== 'Sheet1' && name !== 'Home'),
      ),
    );
  });

  it('names the business owner once, where nobody is named, and never again', () => {
    bringDictionary(ports);
    expect(lineOf(ports, 'Rocks', 'Due')?.['Owner']).toBe('Dee');
    typeInto(ports, 'Dictionary', 2, 'Owner', 'Ben');
    setSettings(ports, { 'Business owner': 'Ana' });
    bringDictionary(ports);
    expect([rowsOf(ports, 'Dictionary')[0]?.['Owner'], lineOf(ports, 'Rocks', 'Due')?.['Owner']]).toEqual(['Ben', 'Dee']);
  });

  it('says nothing of the owner of a sample', () => {
    const sample = makeMemoryPorts();
    installTemplates(sample, { sample: true });
    bringDictionary(sample);
    expect(new Set(rowsOf(sample, 'Dictionary').map((row) => row['Owner']))).toEqual(new Set(['']));
  });
});

describe('columns of the team', () => {
  it('get a row with the note of their header, their kind and the formula they follow', () => {
    const ports = makeCompany({ rows: { 'To-Dos': [{ 'To-Do': 'Call' }, { 'To-Do': 'Write' }] } });
    addColumn(ports, 'To-Dos', 'Colour', 'What it is printed on.');
    const hours = addColumn(ports, 'To-Dos', 'Hours');
    [2, 3].forEach((row) => {
      ports.workbook.write('To-Dos', row, hours, [[row]]);
      ports.workbook.writeFormula('To-Dos', row, hours, `=LEN(B${row})`);
    });
    const { says } = bringDictionary(ports);
    expect(lineOf(ports, 'To-Dos', 'Colour')).toMatchObject({ Meaning: 'What it is printed on.', 'Who writes it': 'Team', Kind: '' });
    expect(lineOf(ports, 'To-Dos', 'Hours')).toMatchObject({
      Meaning: '',
      Rule: matching(/^Calculated: in row 2 =LEN\(B2\)/),
    });
    expect(says).toEqual([
      matching(/^Dictionary: 2 columns added, \d+ lines brought up to date\.$/),
      '1 column of your own has no meaning yet: To-Dos, Hours. Write it in Dictionary, column Meaning.',
    ]);
  });

  it('keep what the team wrote of them, and say where they went', () => {
    const ports = makeCompany();
    const at = addColumn(ports, 'To-Dos', 'Colour', 'From the note.');
    bringDictionary(ports);
    const row = rowsOf(ports, 'Dictionary').findIndex((one) => one['Column'] === 'Colour') + 2;
    typeInto(ports, 'Dictionary', row, 'Meaning', 'Of the folder.');
    bringDictionary(ports);
    expect(lineOf(ports, 'To-Dos', 'Colour')?.['Meaning']).toBe('Of the folder.');
    ports.workbook.write('To-Dos', 1, at, [['']]);
    bringDictionary(ports);
    expect(lineOf(ports, 'To-Dos', 'Colour')).toMatchObject({ Meaning: 'Of the folder.', 'Stands in': 'Not in this file now.' });
  });

  it.each(['__proto__', 'constructor', '=1+1', 'toString'])('headed %s are columns like any other', (header) => {
    const ports = makeCompany();
    addColumn(ports, 'People', header);
    bringDictionary(ports);
    expect(lineOf(ports, 'People', header)?.['Stands in']).toMatch(/^People, column [A-Z]+$/);
  });
});

it('a bound tab is told by its own name and header', () => {
  const ports = makeMemoryPorts({
    tabs: {
      Aufgaben: [
        ['Nr', 'Was', 'Wer', 'Bis'],
        [1, 'Anrufen', 'Ana', ''],
      ],
    },
  });
  installTemplates(ports, { templates: ['meetings'], sample: false });
  ports.workbook.append('Columns', 1, [
    ['todos', '*', 'Aufgaben', '', ''],
    ['todos', 'to_do', 'Aufgaben', 'Was', ''],
    ['todos', 'owner', 'Aufgaben', 'Wer', ''],
  ]);
  bringDictionary(ports);
  expect(lineOf(ports, 'To-Dos', 'Owner')?.['Stands in']).toBe('Aufgaben, column C: Wer');
  expect(lineOf(ports, 'To-Dos', 'Nr')).toMatchObject({ Kind: 'number', 'Who writes it': 'Team', 'Stands in': 'Aufgaben, column A' });
});

it('a bound tab with its header on the third row, and a tab of its own for the columns of Runsheet, is told as it stands', () => {
  const tabs = {
    Aufgaben: [['Liste'], [], ['Nr', 'Was', 'Wer'], [1, 'Anrufen', 'Ana']],
    'Aufgaben (Runsheet)': [['ID', 'Title', 'Status']],
  };
  const ports = makeMemoryPorts({ tabs });
  installTemplates(ports, { templates: ['meetings'], sample: false });
  ports.workbook.append('Columns', 1, [
    ['todos', '*', 'Aufgaben', '3', ''],
    ['todos', 'to_do', 'Aufgaben', 'Was', ''],
    ['todos', 'owner', 'Aufgaben', 'Wer', ''],
    ['todos', 'id', 'Aufgaben (Runsheet)', 'ID', ''],
    ['todos', 'status', 'Aufgaben (Runsheet)', 'Status', ''],
  ]);
  bringDictionary(ports);
  expect(lineOf(ports, 'To-Dos', 'Owner')?.['Stands in']).toBe('Aufgaben, column C: Wer');
  expect(lineOf(ports, 'To-Dos', 'Status')?.['Stands in']).toBe('Aufgaben (Runsheet), column C');
  expect(lineOf(ports, 'To-Dos', 'Nr')).toMatchObject({ Kind: 'number', 'Stands in': 'Aufgaben, column A' });
});

it('a second time nothing has to be changed, and nothing is written', () => {
  const ports = makeCompany();
  bringDictionary(ports);
  const before = gridOf(ports, 'Dictionary');
  const writes = ports.calls['write'];
  expect(bringDictionary(ports).says).toEqual(['Dictionary says what every column means. Nothing had to be changed.']);
  expect([gridOf(ports, 'Dictionary'), ports.calls['write']]).toEqual([before, writes]);
});

it('a Dictionary of an earlier version gets its columns, its words, and keeps its rows', () => {
  const ports = makeMemoryPorts({
    tabs: {
      Dictionary: [
        ['Table', 'Column', 'Kind', 'Who writes it', 'Meaning'],
        ['Runs', 'ID', 'id', 'Runsheet', 'Old words'],
        ['Ours', 'x', '', '', 'Of the team'],
      ],
    },
  });
  installTemplates(ports, { sample: false });
  expect(gridOf(ports, 'Dictionary')[0]).toEqual(['Table', 'Column', 'Kind', 'Who writes it', 'Meaning', 'Rule', 'Owner', 'Stands in']);
  expect(rowsOf(ports, 'Dictionary')[0]).toMatchObject({
    Meaning: matching(/^The name Runsheet gives/),
    'Stands in': 'Runs, column A',
  });
  expect(rowsOf(ports, 'Dictionary')[1]).toMatchObject({ Table: 'Ours', Meaning: 'Of the team', 'Stands in': '' });
});

it('is refused where nothing is set up, and while another execution works on the file', () => {
  const busy = makeCompany();
  busy.setBusy(true);
  expect(refusal(makeMemoryPorts(), { request: 'write-dictionary' })).toMatch(/^There is no tab Dictionary/);
  expect(refusal(busy, { request: 'write-dictionary' })).toMatch(/^Runsheet is working on this file/);
});
