import { gridOf, rowsOf, typeInto } from '../../support/company';
import { makeZone } from '../../support/make-zone';
import { columnOf, edit, noteOf, openCafe, sweepAt } from './cafe';
import { answerEdit } from '../../../src/app/edit/answer-edit';
import { verifyWorkbook } from '../../../src/app/requests/verify';

const at = (local: string) => ({ local });
const PHOTO = 'https://photos.example/1.jpg';

describe('a tick with its proof', () => {
  it('is stamped with the time of the edit, and closes with it at the next heartbeat', () => {
    const ports = openCafe();
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    edit(ports, 'Runs', 2, 'Done', true);
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11'), Status: 'Open' });
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ status: 'Done' }]);
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11'), Status: 'Done' });
    expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
  });

  it.each(['Europe/Berlin', 'America/New_York'])('is stamped with the wall clock of the file: %s', (zone) => {
    const ports = openCafe({ zone: makeZone(zone) });
    edit(ports, 'Runs', 2, 'Proof', 4);
    edit(ports, 'Runs', 2, 'Done', true);
    expect(rowsOf(ports, 'Runs')[0]?.['Done at']).toEqual(at('2026-11-20T06:11'));
  });

  it.each([
    ['by name', 'ben@cafe.example', 'Ben'],
    ['by name, however the address is written', 'BEN@Cafe.Example', 'Ben'],
    ['by address where nobody has it', 'guest@elsewhere.example', 'guest@elsewhere.example'],
  ])('names whom Google reveals %s', (_name, active, by) => {
    const ports = openCafe({ active });
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    edit(ports, 'Runs', 2, 'Done', true);
    expect(rowsOf(ports, 'Runs')[0]?.['Done by']).toBe(by);
    sweepAt(ports, '2026-11-20T07:05');
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': by, Status: 'Done' });
  });

  it('is found where its columns stand now', () => {
    const ports = openCafe();
    ports.workbook.ensureColumns('Runs', 40);
    ports.workbook.write(
      'Runs',
      1,
      1,
      gridOf(ports, 'Runs').map((row) => ['ours', ...[...row].reverse()]),
    );
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    edit(ports, 'Runs', 2, 'Done', true);
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11'), ours: 'ours' });
  });
});

describe('a tick without its proof', () => {
  it('is told so in a note, is not stamped, and the run still moves', () => {
    const ports = openCafe();
    edit(ports, 'Runs', 2, 'Done', true);
    expect(noteOf(ports, 'Runs', 2, 'Done')).toBe('Runsheet:\nNot done yet: Proof needs a number from 1 to 8.');
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': '', 'Done at': '' });
    expect(sweepAt(ports, '2026-11-20T09:05').moved).toMatchObject([{ assignee: 'Ben' }, { assignee: 'Ben' }]);
  });

  it('counts from when the proof is given', () => {
    const ports = openCafe();
    edit(ports, 'Runs', 2, 'Done', true);
    ports.setNow('2026-11-20T06:40');
    edit(ports, 'Runs', 2, 'Proof', 4);
    expect([noteOf(ports, 'Runs', 2, 'Done'), rowsOf(ports, 'Runs')[0]?.['Done at']]).toEqual(['', at('2026-11-20T06:40')]);
    ports.setNow('2026-11-20T06:41');
    edit(ports, 'Runs', 2, 'Done', false);
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': '', 'Done at': '' });
  });

  it('loses the note with the tick, and never a person’s', () => {
    const ports = openCafe();
    const done = columnOf(ports, 'Runs', 'Done');
    edit(ports, 'Runs', 2, 'Done', true);
    edit(ports, 'Runs', 2, 'Done', false);
    expect(noteOf(ports, 'Runs', 2, 'Done')).toBe('');
    ports.workbook.writeNotes('Runs', 2, done, [['Ask Dee for the key']]);
    edit(ports, 'Runs', 2, 'Done', true);
    edit(ports, 'Runs', 2, 'Done', false);
    expect(noteOf(ports, 'Runs', 2, 'Done')).toBe('Ask Dee for the key');
  });
});

describe('a run with steps', () => {
  it('says what its steps lack, and is done with the last of them', () => {
    const ports = openCafe();
    typeInto(ports, 'Runs', 3, 'Proof', `${PHOTO}?all`);
    edit(ports, 'Runs', 3, 'Done', true);
    expect(noteOf(ports, 'Runs', 3, 'Done')).toMatch(/step 1 "Front" is not ticked; step 2 "Back" is not ticked; it closes by itself/);
    edit(ports, 'Run steps', 3, 'Done', true);
    expect(noteOf(ports, 'Run steps', 3, 'Done')).toBe(
      'Runsheet:\nNot done yet: step 1 "Front" comes first; it counts by itself after that.',
    );
    ports.setNow('2026-11-20T06:30');
    typeInto(ports, 'Run steps', 2, 'Proof', PHOTO);
    edit(ports, 'Run steps', 2, 'Done', true);
    expect(rowsOf(ports, 'Run steps').map((row) => row['Done at'])).toEqual([at('2026-11-20T06:30'), '']);
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ status: 'Done' }]);
    expect(rowsOf(ports, 'Runs')[1]).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:30') });
  });

  it('takes its own notes away when it closes, and leaves a person’s', () => {
    const ports = openCafe();
    edit(ports, 'Runs', 3, 'Done', true);
    edit(ports, 'Run steps', 2, 'Done', true);
    ports.workbook.writeNotes('Runs', 3, columnOf(ports, 'Runs', 'Note'), [['Ask Dee']]);
    typeInto(ports, 'Runs', 3, 'Proof', `${PHOTO}?all`);
    typeInto(ports, 'Run steps', 2, 'Proof', PHOTO);
    typeInto(ports, 'Run steps', 3, 'Done', true);
    expect([noteOf(ports, 'Runs', 3, 'Done'), noteOf(ports, 'Run steps', 2, 'Done')]).not.toContain('');
    sweepAt(ports, '2026-11-20T07:05');
    const left = [noteOf(ports, 'Runs', 3, 'Done'), noteOf(ports, 'Run steps', 2, 'Done'), noteOf(ports, 'Runs', 3, 'Note')];
    expect(left).toEqual(['', '', 'Ask Dee']);
  });
});

describe('while a heartbeat works on the file', () => {
  it('nothing is stamped, the note still comes, and the heartbeat after counts the tick', () => {
    const ports = openCafe();
    ports.setBusy(true);
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    edit(ports, 'Runs', 2, 'Done', true);
    expect(edit(ports, 'Runs', 3, 'Done', true)).toMatchObject({ lock: 1, writeNotes: 1 });
    expect(rowsOf(ports, 'Runs')[0]?.['Done at']).toBe('');
    expect(noteOf(ports, 'Runs', 3, 'Done')).toMatch(/^Runsheet:\nNot done yet: /);
    ports.setBusy(false);
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ status: 'Done' }]);
    expect(rowsOf(ports, 'Runs')[0]?.['Done at']).toEqual(at('2026-11-20T06:05'));
  });

  it('lets the file go again, also where something fails', () => {
    const ports = openCafe();
    const { write } = ports.workbook;
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    typeInto(ports, 'Runs', 2, 'Done', true);
    const broken = { ...ports, workbook: { ...ports.workbook, write: () => write('Nowhere', 1, 1, [['x']]) } };
    const area = { tab: 'Runs', row: 2, column: columnOf(ports, 'Runs', 'Done'), rows: 1, columns: 1 };
    const before = ports.calls['lock'] ?? 0;
    expect(() => {
      answerEdit(broken, area);
    }).toThrow('"Nowhere"');
    expect((ports.calls['lock'] ?? 0) - before).toBe(2);
  });
});

describe('an edit that is lost', () => {
  it('is found by the next heartbeat as made just after the one before', () => {
    const ports = openCafe();
    typeInto(ports, 'Runs', 2, 'Proof', 4);
    typeInto(ports, 'Runs', 2, 'Done', true);
    sweepAt(ports, '2026-11-20T07:05');
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:05') });
  });
});

it('looks into the cell that is the proof', () => {
  const till = { Process: 'Till', Owner: 'Ana', Cadence: 'every day', 'Due at': '07:00', Proof: 'cell Drawer!B2 = 0' };
  const ports = openCafe({ rows: { Processes: [till], Steps: [] } });
  ports.workbook.addTab('Drawer', 10, 5);
  ports.workbook.write('Drawer', 2, 2, [[3]]);
  edit(ports, 'Runs', 2, 'Done', true);
  expect(noteOf(ports, 'Runs', 2, 'Done')).toBe('Runsheet:\nNot done yet: Drawer!B2 is "3", not = 0.');
  ports.workbook.write('Drawer', 2, 2, [[0]]);
  edit(ports, 'Runs', 2, 'Done', true);
  expect(rowsOf(ports, 'Runs')[0]?.['Done at']).toEqual(at('2026-11-20T06:11'));
});

it('leaves a closed run as it was recorded', () => {
  const ports = openCafe();
  typeInto(ports, 'Runs', 2, 'Proof', 4);
  edit(ports, 'Runs', 2, 'Done', true);
  sweepAt(ports, '2026-11-20T07:05');
  edit(ports, 'Runs', 2, 'Done', false);
  expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11'), Status: 'Done' });
  expect(noteOf(ports, 'Runs', 2, 'Done')).toMatch(/^Runsheet:\nThis run is closed and stays as it was recorded/);
  expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
});
