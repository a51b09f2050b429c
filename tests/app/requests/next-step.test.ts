import { makeCompany, snapshotOf } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { AttentionItem, Overview } from '../../../src/core/contract/overview';

const day = (date: string) => ({ local: `${date}T00:00` });
const DAILY = { Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };

/** Something of everything that may need somebody, on Fri 20 Nov at 09:05, seen by Dee. */
function troubled(): MemoryPorts {
  const ports = makeCompany({
    now: '2026-11-19T18:30',
    active: 'dee@cafe.example',
    rows: {
      Processes: [
        { ...DAILY, Process: 'Opening check', Owner: 'Ana', Proof: 'number 1..8' },
        { ...DAILY, Process: 'Bread order', Owner: 'Cy', Fallback: 'Ana', Proof: 'text 5', 'Due at': '08:30' },
        { ...DAILY, Process: 'Safe count', Owner: 'Dee', Proof: 'choice ok/not ok', 'Due at': '08:30' },
        { Process: 'Loose end', Owner: 'Ana', Cadence: 'every day', Proof: 'none' },
        { ...DAILY, Process: 'Bad rule', Owner: 'Ana', Proof: 'none', Cadence: 'whenever' },
      ],
      Rocks: [
        {
          Rock: 'Past its day',
          Owner: 'Ana',
          Goal: 'G-AAAA Growth',
          'Why it matters': 'x',
          'Done when': 'x',
          Target: 10,
          From: 0,
          Current: 2,
          Due: day('2026-11-10'),
          Start: day('2026-10-01'),
        },
        {
          Rock: 'Behind',
          Owner: 'Ana',
          Goal: 'G-AAAA Growth',
          'Why it matters': 'x',
          'Done when': 'x',
          Target: 10,
          From: 0,
          Current: 1,
          Due: day('2026-12-10'),
          Start: day('2026-10-01'),
        },
        { Rock: 'Lacking', Owner: 'Ana' },
      ],
      Goals: [{ ID: 'G-AAAA', Goal: 'Growth', Owner: 'Dee', Year: 2026 }],
      Milestones: [{ Milestone: 'Late piece', Owner: 'Ana', Due: day('2026-11-10') }],
      'To-Dos': [{ 'To-Do': 'Late thing', Owner: 'Ana', Due: day('2026-11-10') }],
      Scorecard: [
        { Measurable: 'Own number', Owner: 'Dee', Goal: '>= 5' },
        { Measurable: 'Number of Ana', Owner: 'Ana', Goal: '>= 5' },
      ],
      Initiatives: [{ Initiative: 'Till update', Owner: 'Ana', Start: day('2026-10-01'), Due: day('2026-11-10') }],
    },
  });
  for (const now of ['2026-11-19T18:30', '2026-11-20T00:05', '2026-11-20T07:05', '2026-11-20T08:35', '2026-11-20T09:05']) {
    ports.setNow(now);
    runSweep(ports);
  }
  return ports;
}

const show = (ports: MemoryPorts): Overview => {
  const answer = answerRequest('{"request":"overview"}', ports);
  if (!answer.ok) throw new Error(answer.error);
  return answer.result as Overview;
};

/** What a person fills in for that step. */
function requestOf({ id, owner, title, next }: AttentionItem): object | null {
  const steps: Readonly<Record<string, object>> = {
    submit: { request: 'submit', run: id, done: true, ...(next.says === 'Choose the result' ? { proof: 'ok' } : {}) },
    reassign: { request: 'reassign', id, to: 'Ana', from: owner },
    redate: { request: 'redate', id, due: '2026-12-01', why: 'It takes longer' },
    complete: { request: 'complete', id, done: true },
    enter: { request: 'set', id, field: 'value', value: '7' },
    decide: { request: 'decide', id, fix: 'Done otherwise' },
    raise: { request: 'raise', issue: `About ${title}`, about: id },
    answer: { request: 'answer-run', run: id, answer: 'excuse', note: 'Closed today' },
  };
  return steps[next.does] ?? null;
}

/** What comes of each next step, each taken in a world of its own. */
function outcomesAt(now: string): readonly string[] {
  const ports = troubled();
  ports.setNow(now);
  const kept = snapshotOf(ports);
  return show(ports).attention.map((item) => {
    const request = requestOf(item);
    const world = makeMemoryPorts({ ...kept, now, active: 'dee@cafe.example' });
    const answer = request === null ? null : answerRequest(JSON.stringify(request), world);
    const came = answer === null ? 'looked at' : answer.ok ? 'done' : answer.error;
    return `${item.title} of ${item.owner}: ${item.next.says}, ${came}`;
  });
}

const ALWAYS = [
  'Till update of Ana: Re-date, done',
  'Growth of Dee: Raise an issue, done',
  'Past its day of Ana: Re-date, done',
  'Behind of Ana: Raise an issue, done',
  'Late piece of Ana: Mark it done, done',
  'Late thing of Ana: Mark it done, done',
  'Loose end of Ana: Complete it, looked at',
  'Bad rule of Ana: Complete it, looked at',
  'Lacking of Ana: Complete it, looked at',
  'Number of Ana of Ana: Ask Ana, looked at',
  'Own number of Dee: Enter the number, done',
];

it.each([
  [
    'at a check',
    '2026-11-20T09:05',
    ['Opening check of Ben: Hand over, done', 'Safe count of Dee: Choose the result, done', 'Bread order of Cy: Hand over, done'],
  ],
  [
    ...(['before the check that moves them', '2026-11-20T11:06'] as const),
    ['Opening check of Cy: Hand over, done', 'Safe count of Ben: Hand over, done', 'Bread order of Ben: Hand over, done'],
  ],
  [
    ...(['once they were missed for good', '2026-11-21T00:06'] as const),
    ['Opening check of Ana', 'Safe count of Dee', 'Bread order of Cy', 'Loose end of Ana'].map((line) => `${line}: Raise an issue, done`),
  ],
])('every next step can be taken %s', (_name, now, runs) => {
  expect([...outcomesAt(now)].sort()).toEqual([...ALWAYS, ...runs].sort());
});
