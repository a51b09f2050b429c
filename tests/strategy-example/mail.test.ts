import { makeAuditCafe, typeWeeks } from './operational-audit';
import { typeSetting } from '../../local/sample/fill-sheet';
import { beatAt, goBack, remember, typeInto } from '../sweep/cafe';
import type { Host } from '../../local/host/host';
import type { SweepReport } from '../../src/core/plan/report';

/** The lines of what went out since the last look, each with its reader. */
function newMails(host: Host, from: number): readonly string[] {
  return host.desk.mails.slice(from).map(({ to, subject, body }) => `${to.join()} | ${subject} | ${body.split('\n')[2] ?? ''}`);
}

function beatAndTell(host: Host, at: string): readonly string[] {
  const before = host.desk.mails.length;
  beatAt(host, at);
  return newMails(host, before);
}

const host = makeAuditCafe();
typeSetting(host, 'Leadership meeting', 'Wed 09:00');
typeWeeks(host, 'Checks passed', [80, 79, 78, 77]);
beatAt(host, '2026-11-19T18:35');
beatAt(host, '2026-11-23T15:05');
const monday = remember(host);
beforeEach(() => {
  goBack(host, monday);
});

const TURNED = 'Checks passed | Checks passed is Off track now.';

describe('a bad number that is entered on Tuesday', () => {
  const enter = (): void => {
    beatAt(host, '2026-11-24T08:05');
    typeWeeks(host, 'Checks passed', [40, 41, 42, 43]);
  };

  it('is told to its owner and their manager within the hour, once', () => {
    enter();
    expect(beatAndTell(host, '2026-11-24T15:05')).toEqual([`cy@cafe.example | ${TURNED}`, `dee@cafe.example | ${TURNED}`]);
    expect(beatAndTell(host, '2026-11-24T16:05')).toEqual([]);
  });

  it('is named before the meeting on Wednesday, at least one heartbeat ahead, to those who lead', () => {
    enter();
    ['2026-11-24T15:05', '2026-11-24T19:05', '2026-11-25T06:05'].forEach((at) => beatAt(host, at));
    const before = host.desk.mails.length;
    beatAt(host, '2026-11-25T07:05');
    const digests = host.desk.mails.slice(before).filter(({ subject }) => subject.includes('Leadership meeting Wed 25 Nov 09:00'));
    expect(digests.map(({ to }) => to.join()).sort()).toEqual(['cy@cafe.example', 'dee@cafe.example']);
    expect(digests[0]?.body).toMatch(/\n- Checks passed \(Cy\) is Off track: Missed the goal >= 60/);
    expect(digests[0]?.body).toMatch(/\nTop of the quarter\n1\. Second shop \(Off track\); 2\. Operational audit \(Off track\)\n/);
    expect(digests[0]?.body).toMatch(/\n- Call the auditor \(Cy\), due Wed 18 Nov\n/);
  });

  it('is told to be mended to whoever was told, in one line', () => {
    enter();
    beatAt(host, '2026-11-24T15:05');
    typeWeeks(host, 'Checks passed', [90, 91, 92, 93]);
    const mended = 'Checks passed | Checks passed is no longer in trouble: it is';
    expect(beatAndTell(host, '2026-11-24T16:05')).toEqual([
      expect.stringContaining(`cy@cafe.example | ${mended}`) as unknown,
      expect.stringContaining(`dee@cafe.example | ${mended}`) as unknown,
    ]);
    expect(beatAndTell(host, '2026-11-24T17:05')).toEqual([]);
  });

  it('at night waits for the morning, and is not told where it was mended by then', () => {
    beatAt(host, '2026-11-24T08:05');
    typeWeeks(host, 'Checks passed', [40, 41, 42, 43]);
    expect(beatAndTell(host, '2026-11-24T21:05')).toEqual([]);
    const evening = remember(host);
    expect(beatAndTell(host, '2026-11-25T07:05')).toEqual(expect.arrayContaining([`cy@cafe.example | ${TURNED}`]));
    goBack(host, evening);
    typeWeeks(host, 'Checks passed', [90, 91, 92, 93]);
    expect(beatAndTell(host, '2026-11-25T07:05').filter((line) => line.includes('Checks passed |'))).toEqual([]);
  });

  it('is shown and never sent in a dry run', () => {
    typeSetting(host, 'Escalation mail', 'dry run');
    enter();
    const { mails } = beatAt(host, '2026-11-24T15:05').report as unknown as SweepReport;
    expect(mails.map(({ to, subject, state }) => [to, subject, state])).toEqual([
      ['cy@cafe.example', 'Checks passed', 'dry run'],
      ['dee@cafe.example', 'Checks passed', 'dry run'],
    ]);
    typeSetting(host, 'Escalation mail', 'on');
    expect(beatAndTell(host, '2026-11-24T16:05')).toEqual([]);
  });
});

describe('what is no turn', () => {
  it('is what a version that was brought back shows otherwise', () => {
    beatAt(host, '2026-11-24T08:05');
    typeWeeks(host, 'Checks passed', [40, 41, 42, 43]);
    const older = remember(host);
    beatAt(host, '2026-11-24T15:05');
    host.book = older.book.clone();
    expect(beatAndTell(host, '2026-11-25T15:05').filter((line) => line.includes('Checks passed |'))).toEqual([]);
  });

  it('is a first check, whatever it finds', () => {
    const fresh = makeAuditCafe();
    typeWeeks(fresh, 'Checks passed', [40, 41, 42, 43]);
    expect(beatAndTell(fresh, '2026-11-23T08:35').filter((line) => line.includes('now.'))).toEqual([]);
  });

  it('is a row that comes later, until it turns', () => {
    typeInto(host, 'Scorecard', ['Measurable', 'Checks passed'], { Status: '' });
    typeWeeks(host, 'Checks passed', [40, 41, 42, 43]);
    expect(beatAndTell(host, '2026-11-24T15:05')).toEqual([]);
  });
});
