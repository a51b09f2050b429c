import fc from 'fast-check';
import { ask, refusal } from './ask';
import { addRows, makeCompany, rowNumber, rowsOf, typeInto } from '../../support/company';
import type { MemoryOptions, MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { trialRules } from '../../../src/app/requests/rules';
import { runSweep } from '../../../src/app/sweep/sweep';
import { ruleFiles } from '../../../src/app/rules';
import type { RuleChange, RulesTrial } from '../../../src/core/contract/strategy';
import type { Cell } from '../../../src/core/tables/cell';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const KEPT = { result: '', settled: false, progressKnown: true, paceKnown: true, openMilestones: 0, upstreamSays: '', missing: '' };
const GOAL = { result: '', attached: 2, offTrack: 0, atRisk: 0, incomplete: 0, onTrack: 2, notStarted: 0, staleSays: '' };

function company(more: MemoryOptions = {}): MemoryPorts {
  const rock = { Owner: 'Ana', Goal: 'G-AAAA', 'Why it matters': 'Queues', Start: day('2026-11-02'), Due: day('2026-12-31'), Target: 100 };
  const ports = makeCompany({
    now: '2026-11-20T10:00',
    active: 'ana@cafe.example',
    rows: {
      Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
      Rocks: [
        { ...rock, ID: 'R-AAAA', Rock: 'Second till', Current: 31 },
        { ...rock, ID: 'R-BBBB', Rock: 'Menu', Current: 90 },
      ],
    },
    ...more,
  });
  runSweep(ports);
  return ports;
}

/** Keeps a week of History: the first Rock at that progress of 40 % expected, the second ahead, the goal on track. */
function keepWeek(ports: MemoryPorts, week: string, progress: number): void {
  const line = (Row: string, Status: string, facts: object): Record<string, Cell> => ({
    Week: day(week),
    Row,
    Status,
    Facts: JSON.stringify(facts),
  });
  const rock = (share: number): object => ({ ...KEPT, expected: 0.4, progress: share, offLine: 0.3, riskLine: 0.38, 'row.goal': 'G-AAAA' });
  addRows(ports, 'History', [
    line('R-AAAA', 'On track', rock(progress)),
    line('R-BBBB', 'On track', rock(0.9)),
    line('G-AAAA', 'On track', GOAL),
    line('health.rocks', '', {}),
  ]);
}

function tried(ports: MemoryPorts, changes: readonly RuleChange[]): RulesTrial {
  const answer = trialRules(ports, changes);
  if (!answer.ok) throw new Error(answer.says);
  return answer.trial;
}

describe('trying rules before they are saved', () => {
  it('names the rows, weeks and goals that would have been others, now included', () => {
    const ports = company();
    keepWeek(ports, '2026-11-02', 0.39);
    keepWeek(ports, '2026-11-09', 0.5);
    const trial = tried(ports, [{ id: 'rock.risk.pace', value: 1 }]);
    expect(trial.differs).toMatchObject([
      { week: '2026-11-02', id: 'R-AAAA', title: 'Second till', before: 'On track', after: 'At risk' },
      { week: '2026-11-02', id: 'G-AAAA', before: 'On track', after: 'At risk' },
    ]);
    expect(trial.weeks.filter((week) => ['2026-11-02', '2026-11-09', '2026-11-20'].includes(week))).toHaveLength(3);
    expect(trial.missing).toContain('2026-10-26');
    expect(trial.says).toMatch(/^Now 0 rows would have another status; in 1 of the \d weeks kept 2 rows\. Of \d+ weeks nothing is kept\.$/);
  });

  it('derives today anew, with the line that follows from the threshold', () => {
    const ports = company();
    typeInto(ports, 'Rocks', 2, 'Current', 25);
    const now = tried(ports, [{ id: 'rock.off.pace', value: 0.9 }]).differs;
    expect(now).toMatchObject([
      { week: '2026-11-20', id: 'R-AAAA', before: 'At risk', after: 'Off track' },
      { week: '2026-11-20', id: 'G-AAAA', before: 'At risk', after: 'Off track' },
    ]);
  });

  it('differs in nothing where nothing is changed, whatever is kept', () => {
    const ids = ruleFiles.flatMap((file) => [...file.rules, ...file.thresholds].map(({ id }) => id));
    const ports = company();
    fc.assert(
      fc.property(fc.subarray(ids), fc.double({ min: 0, max: 1, noNaN: true }), (some, progress) => {
        keepWeek(ports, '2026-11-09', progress);
        const changes = some.map((id) => ({ id }));
        expect(tried(ports, changes).differs).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('writes nothing', () => {
    const ports = company();
    const before = JSON.stringify(ports.workbook.sheets.map(({ cells }) => cells));
    tried(ports, [
      { id: 'rock.off.pace', value: 1 },
      { id: 'rock.risk.drift', on: false },
    ]);
    expect(JSON.stringify(ports.workbook.sheets.map(({ cells }) => cells))).toBe(before);
  });

  it.each<[name: string, change: RuleChange, says: RegExp]>([
    ['an unknown rule', { id: 'rock.off.pase', value: 1 }, /There is no rule "rock.off.pase"; did you mean "rock.off.pace"\?/],
    ['a value out of range', { id: 'rock.off.pace', value: 2 }, /rock.off.pace: 2 is out of range; write a number from 0 to 1\./],
    ['a value for a rule without one', { id: 'rock.done', value: 1 }, /has no number; it can only be switched on or off/],
  ])('is refused for %s', (_name, change, says) => {
    const ports = company();
    expect(refusal(ports, { request: 'try-rules', changes: [change] })).toMatch(says);
    expect(refusal(ports, { request: 'save-rules', changes: [change] })).toMatch(says);
  });
});

describe('the rules of a file', () => {
  it('in percent may be typed as a share: 120 % is 1.2 to a sheet and counts as 120', () => {
    const ports = company();
    const changes = [{ id: 'rock.risk.capacity', value: 1.2 }];
    expect(tried(ports, changes).differs).toEqual([]);
    const answer = answerRequest(JSON.stringify({ request: 'save-rules', changes }), ports);
    expect(answer).toMatchObject({
      result: { says: ['rock.risk.capacity is 120 now (100 before).', 'Statuses follow at the next check.'] },
    });
  });

  it('have their number, the usual one, and whether they are on', () => {
    const ports = company();
    typeInto(ports, 'Rules', rowNumber(ports, 'Rules', 'ID', 'rock.off.pace'), 'Value', 0.6);
    typeInto(ports, 'Rules', rowNumber(ports, 'Rules', 'ID', 'rock.source'), 'On', 'no');
    const { rules } = (JSON.parse(JSON.stringify(answerRequest('{"request":"rules"}', ports))) as { result: { rules: { id: string }[] } })
      .result;
    expect(rules.find(({ id }) => id === 'rock.off.pace')).toMatchObject({
      usual: 0.75,
      value: 0.6,
      unit: 'ratio',
      appliesTo: 'rock',
      gives: 'Off track',
      on: true,
    });
    expect(rules.find(({ id }) => id === 'rock.source')).toMatchObject({ usual: null, value: null, on: false });
    expect(rules).toHaveLength(rowsOf(ports, 'Rules').length);
  });

  it('are saved with who did it, old and new in the log, and count from the next check on', () => {
    const ports = company();
    typeInto(ports, 'Rocks', 2, 'Current', 25);
    const request = {
      request: 'save-rules',
      changes: [
        { id: 'rock.off.pace', value: 0.9 },
        { id: 'rock.source', on: false },
        { id: 'rock.quiet', value: 0.1 },
      ],
    };
    const answer = answerRequest(JSON.stringify(request), ports);
    expect(answer).toMatchObject({
      result: { says: ['rock.off.pace is 0.9 now (0.75 before).', 'rock.source is switched off.', 'Statuses follow at the next check.'] },
    });
    const lines = rowsOf(ports, 'Log').filter((row) => String(row['What']).startsWith('rule'));
    expect(lines.map((row) => [row['Who'], row['What'], row['Row'], row['Before'], row['After']])).toEqual([
      ['ana@cafe.example', 'rule value', 'rock.off.pace', '0.75', '0.9'],
      ['ana@cafe.example', 'rule switched', 'rock.source', 'yes', 'no'],
    ]);
    runSweep(ports);
    expect(rowsOf(ports, 'Rocks')[0]?.['Status']).toBe('Off track');
    expect(answerRequest(JSON.stringify({ request: 'save-rules', changes: [{ id: 'rock.off.pace', value: null }] }), ports)).toMatchObject({
      result: { says: ['rock.off.pace is 0.75 now (0.9 before).', 'Statuses follow at the next check.'] },
    });
    expect(ask(ports, 'why', { id: 'R-AAAA' }).status).toBe('At risk');
  });
});
