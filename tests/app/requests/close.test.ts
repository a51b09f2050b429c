import { addRows, makeCompany, rowsOf, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type EndPoint } from '../../support/end-at-call';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { CloseView } from '../../../src/core/contract/strategy';
import { cellText } from '../../../src/core/tables/cell';

const day = (date: string) => ({ local: `${date}T00:00` });
const NOW = '2026-12-30T10:00';

const GOALS: readonly TypedRow[] = [
  { ID: 'G-AAAA', Goal: 'Earn its keep', Owner: 'Dee', Year: 2026, Start: 0, Target: 100, Current: 60 },
  { ID: 'G-BBBB', Goal: 'Guests come back', Owner: 'Dee', Year: 2026, Start: 0, Target: 10, Current: 10 },
  { ID: 'G-CCCC', Goal: 'Next one', Owner: 'Dee', Year: 2027 },
];
const ROCK = { Owner: 'Ana', Quarter: '2026 Q4', Goal: 'G-AAAA Earn its keep', 'Why it matters': 'Rent' };
const ROCKS: readonly TypedRow[] = [
  { ...ROCK, ID: 'R-D0NE', Rock: 'Till', Target: 1, Current: 1 },
  { ...ROCK, ID: 'R-BARR', Rock: 'Second bar', Due: day('2026-12-18') },
  { ...ROCK, ID: 'R-MENV', Rock: 'Menu', Target: 10, Current: 2 },
  { ...ROCK, ID: 'R-KEPT', Rock: 'Kept', Target: 10, Current: 2, Result: 'Not done' },
  { ...ROCK, ID: 'R-NEXT', Rock: 'Later', Quarter: '2027 Q1' },
];
const MILESTONES: readonly TypedRow[] = [
  { ID: 'M-AAAA', Rock: 'R-BARR Second bar', Milestone: 'Lease', Owner: 'Ana', Due: day('2026-11-30'), 'Done on': day('2026-11-20') },
  { ID: 'M-BBBB', Rock: 'R-BARR Second bar', Milestone: 'Fit out', Owner: 'Ben', Due: day('2026-12-15') },
];
const VTO: readonly TypedRow[] = [
  { ID: 'V-1YRA', Section: '1-year plan', Item: 'Revenue', Date: day('2026-12-31'), Number: 5, Owner: 'Dee' },
  { ID: 'V-3YRA', Section: '3-year picture', Item: 'Three cafés', Date: day('2028-12-31'), Number: 3, Owner: 'Dee' },
  { ID: 'V-10YR', Section: '10-year target', Item: 'Ten cafés', Date: day('2035-12-31'), Number: 10, Owner: 'Dee' },
];
const RESULTS = { 'R-BARR': 'Carried', 'R-MENV': 'Converted' };

function makeWorld(): MemoryPorts {
  const ports = makeCompany({
    now: NOW,
    active: 'dee@cafe.example',
    rows: { Goals: GOALS, Rocks: ROCKS, Milestones: MILESTONES, VTO },
    settings: { 'Escalation mail': 'off' },
  });
  runSweep(ports);
  return ports;
}

const textsOf = (ports: MemoryPorts, tab: string, ...headers: readonly string[]): readonly string[] =>
  rowsOf(ports, tab).map((row) => headers.map((header) => cellText(row[header] ?? '')).join(' | '));
const resultsOf = (ports: MemoryPorts): readonly string[] => textsOf(ports, 'Rocks', 'ID', 'Result').map((line) => line.slice(2));

type Asked = Readonly<Record<string, unknown>>;

function view(ports: MemoryPorts, request: Asked = { request: 'quarter' }): CloseView {
  const answer = answerRequest(JSON.stringify(request), ports);
  if (!answer.ok) throw new Error(answer.error);
  return answer.result as CloseView;
}

function says(ports: MemoryPorts, request: Asked): string {
  const answer = answerRequest(JSON.stringify(request), ports);
  return answer.ok ? ((answer.result as { says: readonly string[] }).says[0] ?? '') : answer.error;
}

const close = (ports: MemoryPorts, results: Readonly<Record<string, string>> = RESULTS): string =>
  says(ports, { request: 'close-quarter', quarter: '2026 Q4', results });

describe('a quarter before it is closed', () => {
  it('shows the Rocks without Result, what they may become, and suggests only what is derived', () => {
    const { period, next, rows, reopens } = view(makeWorld());
    expect({ period, next, reopens }).toEqual({ period: '2026 Q4', next: '2027 Q1', reopens: '' });
    expect(rows.map(({ id, suggestion, choices }) => [id, suggestion, choices.join(', ')])).toEqual([
      ['R-D0NE', 'Done', 'Done, Not done, Carried, Converted, Dropped'],
      ['R-BARR', '', 'Not done, Carried, Converted, Dropped'],
      ['R-MENV', '', 'Not done, Carried, Converted, Dropped'],
    ]);
  });

  it.each([
    ['2026-12-31T23:59', '2026 Q4'],
    ['2027-01-01T00:00', '2026 Q4'],
    ['2027-03-31T00:00', '2026 Q4'],
    ['2027-04-01T00:00', '2027 Q1'],
  ])('at %s is %s, the one before as long as it is open', (now, period) => {
    const ports = makeWorld();
    ports.setNow(now);
    expect(view(ports).period).toBe(period);
  });

  it.each([
    [{}, 'Choose what becomes of R-BARR Second bar and R-MENV Menu. Nothing was closed.'],
    [{ ...RESULTS, 'R-MENV': 'Done' }, /cannot be closed as "Done".*only what is derived as Done/],
    [{ ...RESULTS, 'R-MENV': '=1' }, /cannot be closed as "=1"/],
    [{ ...RESULTS, 'R-NEXT': 'Dropped' }, '"R-NEXT" is no row of 2026 Q4. Look again; nothing was closed.'],
  ])('is not closed with %j', (results, sentence) => {
    const ports = makeWorld();
    const before = snapshotOf(ports);
    expect(close(ports, results)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
    expect(snapshotOf(ports)).toEqual(before);
  });

  it.each([
    [{ request: 'close-quarter', quarter: 'spring', results: {} }, 'Name a quarter like 2026 Q4.'],
    [{ request: 'close-quarter', quarter: '2027 Q1', results: { 'R-NEXT': 'Dropped' } }, '2027 Q1 has not begun, so it cannot be closed.'],
    [{ request: 'close-quarter', quarter: '2025 Q1', results: {} }, 'There is nothing of 2025 Q1 to close.'],
    [{ request: 'reopen-quarter' }, 'No quarter was closed last, so nothing was opened.'],
  ])('%j: %s', (request, sentence) => {
    expect(says(makeWorld(), request)).toBe(sentence);
  });
});

describe('a closed quarter', () => {
  const ports = makeWorld();
  const first = close(ports);
  const after = snapshotOf(ports);

  it('has a result in every row, and what goes on is there', () => {
    expect(first).toBe('2026 Q4 is closed: 1 of 4 done; 3 rows made from what goes on.');
    expect(resultsOf(ports).slice(0, 5)).toEqual(['D0NE | Done', 'BARR | Carried', 'MENV | Converted', 'KEPT | Not done', 'NEXT | ']);
    expect(textsOf(ports, 'Rocks', 'Rock', 'Quarter', 'Owner', 'Start', 'Due', 'Result')[5]).toBe(
      'Second bar | 2027 Q1 | Ana | 2027-01-01 | 2027-03-18 | ',
    );
    expect(textsOf(ports, 'Milestones', 'Milestone', 'Owner', 'Due', 'Done on')[2]).toBe('Fit out | Ben | 2027-03-15 | ');
    expect(textsOf(ports, 'To-Dos', 'To-Do', 'Owner', 'Due', 'Serves')).toEqual(['Menu | Ana | 2027-01-06 | G-AAAA Earn its keep']);
  });

  it('is a line of History and lines of the log, by who did it', () => {
    const line = rowsOf(ports, 'History').find((row) => row['Row'] === 'close.2026 Q4');
    expect(line).toMatchObject({ Status: 'closed', Value: 0.25 });
    expect(JSON.parse(cellText(line?.['Facts'] ?? ''))).toMatchObject({ kind: 'quarter', done: 1, of: 4, target: 0.8 });
    expect(textsOf(ports, 'Log', 'Who', 'What', 'Row', 'After')).toEqual(
      expect.arrayContaining(['dee@cafe.example | result | R-BARR | Carried', 'dee@cafe.example | quarter closed |  | 2026 Q4']),
    );
  });

  it('is closed once', () => {
    expect([close(ports), close(ports, {})]).toEqual(Array(2).fill('2026 Q4 is closed already: 1 of 4 done. Nothing was written.'));
    expect(snapshotOf(ports)).toEqual(after);
  });

  it('is taken back whole, also when sweeps came between, and can be closed again', () => {
    ports.setNow('2027-01-06T10:00');
    runSweep(ports);
    expect(view(ports, { request: 'quarter', quarter: '2026 Q4' }).reopens).toBe('2026 Q4');
    expect(says(ports, { request: 'reopen-quarter' })).toBe('2026 Q4 is open again: 3 cells taken back, 3 rows removed.');
    expect(resultsOf(ports)).toEqual(['D0NE | ', 'BARR | ', 'MENV | ', 'KEPT | Not done', 'NEXT | ']);
    expect([rowsOf(ports, 'Milestones').length, rowsOf(ports, 'To-Dos').length]).toEqual([2, 0]);
    expect(says(ports, { request: 'reopen-quarter' })).toBe('No quarter was closed last, so nothing was opened.');
    expect(close(ports)).toBe(first);
  });

  it('leaves what somebody has worked on when it is taken back', () => {
    typeInto(ports, 'Milestones', 4, 'Done on', day('2027-01-05'));
    typeInto(ports, 'Rocks', 2, 'Result', 'Dropped');
    expect(says(ports, { request: 'reopen-quarter' })).toBe(
      '2026 Q4 is open again: 2 cells taken back, 1 row removed. 2 rows it made stayed, because somebody has worked on them; look at them. 1 cell had been changed since and stayed as they are.',
    );
    expect([rowsOf(ports, 'Rocks').length, rowsOf(ports, 'Milestones').length, rowsOf(ports, 'To-Dos').length]).toEqual([6, 3, 0]);
  });
});

describe('a closed year', () => {
  const ports = makeWorld();
  const results = { 'G-AAAA': 'Carried' };

  it('suggests Done where the number is reached', () => {
    expect(view(ports, { request: 'year' }).rows.map(({ id, suggestion }) => [id, suggestion])).toEqual([
      ['G-AAAA', ''],
      ['G-BBBB', 'Done'],
    ]);
  });

  it('carries goals on and moves the plan by a year', () => {
    expect(says(ports, { request: 'close-year', year: '2026', results })).toBe(
      '2026 is closed: 1 of 2 done; 1 row made from what goes on.',
    );
    expect(textsOf(ports, 'Goals', 'Goal', 'Year', 'Target', 'Result')).toEqual([
      'Earn its keep | 2026 | 100 | Carried',
      'Guests come back | 2026 | 10 | Done',
      'Next one | 2027 |  | ',
      'Earn its keep | 2027 | 100 | ',
    ]);
    expect(textsOf(ports, 'VTO', 'Item', 'Date', 'Number')).toEqual([
      'Revenue | 2027-12-31 | ',
      'Three cafés | 2029-12-31 | 3',
      'Ten cafés | 2035-12-31 | 10',
    ]);
  });

  it('is closed once, and taken back whole', () => {
    expect(says(ports, { request: 'close-year', year: '2026', results })).toMatch(/Nothing was written/);
    expect(says(ports, { request: 'reopen-year' })).toBe('2026 is open again: 5 cells taken back, 1 row removed.');
    expect(textsOf(ports, 'VTO', 'Date', 'Number')).toEqual(['2026-12-31 | 5', '2028-12-31 | 3', '2035-12-31 | 10']);
    expect(textsOf(ports, 'Goals', 'Result')).toEqual(['', '', '']);
  });
});

describe('a closing that is ended at any call', () => {
  const options = { ...snapshotOf(makeWorld()), now: NOW, active: 'dee@cafe.example' };
  const closing = { options, act: (ports: MemoryPorts) => void close(ports) };

  function endedAt(point: EndPoint): MemoryPorts {
    const { ports } = endAtCall(closing, point);
    close(ports);
    return ports;
  }
  const outcome = (ports: MemoryPorts): unknown =>
    ['Rocks', 'Milestones', 'To-Dos', 'History'].map((tab) =>
      rowsOf(ports, tab).filter((row) => tab !== 'History' || row['Status'] === 'closed'),
    );
  const undisturbed = outcome(endedAt(UNDISTURBED));

  it.each(endPoints(closing))('call $k, $phase its effect, is completed by the next press', (point) => {
    expect(outcome(endedAt(point))).toEqual(undisturbed);
  });
});

describe('a row that is made in the file meanwhile', () => {
  it('waits for its own result', () => {
    const ports = makeWorld();
    close(ports);
    addRows(ports, 'Rocks', [{ ...ROCK, ID: 'R-1ATE', Rock: 'Late one' }]);
    expect(close(ports)).toBe('Choose what becomes of R-1ATE Late one. Nothing was closed.');
    expect(close(ports, { 'R-1ATE': 'Dropped' })).toBe('2026 Q4 is closed: 1 of 5 done.');
    expect(says(ports, { request: 'reopen-quarter' })).toBe('2026 Q4 is open again: 4 cells taken back, 3 rows removed.');
  });
});
