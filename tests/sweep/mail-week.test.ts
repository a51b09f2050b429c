import type { Host } from '../../local/host/host';
import { typeSetting } from '../../local/sample/fill-sheet';
import { beatAt, makeCafe, rowsOf, tabOf, typeInto } from './cafe';
import type { ReportedMail, SweepReport } from '../../src/core/plan/report';

const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'weekdays', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Till count', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'Tue, Thu', 'Due at': '16:00', Proof: 'none' },
];
const TO_DOS = [
  { 'To-Do': 'Call the landlord', Owner: 'Ben', Due: { day: '2026-11-18' } },
  { 'To-Do': 'Order cups', Owner: 'Cy', Due: { day: '2026-12-18' } },
];

interface Told extends ReportedMail {
  readonly at: string;
}

const hours = Array.from({ length: 7 * 24 }, (_unused, at) => {
  const day = 16 + Math.floor(at / 24);
  return `2026-11-${day}T${String(at % 24).padStart(2, '0')}:05`;
});

/** Everybody does what is theirs, but Ana on Wednesday. */
function work(host: Host, at: string): void {
  if (at.endsWith('T06:05') && !at.includes('-18T')) {
    typeInto(host, 'Runs', ['Status', 'Open'], { Proof: 4, Done: true });
  }
}

/** Mails about one run and nothing else. */
function aloneOf(mails: readonly Told[]): readonly Told[] {
  return mails.filter(({ about }) => about.length === 1 && about[0]?.startsWith('U-') === true);
}

function liveWeek(): { readonly host: Host; readonly mails: readonly Told[] } {
  const templates = ['home', 'processes', 'people', 'system', 'meetings'];
  const host = makeCafe({ templates, rows: { Processes: PROCESSES, 'To-Dos': TO_DOS }, warm: true, now: '2026-11-15T18:30' });
  typeSetting(host, 'Escalation mail', 'dry run');
  typeInto(host, 'People', ['Name', 'Ben'], { 'Daily mail at': '05:30' });
  typeInto(host, 'People', ['Name', 'Cy'], { 'Daily mail at': '07:30' });
  beatAt(host, '2026-11-15T18:35');
  const mails = hours.flatMap((at) => {
    const { mails: told } = beatAt(host, at).report as unknown as SweepReport;
    if (rowsOf(host, 'Runs').some(({ Status }) => Status === 'Open')) work(host, at);
    return told.map((mail) => ({ ...mail, at }));
  });
  return { host, mails };
}

describe('a week in a dry run', () => {
  const { host, mails } = liveWeek();
  const shown = mails.filter(({ state }) => state === 'dry run');
  const of = (kind: string): readonly string[] =>
    shown
      .filter(({ key }) => key.split(':')[1]?.startsWith(kind))
      .map(({ at, to, subject }) => `${at} ${to.split('@')[0] ?? ''}: ${subject}`);

  it('sends nothing, and shows every row of the Outbox once', () => {
    expect(host.desk.mails).toEqual([]);
    const keys = rowsOf(host, 'Outbox').map(({ Key }) => Key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(shown.flatMap((mail) => mail.keys).sort()).toEqual([...keys].sort());
  });

  it('has one mid-week mail, to whoever has something open', () => {
    expect(of('midweek')).toEqual([
      '2026-11-18T12:05 ana: What is open with you in mid-week, Wed 18 Nov',
      '2026-11-18T12:05 ben: What is open with you in mid-week, Wed 18 Nov',
      '2026-11-18T12:05 cy: What is open with you in mid-week, Wed 18 Nov',
    ]);
    const ofAna = shown.find(({ key }) => key === 'commitments:midweek-2026-11-18:ana@cafe.example');
    expect(ofAna?.text.split('\n').slice(0, 4)).toEqual([
      '1 missed or late.',
      '',
      'Runs missed or late (1). To do: finish each with its proof, in the tab Runs.',
      '- Till count, due Tue 17 Nov 16:00, is Missed',
    ]);
  });

  it('has a daily mail on the days on which something is due, at the time that was chosen, in quiet hours too', () => {
    expect(of('daily')).toEqual([
      '2026-11-17T06:05 ben: Your day, Tue 17 Nov',
      '2026-11-18T06:05 ben: Your day, Wed 18 Nov',
      '2026-11-19T06:05 ben: Your day, Thu 19 Nov',
      '2026-11-20T06:05 ben: Your day, Fri 20 Nov',
    ]);
  });

  it('has one subject for everything that is told of one run alone', () => {
    const alone = aloneOf(shown);
    const subjects = new Map<string, Set<string>>();
    alone.forEach(({ about: [id = ''], subject }) => subjects.set(id, (subjects.get(id) ?? new Set()).add(subject)));
    expect(alone.length).toBeGreaterThan(subjects.size);
    subjects.forEach((said) => expect(said.size).toBe(1));
  });

  it('leads from the mail about a run to its row', () => {
    const runs = tabOf(host, 'Runs');
    aloneOf(shown).forEach(({ about, text }) => {
      const [, gid, row] = /#gid=(\d+)&range=A(\d+)\n/.exec(text) ?? [];
      expect([Number(gid), runs.cell(Number(row), 1)?.value]).toEqual([runs.id, about[0]]);
    });
  });
});
