import { addRows, makeCompany, rowsOf, typeInto } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { MemoryPorts } from '../../support/memory-ports';
import { columnOf, edit, noteOf, openCafe, settingRow } from './cafe';
import { answerEdit } from '../../../src/app/edit/answer-edit';
import type { Cell } from '../../../src/core/tables/cell';

const BAD = 'Runsheet:\n"soon" is not a date; type it like 2026-11-20.';

function withRocks(tabs: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}): MemoryPorts {
  return makeCompany({ now: '2026-11-20T10:00', tabs: { Sheet1: [], ...tabs }, rows: { Rocks: [{ Rock: 'Menu', Owner: 'Ana' }] } });
}

/** Reads and writes of one edit; nothing where the add-on did nothing. */
function costOf(ports: MemoryPorts, tab: string, area: { row: number; column: number; rows?: number; columns?: number }): number {
  const count = () => Object.values(ports.calls).reduce((sum, calls) => sum + calls, 0);
  const before = count();
  answerEdit(ports, { tab, rows: 1, columns: 1, ...area });
  return count() - before;
}

describe('a cell that cannot be read', () => {
  it('gets a note that says what to write, and loses it once it is right', () => {
    const ports = withRocks();
    edit(ports, 'Rocks', 2, 'Due', 'soon');
    expect(noteOf(ports, 'Rocks', 2, 'Due')).toBe(BAD);
    edit(ports, 'Rocks', 2, 'Due', { local: '2026-12-18T00:00' });
    expect(noteOf(ports, 'Rocks', 2, 'Due')).toBe('');
  });

  it('leaves a person’s note and the cell itself alone', () => {
    const ports = withRocks();
    ports.workbook.writeNotes('Rocks', 2, columnOf(ports, 'Rocks', 'Due'), [['Dee knows']]);
    edit(ports, 'Rocks', 2, 'Due', 'soon');
    expect([noteOf(ports, 'Rocks', 2, 'Due'), ports.workbook.read('Rocks')[1]?.[columnOf(ports, 'Rocks', 'Due') - 1]]).toEqual([
      'Dee knows',
      'soon',
    ]);
  });

  it('is told for each row of a paste', () => {
    const ports = withRocks();
    addRows(ports, 'Rocks', [
      { Rock: 'Till', Owner: 'Ben', Due: 'soon' },
      { Rock: 'Bar', Owner: 'Cy', Due: { local: '2026-12-18T00:00' } },
    ]);
    typeInto(ports, 'Rocks', 2, 'Due', 'soon');
    answerEdit(ports, { tab: 'Rocks', row: 2, column: 1, rows: 3, columns: 24 });
    expect([2, 3, 4].map((row) => noteOf(ports, 'Rocks', row, 'Due'))).toEqual([BAD, BAD, '']);
  });

  it.each(HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const))('is quoted as plain text: %s', (_name, text) => {
    const ports = withRocks();
    edit(ports, 'Rocks', 2, 'Due', text);
    expect(noteOf(ports, 'Rocks', 2, 'Due')).toMatch(
      /^Runsheet:\n"[^\p{Cc}\u202e\u2066\u200f]{1,60}" is not a date; type it like 2026-11-20\.$/u,
    );
  });

  it('is a setting', () => {
    const ports = withRocks();
    edit(ports, 'Settings', settingRow(ports, 'Week starts on'), 'Value', 'Blursday');
    expect(noteOf(ports, 'Settings', settingRow(ports, 'Week starts on'), 'Value')).toMatch(
      /^Runsheet:\n"Blursday" cannot be read as Week starts on/,
    );
  });
});

describe('a cadence', () => {
  it('is echoed with its next five dates, days off and due time included', () => {
    const ports = openCafe({ rows: { Holidays: [{ Date: { local: '2026-11-23T00:00' }, Name: 'Closed' }] } });
    edit(ports, 'Processes', 2, 'Cadence', 'weekdays');
    expect(noteOf(ports, 'Processes', 2, 'Cadence')).toBe(
      'Runsheet:\nEvery weekday (Monday to Friday); next due Fri 20 Nov 07:00, Tue 24 Nov 07:00, Wed 25 Nov 07:00, Thu 26 Nov 07:00, Fri 27 Nov 07:00.',
    );
    edit(ports, 'Processes', 2, 'Due at', '09:30');
    expect(noteOf(ports, 'Processes', 2, 'Cadence')).toMatch(/next due Fri 20 Nov 09:30, Tue 24 Nov 09:30/);
    edit(ports, 'Processes', 2, 'Cadence', 'wekdays');
    expect(noteOf(ports, 'Processes', 2, 'Cadence')).toMatch(/^Runsheet:\n.* Did you mean "weekdays?"\?$/);
    edit(ports, 'Processes', 2, 'Cadence', '');
    expect(noteOf(ports, 'Processes', 2, 'Cadence')).toBe('Runsheet:\nCadence is blank; fill it in.');
  });

  it('keeps its echo while something else is edited', () => {
    const ports = openCafe();
    edit(ports, 'Processes', 2, 'Cadence', 'weekdays');
    const before = noteOf(ports, 'Processes', 2, 'Cadence');
    edit(ports, 'Processes', 2, 'Grace', 3);
    expect(noteOf(ports, 'Processes', 2, 'Cadence')).toBe(before);
  });
});

describe('which tabs are ours', () => {
  const mine = [
    ['Rock', 'Owner', 'Due'],
    ['Menu', 'Ana', 'soon'],
  ];

  it.each<readonly [string, string, readonly (readonly Cell[])[], boolean]>([
    ['of another name', 'Till', mine, false],
    [
      'of our name with other headers',
      'Rocks',
      [
        ['Stone', 'Weight'],
        ['Granite', 'soon'],
      ],
      false,
    ],
    ['of our name in other letters', 'ROCKS', mine, true],
    ['of ours beside a foreign one', 'Rocks (Runsheet)', mine, true],
  ])('a tab %s', (_name, tab, grid, ours) => {
    const ports = makeCompany({ tabs: { Sheet1: [] } });
    const foreign = ports.workbook.sheets.find(({ name }) => name === 'Rocks');
    if (foreign !== undefined) foreign.name = 'Old rocks';
    ports.workbook.addTab(tab, 20, 10);
    ports.workbook.write(tab, 1, 1, grid);
    answerEdit(ports, { tab, row: 2, column: 3, rows: 1, columns: 1 });
    expect(ports.workbook.notes(tab, 2, 3, 1, 1)[0]?.[0]).toBe(ours ? BAD : '');
  });

  it('one that the Columns tab binds, and the columns it binds', () => {
    const ports = makeCompany({
      tabs: {
        Big: [
          ['What', 'Who', 'Until'],
          ['Menu', 'Ana', 'soon'],
        ],
      },
    });
    const bind = (Column: string, Header: string) => ({ Table: 'rocks', Column, Tab: 'Big', Header });
    const act = () => {
      answerEdit(ports, { tab: 'Big', row: 2, column: 3, rows: 1, columns: 1 });
    };
    act();
    expect(noteOf(ports, 'Big', 2, 'Until')).toBe('');
    addRows(ports, 'Columns', [bind('*', ''), bind('rock', 'What'), bind('due', 'Until')]);
    act();
    expect(noteOf(ports, 'Big', 2, 'Until')).toBe(BAD);
    expect(costOf(ports, 'Rocks', { row: 2, column: 11 })).toBe(1);
  });
});

describe('of two tabs that could be ours', () => {
  it('the one a heartbeat reads counts', () => {
    const ports = openCafe({ rows: { Rocks: [{ Rock: 'Menu', Owner: 'Ana' }] } });
    for (const tab of ['Rocks', 'Runs']) {
      ports.workbook.addTab(`${tab} (Runsheet)`, 20, 30);
      ports.workbook.write(`${tab} (Runsheet)`, 1, 1, ports.workbook.read(tab));
    }
    for (const more of ['', ' (Runsheet)']) {
      typeInto(ports, `Rocks${more}`, 2, 'Due', 'soon');
      typeInto(ports, `Runs${more}`, 2, 'Proof', 4);
      typeInto(ports, `Runs${more}`, 2, 'Done', true);
    }
    edit(ports, 'Rocks (Runsheet)', 2, 'Due', 'soon');
    edit(ports, 'Runs (Runsheet)', 2, 'Done', true);
    const answered = () =>
      ['', ' (Runsheet)'].map((more) => [noteOf(ports, `Rocks${more}`, 2, 'Due'), rowsOf(ports, `Runs${more}`)[0]?.['Done by']]);
    expect(answered()).toEqual([
      ['', ''],
      ['', ''],
    ]);
    edit(ports, 'Rocks', 2, 'Due', 'soon');
    edit(ports, 'Runs', 2, 'Done', true);
    expect(answered()).toEqual([
      [BAD, 'Ana (unverified)'],
      ['', ''],
    ]);
  });

  it('a binding counts before a name', () => {
    const ports = makeCompany({ tabs: { Sheet1: [] } });
    ports.workbook.write('Rocks', 1, 1, [['Milestone', 'Rock', 'Due', ...Array.from({ length: 30 }, () => '')].slice(0, 23)]);
    ports.workbook.write('Rocks', 2, 1, [['Menu', '', 'soon']]);
    addRows(ports, 'Columns', [{ Table: 'milestones', Column: '*', Tab: 'Rocks' }]);
    answerEdit(ports, { tab: 'Rocks', row: 2, column: 3, rows: 1, columns: 1 });
    expect(noteOf(ports, 'Rocks', 2, 'Due')).toBe(BAD);
  });
});

describe('what an edit costs', () => {
  it.each([
    ['a tab that is not ours', 'Sheet1', { row: 2, column: 1 }, 1],
    ['the front page', 'Home', { row: 3, column: 2 }, 1],
    ['the log', 'Log', { row: 2, column: 2 }, 1],
    ['a header', 'Rocks', { row: 1, column: 3 }, 0],
    ['a column with its header', 'Rocks', { row: 1, column: 3, rows: 20 }, 0],
    ['fifty-one rows', 'Rocks', { row: 2, column: 3, rows: 51 }, 0],
    ['fifty rows', 'Rocks', { row: 2, column: 3, rows: 50 }, 3],
    ['one cell', 'Rocks', { row: 2, column: 3 }, 3],
  ])('%s', (_name, tab, area, calls) => {
    expect(costOf(withRocks(), tab, area)).toBe(calls);
  });

  it('a tick: eight, and nine with a note', () => {
    const ports = openCafe();
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    expect(edit(ports, 'Runs', 2, 'Done', true)).toEqual({ read: 3, lock: 2, write: 1, flush: 1, notes: 1 });
    expect(edit(ports, 'Runs', 3, 'Done', true)).toEqual({ read: 3, lock: 2, notes: 1, writeNotes: 1 });
  });
});
