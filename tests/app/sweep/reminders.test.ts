import { addRows, makeCompany, rowNumber, rowsOf, setSettings, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

const date = (day: string): { readonly local: string } => ({ local: `${day}T00:00` });
const TO_DOS = [
  { 'To-Do': 'Call the landlord', Owner: 'Ben', Due: date('2026-11-22') },
  { 'To-Do': 'Order cups', Owner: 'Ben', Due: date('2026-11-22') },
  { 'To-Do': 'Fix the door', Owner: 'Ana', Due: date('2026-11-23') },
];
const ROCKS = [{ Rock: 'New menu', Owner: 'Ben', Due: date('2026-12-20') }];

function company(settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-19T18:05', rows: { 'To-Dos': TO_DOS, Rocks: ROCKS }, settings });
  at(ports, '2026-11-19T18:05');
  return ports;
}

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** Address, state and the heads of what is said. */
function heads(ports: MemoryPorts, now: string): readonly string[] {
  return at(ports, now).mails.map(({ to, state, text }) => {
    const says = text.split('\n\n').flatMap((part) => (part.includes('is not done yet') ? [part.split(',')[0] ?? ''] : []));
    return `${to.split('@')[0] ?? ''} ${state}: ${says.sort().join(', ')}`;
  });
}

describe('reminders', () => {
  it.each([
    ['2026-11-20T06:59', []],
    ['2026-11-20T07:00', ['ben sent: Call the landlord, New menu, Order cups']],
    ['2026-11-20T07:01', ['ben sent: Call the landlord, New menu, Order cups']],
  ])('are one mail a person at the first check after the quiet hours: %s', (now, mails) => {
    expect(heads(company(), now)).toEqual(mails);
  });

  it('come once', () => {
    const ports = company();
    heads(ports, '2026-11-20T07:05');
    expect([heads(ports, '2026-11-20T08:05'), heads(ports, '2026-11-21T07:05')]).toEqual([[], ['ana sent: Fix the door']]);
  });

  it('leave out what was done meanwhile, also while they wait', () => {
    const ports = company();
    ports.setQuota(0);
    expect(heads(ports, '2026-11-20T07:05')).toEqual(['ben waiting for quota: Call the landlord, New menu, Order cups']);
    typeInto(ports, 'To-Dos', rowNumber(ports, 'To-Dos', 'To-Do', 'Order cups'), 'Done on', date('2026-11-20'));
    typeInto(ports, 'Rocks', 2, 'Result', 'Dropped');
    ports.setQuota(100);
    expect(heads(ports, '2026-11-20T08:05')).toEqual(['ben sent: Call the landlord']);
    expect(
      rowsOf(ports, 'Outbox')
        .map((row) => row['State'])
        .sort(),
    ).toEqual(['not needed', 'not needed', 'sent']);
  });

  it.each([
    ['just before the moment', '2026-11-20T06:59', ['ben sent: Late idea']],
    ['after it', '2026-11-20T07:01', []],
  ])('of a row are sent where it was first seen %s', (_name, seen, mails) => {
    const ports = company({ 'Remind of Rocks': 'off' });
    typeInto(ports, 'To-Dos', 2, 'Owner', 'Cy');
    typeInto(ports, 'To-Dos', 3, 'Owner', 'Cy');
    at(ports, '2026-11-20T06:30');
    addRows(ports, 'To-Dos', [{ 'To-Do': 'Late idea', Owner: 'Ben', Due: date('2026-11-22') }]);
    const first = heads(ports, seen);
    const later = heads(ports, '2026-11-20T08:00');
    expect([...first, ...later].filter((line) => line.startsWith('ben'))).toEqual(mails);
  });

  it('of a file that is set up now are none of the past', () => {
    const ports = makeCompany({ now: '2026-11-20T12:00', rows: { 'To-Dos': TO_DOS, Rocks: ROCKS } });
    expect(at(ports, '2026-11-20T12:00').mails).toEqual([]);
    expect(heads(ports, '2026-11-20T13:00')).toEqual([]);
  });

  it('use the usual days where Settings has no rows for them yet', () => {
    const ports = company();
    for (const name of ['Remind of to-dos', 'Remind of Rocks']) {
      typeInto(ports, 'Settings', rowNumber(ports, 'Settings', 'Setting', name), 'Setting', `(was ${name})`);
    }
    expect(heads(ports, '2026-11-20T07:05')).toEqual(['ben sent: Call the landlord, New menu, Order cups']);
  });

  it('go to the test recipient, and to the owners once there is none', () => {
    const ports = company({ 'Test recipient': 'test@else.example' });
    expect(heads(ports, '2026-11-20T07:05')).toEqual(['test sent: Call the landlord, New menu, Order cups']);
    setSettings(ports, { 'Test recipient': '' });
    expect(heads(ports, '2026-11-20T08:05')).toEqual(['ben sent: Call the landlord, New menu, Order cups']);
  });

  it('wait for approval of a domain', () => {
    const ports = company({ 'Approved domains': 'other.example' });
    expect(heads(ports, '2026-11-20T07:05')).toEqual(['ben waiting for approval: Call the landlord, New menu, Order cups']);
    setSettings(ports, { 'Approved domains': 'cafe.example' });
    expect(heads(ports, '2026-11-20T09:05')).toEqual(['ben sent: Call the landlord, New menu, Order cups']);
  });

  it('of a deleted row are not needed', () => {
    const ports = company({ 'Approved domains': 'other.example' });
    at(ports, '2026-11-20T07:05');
    ports.workbook.deleteRows('To-Dos', 2, 1);
    setSettings(ports, { 'Approved domains': 'cafe.example' });
    expect(heads(ports, '2026-11-20T09:05')).toEqual(['ben sent: New menu, Order cups']);
  });

  it('cost nothing twice where a version of the file is restored', () => {
    const ports = company();
    const tabs = Object.fromEntries(ports.workbook.sheets.map((sheet) => [sheet.name, sheet.cells.map((row) => [...row])]));
    at(ports, '2026-11-20T07:05');
    const restored = makeMemoryPorts({ tabs, properties: { ...ports.store.all() } });
    expect(heads(restored, '2026-11-20T07:35')).toEqual([]);
  });
});
