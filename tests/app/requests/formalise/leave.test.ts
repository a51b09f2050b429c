import { makeOldCompany } from '../../archive/old-company';
import { footprint, refusal } from '../ask';
import { addRows, gridOf, makeCompany, rowsOf, snapshotOf, typeInto } from '../../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type Endable } from '../../../support/end-at-call';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';
import { leaveFile } from '../../../../src/app/requests/formalise/leave-file';
import { setUpTabs } from '../../../../src/app/requests/formalise/set-up-tabs';
import { startChecks } from '../../../../src/app/requests/start-checks';
import { verifyWorkbook } from '../../../../src/app/requests/verify';
import { runSweep } from '../../../../src/app/sweep/sweep';
import type { LeaveView } from '../../../../src/core/contract/formalise';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

function leave(ports: MemoryPorts, show = false, dry = false): LeaveView {
  const answer = leaveFile(ports, { dry, show });
  if (!('view' in answer)) throw new Error(answer.says.join(' '));
  return answer.view;
}

/** A café whose checks run, with a run that was missed and mail that waits for approval. */
function runningCafe(): MemoryPorts {
  const ports = makeCompany({
    now: '2026-11-19T06:00',
    effective: 'ana@cafe.example',
    active: 'ana@cafe.example',
    settings: { 'Escalation mail': 'off' },
    rows: {
      Processes: [
        {
          Process: 'Count the till',
          Owner: 'Ana',
          Backup: 'Ben',
          Fallback: 'Cy',
          Cadence: 'every day',
          'Due at': '07:00',
          Proof: 'number',
        },
      ],
      Rocks: [{ Rock: 'Loyalty card', Owner: 'Ben', Quarter: '2026 Q4' }],
    },
  });
  startChecks(ports, 'on');
  ['2026-11-19T06:30', '2026-11-19T12:30', '2026-11-20T06:30', '2026-11-20T10:30'].forEach((now) => {
    ports.setNow(now);
    runSweep(ports);
  });
  return ports;
}

describe('before anything is done', () => {
  it('leaving says step by step what would happen, and writes nothing', () => {
    const ports = runningCafe();
    const before = footprint(ports);
    const { says, dry, left } = leave(ports, true, true);
    expect([dry, left, footprint(ports)]).toEqual([true, false, before]);
    expect(says).toEqual([
      'Your hourly checks stop. Those of other people end by themselves at their next hour.',
      'Escalation mail is set to off.',
      matching(/^Hidden tabs are shown: Overrides, Columns, Outbox, Log, .* and Dictionary\.$/),
      'The warnings on columns that Runsheet filled in go. Dropdowns and colours stay.',
      'Home says that Runsheet was removed and of when the statuses are, and explains what is in this file.',
      'All rows, statuses, formulas, the history and the Log stay as they are.',
    ]);
  });

  it('says the same once it was done, and first that it is', () => {
    const ports = runningCafe();
    const before = leave(ports, true, true).says;
    expect(leave(ports, true).says).toEqual([matching(/^Runsheet is removed from this file/), ...before]);
  });
});

describe('a file that Runsheet was removed from', () => {
  const ports = runningCafe();
  const rocks = gridOf(ports, 'Rocks');
  leave(ports, true);

  it('has no checks, no mail, no warnings, and keeps its rows', () => {
    expect([ports.triggers.exists(), gridOf(ports, 'Rocks')]).toEqual([false, rocks]);
    expect(rowsOf(ports, 'Settings').find((row) => row['Setting'] === 'Escalation mail')?.['Value']).toBe('off');
    expect(ports.workbook.sheets.filter(({ warned, hidden }) => warned || hidden)).toEqual([]);
  });

  it('says so on Home, as of when its statuses are, and explains itself below', () => {
    const home = ports.workbook.sheet('Home');
    expect([home.cells[1]?.[0], home.formulas.size, home.page?.alarms]).toEqual([
      'Runsheet was removed on 2026-11-20; statuses are as of 2026-11-20 10:30.',
      0,
      [],
    ]);
    expect(home.cells.slice(47).map(([text]) => String(text).slice(0, 30))).toEqual(
      expect.arrayContaining(['About this file', 'This file was kept by Runsheet']),
    );
  });

  it('keeps only what prevents a second mail among its properties', () => {
    expect(Object.keys(ports.store.all()).filter((name) => !name.startsWith('claims.'))).toEqual(['state', 'left']);
  });

  it('is whole, and its Log says who removed it', () => {
    expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
    expect(rowsOf(ports, 'Log').slice(-1)[0]).toMatchObject({ Who: 'ana@cafe.example', What: 'removed', Before: 'on', After: 'off' });
  });

  it('is not changed by a second removal, nor by the hourly check of somebody else, which ends', () => {
    const before = footprint(ports);
    expect(leave(ports)).toMatchObject({ left: true, says: [matching(/^Runsheet was removed from this file on 2026-11-20 already/)] });
    expect(footprint(ports)).toEqual(before);
    ports.triggers.create();
    ports.setNow('2026-11-21T09:00');
    expect(runSweep(ports)).toMatchObject({ complete: true, changed: 0, issues: [{ code: 'removed' }] });
    expect(footprint(ports)).toEqual(before);
  });

  it('starts no checks before its tabs are set up again', () => {
    expect(startChecks(ports, 'on')).toMatchObject({ ok: false, says: [matching(/Choose "Set up tabs"/)] });
  });
});

it('a copy of such a file rests too: it has no properties, but its Home', () => {
  const left = runningCafe();
  leave(left);
  const copy = makeMemoryPorts({ tabs: snapshotOf(left).tabs ?? {}, now: '2026-12-01T09:00', fingerprint: 'file-2' });
  expect(runSweep(copy).issues.map(({ code }) => code)).toEqual(['removed']);
  setUpTabs(copy, { sample: false });
  expect(runSweep(copy).issues.map(({ code }) => code)).not.toContain('removed');
});

it('cells with functions of Runsheet keep what they show, neighbours that were filled too', () => {
  const ports = runningCafe();
  ports.workbook.addTab('Board', 20, 5);
  ports.workbook.writeFormula('Board', 1, 1, '=WHY(Rocks!A2:A3)');
  ports.workbook.writeFormula('Board', 1, 2, '=1+2');
  ports.workbook.writeFormula('Board', 3, 1, '=KPI_STATUS("Guests")');
  const shown = [
    ['Why', 3],
    ['On track', 'x'],
    ['Loading...', 'y'],
  ];
  shown.forEach((line, row) => ports.workbook.sheet('Board').cells.splice(row, 1, [...line, '', '', '']));
  const { says } = leave(ports);
  expect(says).toContain('1 cell with =WHY, =KPI_STATUS or =NEXT_RUN keep what they show, as plain values.');
  expect(says.some((line) => line.startsWith('1 cell with such a function show nothing yet'))).toBe(true);
  expect([...ports.workbook.sheet('Board').formulas.values()]).toEqual(['=1+2', '=KPI_STATUS("Guests")']);
  expect(gridOf(ports, 'Board').map(([cell]) => cell)).toEqual(['Why', 'On track', 'Loading...']);
});

it('packed runs are written out, a row each', () => {
  const ports = makeOldCompany();
  runSweep(ports);
  const packed = rowsOf(ports, 'Run archive').reduce((sum, row) => sum + Number(row['Due runs']), 0);
  expect(packed).toBeGreaterThan(0);
  const { says } = leave(ports);
  expect(says.some((line) => line.startsWith('The tab Runs (all) lists every run, '))).toBe(true);
  const [header, ...rows] = gridOf(ports, 'Runs (all)');
  expect(header?.slice(0, 6)).toEqual(['Run', 'Process', 'Title', 'Location', 'Due', 'Result']);
  expect(rows.length).toBeGreaterThanOrEqual(packed);
});

describe('coming back', () => {
  it('settles what came due meanwhile and mails nobody about it', () => {
    const ports = runningCafe();
    const sent = ports.sent.length;
    expect(sent).toBeGreaterThan(0);
    leave(ports);
    ports.setNow('2026-12-07T09:00');
    const back = setUpTabs(ports, { sample: false });
    expect(back.says).toContain('Put the banner of Home back.');
    expect(back.says[back.says.length - 1]).toMatch(/^Runsheet is back in this file/);
    const home = ports.workbook.sheet('Home');
    expect([home.formulas.get('1,0'), home.page?.alarms.length, home.cells[47]?.[0]]).toEqual(['=NOW()-$B$3', 1, '']);
    expect(ports.store.all()['left']).toBeUndefined();
    startChecks(ports, 'on');
    ports.setNow('2026-12-07T09:30');
    runSweep(ports);
    expect(ports.sent.slice(sent).map(({ subject }) => subject)).toEqual([]);
    ports.setNow('2026-12-08T12:30');
    runSweep(ports);
    expect(ports.sent.length).toBeGreaterThan(sent);
  });

  it('never sends what waited in the Outbox', () => {
    const ports = runningCafe();
    const waiting = { Key: 'hop1|U-XXXX|ben@other.example', To: 'ben@other.example', State: 'waiting for approval' };
    addRows(ports, 'Outbox', [{ ...waiting, For: { local: '2026-11-20T10:00' }, Queued: { local: '2026-11-20T10:00' } }]);
    expect(leave(ports).says).toContain('Escalation mail is set to off; 1 mail that waited in the Outbox will not go out.');
    expect(rowsOf(ports, 'Outbox').slice(-1)[0]).toMatchObject({ State: 'not needed', Why: 'Runsheet was removed from this file.' });
  });
});

it('a removal that was ended at any call and asked for again leaves the same file', () => {
  const cafe = runningCafe();
  cafe.workbook.addTab('Board', 3, 2);
  const start = { ...snapshotOf(cafe), now: '2026-11-20T11:00', fingerprint: 'file-1', active: 'ana@cafe.example' };
  const prepare = (ports: MemoryPorts): void => {
    ports.workbook.writeFormula('Home', 2, 1, '=NOW()-$B$3');
    ports.workbook.write('Board', 1, 1, [['R is late'], ['P is late']]);
    ports.workbook.writeFormula('Board', 1, 1, '=WHY(Rocks!A2:A3)');
  };
  const endable: Endable = { options: start, prepare, act: (ports) => void leave(ports) };
  const endOf = ({ workbook, store }: MemoryPorts): unknown => [
    workbook.sheets.map(({ name, cells, formulas }) => [
      name,
      name === 'Log' ? [] : cells.filter((row) => row.some((cell) => cell !== '')),
      [...formulas],
    ]),
    Object.keys(store.all()).sort(),
  ];
  const wanted = endOf(endAtCall(endable, UNDISTURBED).ports);
  // Each call once, in turn before and after its effect.
  for (const point of endPoints(endable).filter(({ k, phase }) => (k % 2 === 0) === (phase === 'before'))) {
    const { ports } = endAtCall(endable, point);
    leave(ports);
    expect({ point, end: endOf(ports) }).toEqual({ point, end: wanted });
  }
});

it('is refused where nothing is set up, and while another execution works on the file', () => {
  const busy = makeCompany();
  busy.setBusy(true);
  expect(refusal(makeMemoryPorts(), { request: 'leave', dry: false })).toMatch(/^There are no tabs of Runsheet/);
  expect(refusal(busy, { request: 'leave', dry: true })).toMatch(/^Runsheet is working on this file/);
});

it('does nothing where somebody changes Settings at that moment', () => {
  const ports = runningCafe();
  const read = ports.workbook.read.bind(ports.workbook);
  let reads = 0;
  const racing: MemoryPorts = {
    ...ports,
    workbook: {
      ...ports.workbook,
      read: (tab) => {
        if (tab === 'Settings' && (reads += 1) === 2) typeInto(ports, 'Settings', 12, 'Value', 'dry run');
        return read(tab);
      },
    },
  };
  const answer = leaveFile(racing, { dry: false });
  expect(answer).toMatchObject({ ok: false });
  expect(ports.triggers.exists()).toBe(true);
});
