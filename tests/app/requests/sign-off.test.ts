import { as, idOf, runRow, sign, signingCafe, signLines, sweepAt, termsOf, tick, typeInto, waitingFor } from './signing-cafe';
import { footprint } from './ask';
import { edit, noteOf } from '../edit/cafe';
import { rowsOf } from '../../support/company';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { explainRow } from '../../../src/app/requests/explain-row';

const at = (local: string) => ({ local });
const whole = { ok: true, findings: [] };

describe('a run that needs a second person', () => {
  it('is closed by the sign-off of somebody else, and counts from its tick', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    expect(runRow(ports)).toMatchObject({ 'Done by': 'Ana', 'Done at': at('2026-11-20T06:11'), Status: 'Open' });
    expect(sign(ports, 'Ben', '2026-11-20T06:40', { note: 'counted again' })).toBe(
      'Safe count, done by Ana, is signed off and closes at the next check.',
    );
    expect(signLines(ports)).toEqual(['ben@cafe.example | sign-off | Ana | approved']);
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ title: 'Safe count', status: 'Done' }]);
    expect(runRow(ports)).toMatchObject({
      ...{ 'Done by': 'Ana', 'Done at': at('2026-11-20T06:11'), Status: 'Done' },
      Why: 'Done: Ana finished it on Fri 20 Nov 06:11; it was due Fri 20 Nov 07:00. Signed off: Ben (ben@cafe.example) on Fri 20 Nov 06:40.',
    });
    expect([signLines(ports).length, verifyWorkbook(ports)]).toEqual([1, whole]);
  });

  it.each([
    ['Done by', 'Ana K'],
    ['Done at', at('2026-11-20T05:00')],
  ])('keeps the sign-off where somebody typed over %s before it', (header, value) => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    typeInto(ports, 'Runs', 2, header, value);
    sign(ports, 'Ben', '2026-11-20T06:40');
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ title: 'Safe count', status: 'Done' }]);
    expect([signLines(ports).length, verifyWorkbook(ports)]).toEqual([1, whole]);
  });

  it('does not close without it, moves, and is punctual all the same when it comes late', () => {
    const ports = signingCafe();
    tick(ports, '', '2026-11-20T06:11');
    expect(sweepAt(ports, '2026-11-20T09:05').moved).toContainEqual(expect.objectContaining({ title: 'Safe count', assignee: 'Ben' }));
    expect(runRow(ports)).toMatchObject({ Status: 'Missed', 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11') });
    expect(runRow(ports)['Why']).toContain('Ticked, but it needs the sign-off of somebody other than Ana, in the sidebar of Runsheet.');
    sign(ports, 'Ben', '2026-11-20T10:30');
    sweepAt(ports, '2026-11-20T11:05');
    expect(runRow(ports)).toMatchObject({ Status: 'Done', 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:11') });
    expect(verifyWorkbook(ports)).toEqual(whole);
  });

  it.each([
    ['just before Due', '2026-11-20T06:59', 'Done'],
    ['at Due', '2026-11-20T07:00', 'Done late'],
    ['just after Due', '2026-11-20T07:01', 'Done late'],
  ])('ticked %s by the owner and signed at the backup’s time is what the tick was: %s %s', (_name, ticked, status) => {
    const ports = signingCafe();
    tick(ports, '', ticked);
    sweepAt(ports, '2026-11-20T09:05');
    sign(ports, 'Dee', '2026-11-20T10:30');
    sweepAt(ports, '2026-11-20T11:05');
    expect(runRow(ports)).toMatchObject({ Status: status, 'Done at': at(ticked) });
  });

  it('whose tick no event told counts from just after the sweep before, whenever it is signed', () => {
    const ports = signingCafe();
    typeInto(ports, 'Runs', 2, 'Done', true);
    sign(ports, 'Ben', '2026-11-20T06:40');
    expect(termsOf(ports).marks).toMatchObject([{ by: 'Ana (unverified)', at: '2026-11-20T06:05' }]);
    sweepAt(ports, '2026-11-20T07:05');
    expect(runRow(ports)).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:05') });
  });

  it('that nobody signs is missed for good, and says who had ticked it', () => {
    const ports = signingCafe();
    tick(ports, '', '2026-11-20T06:11');
    ['2026-11-20T09:05', '2026-11-20T20:05', '2026-11-21T00:05'].forEach((now) => sweepAt(ports, now));
    expect(runRow(ports)).toMatchObject({ Status: 'Missed', 'Done by': '', 'Done at': '' });
    expect(runRow(ports)['Why']).toMatch(/^Missed for good: Ana ticked it on Fri 20 Nov 06:11, but nobody signed it off before/);
  });
});

describe('a step that needs a second person', () => {
  it('waits with its time, and closes its run once it is signed', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:10', 'Run steps', 2);
    tick(ports, 'Ana', '2026-11-20T06:11', 'Run steps', 3);
    tick(ports, 'Ana', '2026-11-20T06:12', 'Runs', 3);
    sweepAt(ports, '2026-11-20T07:05');
    expect(rowsOf(ports, 'Run steps')[1]).toMatchObject({ Status: 'Proof missing', 'Done by': 'Ana', 'Done at': at('2026-11-20T06:11') });
    expect(sign(ports, 'Ben', '2026-11-20T07:40', {}, 3)).toBe('refused: Handover needs no sign-off; step 2 does.');
    expect(sign(ports, 'Ben', '2026-11-20T07:40', { step: 2 }, 3)).toBe('Step 2 "Till" of Handover, done by Ana, is signed off.');
    sweepAt(ports, '2026-11-20T08:05');
    expect(runRow(ports, 3)).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:12') });
    expect(runRow(ports, 3)['Why']).toContain('Signed off: step 2 by Ben (ben@cafe.example) on Fri 20 Nov 07:40.');
    expect(rowsOf(ports, 'Run steps')[1]).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:11') });
    expect(verifyWorkbook(ports)).toEqual(whole);
  });

  it('comes before the sign-off of its run', () => {
    const ports = signingCafe({
      rows: { Processes: [{ Process: 'Handover', Owner: 'Ana', Cadence: 'every day', 'Due at': '07:00', Proof: 'sign-off' }] },
    });
    tick(ports, 'Ana', '2026-11-20T06:10', 'Run steps', 2);
    tick(ports, 'Ana', '2026-11-20T06:11', 'Run steps', 3);
    tick(ports, 'Ana', '2026-11-20T06:12');
    expect(sign(ports, 'Ben', '2026-11-20T06:20')).toMatch(
      /^refused: Handover: it cannot be signed off yet: step 2 "Till": needs the sign-off/,
    );
    expect(waitingFor(ports, 'Ben').map(({ step }) => step)).toEqual([2]);
    sign(ports, 'Ben', '2026-11-20T06:21', { step: 2 });
    expect(waitingFor(ports, 'Ben').map(({ step }) => step)).toEqual([null]);
    sign(ports, 'Cy', '2026-11-20T06:22');
    sweepAt(ports, '2026-11-20T07:05');
    expect([runRow(ports)['Status'], signLines(ports).length, verifyWorkbook(ports)]).toEqual(['Done', 2, whole]);
  });
});

describe('what is not accepted', () => {
  function rejected(): ReturnType<typeof signingCafe> {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    const says = sign(ports, 'Ben', '2026-11-20T06:30', { verdict: 'reject', note: 'Two\nnotes are missing' });
    expect(says).toBe('Safe count, done by Ana, is not accepted; it says why from the next check on, and waits to be done again.');
    return ports;
  }

  it('says so, keeps its run open, loses its stamp, and cannot be approved as it stands', () => {
    const ports = rejected();
    expect(explainRow(ports, idOf(ports))?.why).toContain('Ticked, but it was not accepted by Ben: Two notes are missing.');
    expect(sign(ports, 'Cy', '2026-11-20T06:35')).toBe(
      'refused: Safe count: Ben did not accept it: Two notes are missing. It has to be ticked again, or its proof changed, before it can be signed off.',
    );
    sweepAt(ports, '2026-11-20T07:05');
    expect(runRow(ports)).toMatchObject({ Status: 'Late', 'Done by': '', 'Done at': '' });
    expect(sweepAt(ports, '2026-11-20T09:05').moved).toContainEqual(expect.objectContaining({ title: 'Safe count', assignee: 'Ben' }));
    expect(signLines(ports)).toEqual(['ben@cafe.example | sign-off | Ana | not accepted']);
  });

  it.each([
    [
      'ticked again',
      (ports: ReturnType<typeof signingCafe>) =>
        [false, true].forEach((done) => {
          tick(ports, 'Ana', '2026-11-20T06:50', 'Runs', 2, done);
        }),
    ],
    [
      'given another proof',
      (ports: ReturnType<typeof signingCafe>) => {
        ports.setNow('2026-11-20T06:50');
        edit(as(ports, 'Ana'), 'Runs', 2, 'Proof', 'counted twice');
      },
    ],
  ])('once it is %s can be signed, and is done from then', (_name, mend) => {
    const ports = rejected();
    mend(ports);
    expect(waitingFor(ports, 'Ben')).toMatchObject([{ doer: 'Ana', done: '2026-11-20T06:50', refusal: '' }]);
    expect(sign(ports, 'Ben', '2026-11-20T06:55')).toMatch(/is signed off and closes/);
    sweepAt(ports, '2026-11-20T07:05');
    expect(runRow(ports)).toMatchObject({ Status: 'Done', 'Done at': at('2026-11-20T06:50') });
    expect(signLines(ports)).toHaveLength(2);
  });

  it('and whose mending no event told is found by the next heartbeat as made after the refusal', () => {
    const ports = rejected();
    typeInto(ports, 'Runs', 2, 'Proof', 'counted twice');
    sweepAt(ports, '2026-11-20T07:05');
    expect(runRow(ports)).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:30') });
  });

  it('needs a reason', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    const before = footprint(ports);
    for (const note of [undefined, '', '  \n\u202e ']) {
      const says = sign(ports, 'Ben', '2026-11-20T06:11', { verdict: 'reject', ...(note === undefined ? {} : { note }) });
      expect(says).toMatch(/^refused: Write into the note why it is not accepted/);
    }
    expect(footprint(ports)).toEqual(before);
  });

  it('is told to whoever ticks it in a note of its cell', () => {
    const ports = rejected();
    edit(as(ports, 'Ana'), 'Runs', 2, 'Answer', 'I have it');
    expect(noteOf(ports, 'Runs', 2, 'Done')).toBe(
      'Runsheet:\nNot done: it was not accepted by Ben: Two notes are missing. Once that is mended, tick it again or change its proof.',
    );
  });
});

it('is asked for in the note of a tick that lacks nothing else', () => {
  const ports = signingCafe();
  tick(ports, '', '2026-11-20T06:11');
  expect(noteOf(ports, 'Runs', 2, 'Done')).toBe(
    'Runsheet:\nTicked. It closes once somebody other than Ana signs it off in the sidebar (Extensions, Runsheet, Open Runsheet).',
  );
});
