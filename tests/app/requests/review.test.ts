import { ask, footprint } from './ask';
import { addRows, makeCompany, typeInto } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { installTemplates } from '../../../src/app/install/install';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { ReviewList } from '../../../src/core/contract/strategy';

/** The sample company after its first check, at Fri 20 Nov 2026, 10:00. */
function sampleCompany(): MemoryPorts {
  const ports = makeMemoryPorts({ now: '2026-11-20T10:00' });
  const all = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
  installTemplates(ports, { templates: all, sample: true });
  runSweep(ports);
  return ports;
}

const listOf = (lists: readonly ReviewList[], key: string): readonly string[] =>
  (lists.find((list) => list.key === key)?.rows ?? []).map(({ id, title }) => id || title);

describe('the review of the sample company', () => {
  const ports = sampleCompany();
  const before = footprint(ports);
  const review = ask(ports, 'review');

  it('writes nothing, and reads two tabs more than a check: History and the formulas of the Scorecard', () => {
    expect(footprint(ports)).toEqual(before);
    const count = (run: () => unknown): Readonly<Record<string, number>> => {
      const start = { ...ports.calls };
      run();
      return Object.fromEntries(Object.entries(ports.calls).map(([call, calls]) => [call, calls - (start[call] ?? 0)]));
    };
    const [overview, asked] = [count(() => ask(ports, 'overview')), count(() => ask(ports, 'review'))];
    expect([(asked['read'] ?? 0) - (overview['read'] ?? 0), asked['formulas'] ?? 0]).toEqual([1, 1]);
  });

  it.each([
    ['orphans.rocks', []],
    ['orphans.scorecard', ['K-C0MP', 'K-WST1']],
    ['orphans.todos', []],
    ['orphans.processes', []],
    ['orphans.goals', []],
    ['loops', ['G-WAST']],
    ['initiatives', []],
    ['coverage', ['Office']],
    ['said', []],
    ['clarity', []],
    ['overfull', []],
    ['quarter.2026 Q4', ['R-CARD', 'R-MENV', 'R-R0TA']],
    ['backlog', []],
    ['rollups', []],
    ['team.office', ['W-51TE']],
    ['team.operations', ['W-51TE']],
  ])('lists %s: %j', (key, rows) => {
    expect(listOf(review.lists, key)).toEqual(rows);
  });

  it('answers eleven questions in numbers, or says that there is no data', () => {
    const answers = Object.fromEntries(
      review.questions.map(({ question, answer, rows }) => [question, `${answer} ${rows.join(' ')}`.trim()]),
    );
    expect(answers).toMatchObject({
      'Is it clear what matters most, and why?':
        'Clarity of Rocks: 15 of 15 (100 %); 2026 Q4 has 2 company Rocks; three to seven can be kept in view. To do: name what else must be done, in the tab Rocks, columns Level and Quarter.',
      'Who answers for what?': 'Seats held: 6 of 6 (100 %); Rows with an owner: 19 of 19 (100 %).',
      'Do we learn?': 'no data',
    });
    expect(review.questions).toHaveLength(11);
  });

  it('tells alignment by team, the programme, who promised what, and how large the file is', () => {
    expect(review.alignment).toEqual([
      { team: 'Kitchen', good: 2, of: 2 },
      { team: 'Office', good: 1, of: 1 },
      { team: 'Operations', good: 3, of: 3 },
    ]);
    expect(review.programme).toMatchObject({ score: 69, band: 'fading' });
    expect(review.capacity.map(({ name, hours, periods }) => [name, hours, ...periods.map(({ promised }) => promised)])).toEqual([
      ['Ben Okafor', 40, 10, 10, 0],
      ['Dee Novak', 38, 8, 8, 0],
      ['Eli Haddad', 24, 5, 5, 0],
    ]);
    expect(review.limits[0]).toBe('People has 6 in use; Runsheet was tried with 250.');
  });
});

it('tells a formula in the running column from a typed number', () => {
  const ports = sampleCompany();
  const header = ports.workbook.read('Scorecard')[0] ?? [];
  const running = header.findIndex((cell) => typeof cell === 'object' && cell.local.startsWith('2026-11-16')) + 1;
  ports.workbook.writeFormula('Scorecard', 2, running, '=SUM(Till!B:B)');
  expect(ask(ports, 'review').lists.find(({ key }) => key === 'sources')?.says).toMatch(/^1 of 4 are calculated\./);
});

it('finds a status that somebody typed over since the last check, and not after the next one', () => {
  const ports = sampleCompany();
  typeInto(ports, 'Rocks', 2, 'Status', 'On track');
  expect(listOf(ask(ports, 'review').lists, 'rollups')).toEqual(['R-CARD']);
  runSweep(ports);
  expect(listOf(ask(ports, 'review').lists, 'rollups')).toEqual([]);
});

it('tells what was changed since a week that History kept, and nothing else', () => {
  const ports = sampleCompany();
  typeInto(ports, 'Rocks', 2, 'Effort', 7);
  typeInto(ports, 'Rocks', 3, 'Due', { local: '2026-12-18T00:00' });
  ports.setNow('2026-11-24T10:00');
  runSweep(ports);
  const changes = ask(ports, 'review').lists.find(({ key }) => key === 'changes');
  expect(changes?.rows.map(({ id, owner, why }) => `${id} ${owner}: ${why}`)).toEqual([
    'R-R0TA Ben Okafor: Due from 2026-12-31 to 2026-12-18 between 16 Nov 2026 and 23 Nov 2026.',
  ]);
});

it('a file without tabs has a review without data', () => {
  const { questions, lists, owners } = ask(makeMemoryPorts({ tabs: { Sheet1: [] } }), 'review');
  expect(new Set(questions.map(({ answer }) => answer))).toEqual(new Set(['no data']));
  expect([lists.flatMap(({ rows }) => rows), owners]).toEqual([[], []]);
});

it.each(HOSTILE_TEXTS)('$name in a title stays one plain line', ({ text }) => {
  const ports = makeCompany({ rows: { Rocks: [{ Rock: 'x', Owner: 'Ana', Level: 'Company' }] } });
  typeInto(ports, 'Rocks', 2, 'Rock', text);
  addRows(ports, 'Issues', [{ Issue: text }]);
  const titles = ask(ports, 'review').lists.flatMap(({ rows }) => rows.flatMap(({ title, why, owner }) => [title, why, owner]));
  expect(titles.filter((title) => /[\p{Cc}\u2028\u2029\u202e\u2066]/u.test(title) || title.length > 1000)).toEqual([]);
  expect(titles.length).toBeGreaterThan(0);
});
