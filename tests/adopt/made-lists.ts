import { day, type MadeFile } from './made-file';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const mistaken = (text: string): Buffer => Buffer.from(Buffer.from(text).toString('latin1'));

const titleAndHint: MadeFile = {
  name: 'title-above-hint-below.xlsx',
  content: [
    {
      name: 'Sheet1',
      rows: [
        ['Office move: action list'],
        ['last changed by Rita'],
        [],
        ['#', 'Action', 'Responsible', 'Due date', 'Done?', 'Comments'],
        ['', 'what has to happen', 'first name', 'dd/mm/yyyy', 'x when done', ''],
        [1, 'Cancel the old lease', 'Rita', day('2026-12-01'), 'x', ''],
        [2, 'Order desks', 'Tom', day('2026-12-04'), '', 'three offers'],
        [3, 'Tell the bank about the new address', 'Rita', day('2026-12-11'), '', ''],
        [4, 'Book the movers', 'Lena', day('2026-12-12'), 'x', ''],
        [5],
        [6],
        [7],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Sheet1',
      kind: 'todos',
      headerRow: 4,
      dataRows: [6, 9],
      rowsOfData: 4,
      expectedMapping: { '#': 'id', Action: 'title', Responsible: 'owner', 'Due date': 'due', 'Done?': 'status', Comments: 'notes' },
    },
  ],
};

const germanText: MadeFile = {
  name: 'aufgaben.csv',
  content: latin(
    'Aufgabe;Zuständig;Fällig am;Erledigt;Bemerkung\r\nAngebot für Müller schreiben;Jörg;03.12.2026;;eilig\r\nLager aufräumen;Käthe;15.12.2026;x;\r\nSchlüssel nachbestellen;Jörg;22.12.2026;;\r\nKühlraum prüfen lassen;Anna;31.12.2026;;Techniker rufen\r\n',
  ),
  tables: [
    {
      sheet: 'Sheet1',
      kind: 'todos',
      headerRow: 1,
      dataRows: [2, 5],
      rowsOfData: 4,
      expectedMapping: { Aufgabe: 'title', Zuständig: 'owner', 'Fällig am': 'due', Erledigt: 'status', Bemerkung: 'notes' },
    },
  ],
};

const mistakenText: MadeFile = {
  name: 'problemes.csv',
  content: mistaken(
    'Problème;Signalé par;Signalé le;Priorité;Solution\nLe café est froid à midi;Hélène;02/11/2026;haute;\nLa porte du dépôt reste bloquée;Benoît;13/11/2026;moyenne;serrure changée\nDes clients attendent trop longtemps;Hélène;17/11/2026;haute;\n',
  ),
  tables: [
    {
      sheet: 'Sheet1',
      kind: 'issues',
      headerRow: 1,
      dataRows: [2, 4],
      rowsOfData: 3,
      expectedMapping: {
        Problème: 'title',
        'Signalé par': 'raisedBy',
        'Signalé le': 'raisedOn',
        Priorité: 'priority',
        Solution: 'resolution',
      },
    },
  ],
};

const stacked: MadeFile = {
  name: 'meeting-notes.xlsx',
  content: [
    {
      name: 'Weekly',
      rows: [
        ['To-dos'],
        ['Task', 'Owner', 'Due'],
        ['Send the offer', 'Ana', day('2026-11-24')],
        ['Fix the sign', 'Ben', day('2026-11-27')],
        ['Call the landlord', 'Ana', day('2026-11-30')],
        [],
        [],
        ['Issues'],
        ['Issue', 'Raised by', 'Priority'],
        ['Too many returns', 'Cy', 'high'],
        ['Nobody answers the phone at noon', 'Ana', 'low'],
        ['The till is slow', 'Ben', 'high'],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Weekly',
      kind: 'todos',
      headerRow: 2,
      dataRows: [3, 5],
      rowsOfData: 3,
      expectedMapping: { Task: 'title', Owner: 'owner', Due: 'due' },
    },
    {
      sheet: 'Weekly',
      kind: 'issues',
      headerRow: 9,
      dataRows: [10, 12],
      rowsOfData: 3,
      expectedMapping: { Issue: 'title', 'Raised by': 'raisedBy', Priority: 'priority' },
    },
  ],
};

const sideBySide: MadeFile = {
  name: 'team.xlsx',
  content: [
    {
      name: 'Team',
      rows: [
        ['Name', 'Email', 'Department', '', '', 'Date', 'Holiday'],
        ['Ana Silva', 'ana@cafe.example', 'Kitchen', '', '', day('2026-12-25'), 'Christmas Day'],
        ['Ben Otto', 'ben@cafe.example', 'Bar', '', '', day('2026-12-26'), 'Boxing Day'],
        ['Cy Young', 'cy@cafe.example', 'Bar', '', '', day('2027-01-01'), "New Year's Day"],
        ['Dora Lang', 'dora@cafe.example', 'Office'],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Team',
      kind: 'roster',
      headerRow: 1,
      dataRows: [2, 5],
      rowsOfData: 4,
      cols: 'A:C',
      expectedMapping: { Name: 'name', Email: 'email/handle', Department: 'team' },
    },
    {
      sheet: 'Team',
      kind: 'holidays',
      headerRow: 1,
      dataRows: [2, 4],
      rowsOfData: 3,
      cols: 'F:G',
      expectedMapping: { Date: 'date', Holiday: 'name' },
    },
  ],
};

const bars: MadeFile = {
  name: 'bars-in-one-column.xlsx',
  content: [
    {
      name: 'Export',
      rows: [
        ['Task|Assigned to|Deadline|Status'],
        ['Renew the licence|Mia|2026-12-01|open'],
        ['Paint the fence|Leo|2026-12-08|done'],
        ['Check the fire doors|Mia|2026-12-15|open'],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Export',
      kind: 'todos',
      headerRow: 1,
      dataRows: [2, 4],
      rowsOfData: 3,
      expectedMapping: { 'A (no header)': 'title', 'B (no header)': 'owner', 'C (no header)': 'due', 'D (no header)': 'status' },
    },
  ],
};

/** Made files that hold to-dos, issues, people and holidays. */
export const madeLists: readonly MadeFile[] = [titleAndHint, germanText, mistakenText, stacked, sideBySide, bars];
