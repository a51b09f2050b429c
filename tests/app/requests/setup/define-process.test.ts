import { ANSWERS, draft, MARA, newFile, request } from './new-file';
import { footprint, refusal } from '../ask';
import { addRows, gridOf, rowNumber, rowsOf, typeInto, type TypedRow } from '../../../support/company';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';
import type { MemoryPorts } from '../../../support/memory-ports';
import { verifyWorkbook } from '../../../../src/app/requests/verify';
import { runSweep } from '../../../../src/app/sweep/sweep';
import type { ProcessDraft, StepDraft } from '../../../../src/core/contract/setup';

const day = (date: string) => ({ local: `${date}T00:00` });
const step = (fields: Partial<StepDraft>): StepDraft => ({ step: 'Count the cash', proof: 'number', required: true, ...fields });

function cafe(people: readonly TypedRow[] = []): MemoryPorts {
  const ports = newFile();
  request(ports, 'first-run', ANSWERS);
  addRows(ports, 'People', [{ Name: 'Cy', Email: 'cy@cafe.example' }, ...people]);
  return ports;
}

const gapsOf = (ports: MemoryPorts, fields: Partial<ProcessDraft>) => request(ports, 'check-process', { draft: draft(fields) }).gaps;

describe('checking a draft', () => {
  it('says the cadence in words and the next five dates, from a moment that is still to come', () => {
    expect(request(cafe(), 'check-process', { draft: draft() })).toEqual({
      gaps: [],
      cadence: 'every weekday (Monday to Friday)',
      next: ['2026-11-20T11:00', '2026-11-23T11:00', '2026-11-24T11:00', '2026-11-25T11:00', '2026-11-26T11:00'],
    });
  });

  it('names the days of the first location, holidays left out', () => {
    const ports = cafe();
    addRows(ports, 'Holidays', [{ Date: day('2026-11-23'), Name: 'Inventory' }]);
    const { next } = request(ports, 'check-process', { draft: draft({ dueAt: '8am' }) });
    expect(next[0]).toBe('2026-11-24T08:00');
  });

  it.each<[name: string, fields: Partial<ProcessDraft>, field: string, says: RegExp]>([
    ['no name', { process: ' ' }, 'process', /^Say what has to happen/],
    ['no owner', { owner: '' }, 'owner', /^Owner is blank; fill it in\.$/],
    ['an unknown owner', { owner: 'Zoe' }, 'owner', /^"Zoe" is nobody in People and no seat/],
    ['two owners', { owner: 'Mara and Cy' }, 'owner', /names more than one person/],
    ['no backup', { backup: '' }, 'backup', /^Name who gets it when the owner has missed it\.$/],
    ['the owner as backup', { backup: 'Mara' }, 'backup', /^Mara is the owner already/],
    ['the backup as fallback', { fallback: 'Ben' }, 'fallback', /^Ben is the backup already/],
    ['an unknown fallback', { fallback: 'Zoe' }, 'fallback', /is nobody in People/],
    ['no cadence', { cadence: '' }, 'cadence', /^Cadence is blank; fill it in\.$/],
    ['a cadence that cannot be read', { cadence: 'every fryday' }, 'cadence', /Did you mean "every friday"\?/],
    ['a cadence without a date', { cadence: 'as needed' }, 'cadence', /./],
    ['a cadence that is over', { cadence: 'every Friday until 2026-11-19' }, 'cadence', /^No date is left/],
    ['no time of day', { dueAt: 'noonish' }, 'dueAt', /is not a time of day; type it like 07:00/],
    ['no proof', { proof: '' }, 'proof', /^Choose what proves/],
    ['proof none', { proof: 'none' }, 'proof', /^Choose what proves/],
    ['an unknown proof', { proof: 'selfie' }, 'proof', /is no kind of proof; use one of link/],
    ['a proof that can never be', { proof: 'number 8..1' }, 'proof', /is no kind of proof/],
    ['nothing it could serve', { serves: 'World peace' }, 'serves', /./],
    ['a step without words', { steps: [step({ step: ' ' })] }, 'steps.0.step', /^Say what to do in this step\.$/],
    ['a step with an unknown proof', { steps: [step({}), step({ proof: 'selfie' })] }, 'steps.1.proof', /is no kind of proof/],
    ['somebody without an address', { backup: 'Dan' }, 'backup', /^Dan \(backup\) has no usable address/],
    ['somebody who is away on the first day', { backup: 'Eve' }, 'backup', /^Eve is away on Fri 20 Nov and nobody covers for them/],
    ['somebody whose cover is away, too', { backup: 'Flo' }, 'backup', /^Flo is away/],
  ])('finds %s', (_name, fields, field, says) => {
    const away = { 'Away from': day('2026-11-01'), 'Away to': day('2026-11-20') };
    const ports = cafe([
      { Name: 'Dan' },
      { Name: 'Eve', Email: 'eve@cafe.example', ...away },
      { Name: 'Flo', Email: 'flo@cafe.example', ...away, Cover: 'Eve' },
    ]);
    const before = footprint(ports);
    expect(gapsOf(ports, fields)).toContainEqual({ field, says: expect.stringMatching(says) as string });
    expect(refusal(ports, { request: 'define-process', draft: draft(fields) })).toMatch(says);
    expect(footprint(ports)).toEqual(before);
  });

  it.each<[name: string, fields: Partial<ProcessDraft>]>([
    ['a proof in a step that is required', { proof: '', steps: [step({})] }],
    ['turns', { owner: 'rotate: Mara, Cy' }],
    ['an RRULE', { cadence: 'FREQ=MONTHLY;BYDAY=-1FR' }],
    ['blank steps beside others', { steps: [step({ step: '', proof: '' }), step({})] }],
    ['somebody who is back on the first day', { backup: 'Eve' }],
    ['somebody whose cover is here', { backup: 'Flo' }],
  ])('finds no gap in %s', (_name, fields) => {
    const ports = cafe([
      { Name: 'Eve', Email: 'eve@cafe.example', 'Away to': day('2026-11-19') },
      { Name: 'Flo', Email: 'flo@cafe.example', 'Away from': day('2026-11-01'), Cover: 'Cy' },
    ]);
    expect(gapsOf(ports, fields)).toEqual([]);
  });

  it('wants somebody at the end of the chain', () => {
    const ports = cafe();
    typeInto(ports, 'Settings', rowNumber(ports, 'Settings', 'Setting', 'Business owner'), 'Value', '');
    expect(gapsOf(ports, {})).toEqual([{ field: 'fallback', says: 'Name who gets it when owner and backup have missed it.' }]);
  });
});

/** What a sweep says of rows that were typed into the tabs. */
function sweptVerdict(fields: Partial<ProcessDraft>): { readonly status: unknown; readonly issues: readonly string[] } {
  const ports = cafe();
  const { process, owner, backup, fallback, cadence, dueAt, proof, steps } = draft(fields);
  const cells = { Process: process, Owner: owner, Backup: backup, Fallback: fallback, Cadence: cadence, 'Due at': dueAt, Proof: proof };
  addRows(ports, 'Processes', [{ ID: 'P-AAAA', ...cells }]);
  addRows(
    ports,
    'Steps',
    steps.map((one, at) => ({ Process: 'P-AAAA', Order: at + 1, Step: one.step, Proof: one.proof, Required: one.required ? 'yes' : 'no' })),
  );
  const { issues } = runSweep(ports);
  return { status: rowsOf(ports, 'Processes')[0]?.['Health'], issues: issues.map(({ message }) => message) };
}

describe('a draft has a gap exactly where the sweep finds fault with its row', () => {
  it.each<[name: string, fields: Partial<ProcessDraft>]>([
    ['complete', {}],
    ['without an owner', { owner: '' }],
    ['with somebody unknown', { backup: 'Zoe' }],
    ['without a backup', { backup: '' }],
    ['held by one person twice', { backup: 'Mara' }],
    ['with an unreadable cadence', { cadence: 'every fryday' }],
    ['without a cadence', { cadence: '' }],
    ['with an unreadable time', { dueAt: 'noonish' }],
    ['without proof', { proof: 'none' }],
    ['with an unreadable proof', { proof: 'selfie' }],
    ['with the proof in a step', { proof: 'none', steps: [step({})] }],
    ['with the proof in a step that is not required', { proof: 'none', steps: [step({ required: false })] }],
    ['with an unreadable proof in a step', { steps: [step({ proof: 'selfie' })] }],
  ])('%s', (_name, fields) => {
    const verdict = sweptVerdict(fields);
    const gaps = gapsOf(cafe(), fields);
    expect(gaps.length > 0).toBe(verdict.issues.length > 0 || verdict.status !== 'New');
    const says = verdict.issues.map((message) => message.replace(/^[^:]*: /, ''));
    says.forEach((line) => {
      expect(gaps.map((one) => one.says)).toContain(line);
    });
  });
});

describe('defining a process', () => {
  const steps = [step({}), step({ step: 'Lock the safe', proof: 'none', required: false })];

  it('writes its row and its steps, with a line in the log, as the sweep keeps them', () => {
    const ports = cafe();
    const { rows } = request(ports, 'define-process', { draft: draft({ steps, fallback: 'Cy', location: 'Harbour' }) });
    const [id = ''] = rows;
    runSweep(ports);
    expect(rowsOf(ports, 'Processes')).toMatchObject([
      {
        ...{ ID: id, Process: 'Look at the numbers', Owner: 'Mara', Backup: 'Ben', Fallback: 'Cy', Cadence: 'weekdays' },
        ...{ 'Due at': '11:00', Location: 'Harbour', Proof: 'text 20', Health: 'New' },
      },
    ]);
    expect(rowsOf(ports, 'Steps')).toMatchObject([
      { Process: `${id} Look at the numbers`, Order: 1, Step: 'Count the cash', Proof: 'number', Required: '' },
      { Process: `${id} Look at the numbers`, Order: 2, Step: 'Lock the safe', Proof: 'none', Required: 'no' },
    ]);
    expect(rowsOf(ports, 'Log').find((row) => row['What'] === 'process made')).toMatchObject({
      ...{ Who: MARA, Row: id, After: 'Look at the numbers', Reason: 'weekdays, owner Mara, 2 steps' },
    });
    expect(verifyWorkbook(ports).findings).toEqual([]);
  });

  it('twice, before and after a check and on another day, makes one process', () => {
    const ports = cafe();
    const first = request(ports, 'define-process', { draft: draft({ steps }) });
    const before = footprint(ports);
    const again = request(ports, 'define-process', { draft: draft({ steps, process: ' look AT the numbers ' }) });
    expect(again.rows).toEqual(first.rows);
    expect(again.says.join(' ')).toMatch(/ is there already: Processes, row 2\./);
    expect(footprint(ports)).toEqual(before);
    ports.setNow('2026-11-23T09:00');
    runSweep(ports);
    request(ports, 'define-process', { draft: draft({ steps }) });
    expect([rowsOf(ports, 'Processes').length, rowsOf(ports, 'Steps').length]).toEqual([1, 2]);
  });

  it('another one of the same name is refused', () => {
    const ports = cafe();
    request(ports, 'define-process', { draft: draft() });
    expect(gapsOf(ports, { cadence: 'every Friday' })).toEqual([
      { field: 'process', says: '"Look at the numbers" is there already (Processes, row 2). Give this one another name.' },
    ]);
  });

  it('ended between any two calls is completed by a second press', () => {
    const calls = Array.from({ length: 60 }, (_, at) => at + 1);
    for (const end of calls) {
      let armed = false;
      let seen = 0;
      const ports = newFile({
        onCall: (_call, _at, phase) => {
          if (!armed || phase !== 'before') return;
          seen += 1;
          if (seen === end) throw new Error('ended');
        },
      });
      request(ports, 'first-run', ANSWERS);
      armed = true;
      try {
        request(ports, 'define-process', { draft: draft({ steps }) });
      } catch {
        ports.lock.release();
      }
      armed = false;
      request(ports, 'define-process', { draft: draft({ steps }) });
      runSweep(ports);
      expect([end, rowsOf(ports, 'Processes').length, rowsOf(ports, 'Steps').map((row) => row['Order'])]).toEqual([end, 1, [1, 2]]);
    }
  });

  it('leaves columns of the team alone and finds a tab under another name', () => {
    const ports = cafe();
    const sheet = ports.workbook.sheets.find(({ name }) => name === 'Processes');
    sheet?.cells.forEach((cells, at) => cells.splice(2, 0, at === 0 ? 'Mood' : ''));
    const columns = ports.workbook.sheets.find(({ name }) => name === 'Columns');
    if (sheet === undefined || columns === undefined) throw new Error('a tab is missing');
    Object.assign(sheet, { name: 'Routines' });
    addRows(ports, 'Columns', [{ Table: 'processes', Column: '*', Tab: 'Routines' }]);
    expect(request(ports, 'define-process', { draft: draft() }).says.join(' ')).toMatch(/was made: Routines, row 2\./);
    expect(rowsOf(ports, 'Routines')).toMatchObject([{ Process: 'Look at the numbers', Mood: '', Backup: 'Ben' }]);
    expect(gridOf(ports, 'Routines')[0]?.[2]).toBe('Mood');
  });

  it.each(HOSTILE_TEXTS)('$name stays text', ({ text }) => {
    const ports = cafe();
    request(ports, 'define-process', { draft: draft({ process: `${text} x`, steps: [step({ step: `${text} y`, proof: 'none' })] }) });
    const typed = [rowsOf(ports, 'Processes')[0]?.['Process'], rowsOf(ports, 'Steps')[0]?.['Step']].map(String);
    typed.forEach((cell) => {
      expect(cell).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(cell.length).toBeLessThanOrEqual(200);
    });
    expect(rowsOf(ports, 'Processes')).toHaveLength(1);
  });

  it('is refused while somebody works on the file', () => {
    const ports = cafe();
    ports.setBusy(true);
    expect(refusal(ports, { request: 'define-process', draft: draft() })).toMatch(/^Runsheet is working on this file/);
  });
});
