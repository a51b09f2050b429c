import fc from 'fast-check';
import { inputOf } from './core-sweep';
import { companies } from './make-company';
import { ENGLISH, GERMAN, writeCompany } from './write-company';
import type { StatusLine } from '../../src/core/contract/overview';
import { describeOverview } from '../../src/core/overview/describe-overview';
import { planSweep, type SweepPlan } from '../../src/core/plan/plan-sweep';
import type { Status } from '../../src/core/status/status';

const RUNS = Number(process.env['RUNSHEET_COMPANIES'] ?? 60);
const VIEWERS = ['Ana', 'Ben', 'Cy', 'Nobody at all'];

type Told = Pick<Status, 'id' | 'status' | 'owner' | 'why'>;

const told = ({ id, status, owner, why }: Told): Told => ({ id, status, owner, why });
const byId = ({ statuses }: SweepPlan): ReadonlyMap<string, Status> => new Map(statuses.map((status) => [status.id, status]));

/** Misses in a row from the newest value, as the line shows them. */
function missesIn({ hits = [] }: StatusLine): readonly [missed: number, of: number] {
  const filled = [...hits].reverse().filter((hit) => hit !== null);
  const first = filled.indexOf(true);
  return [first < 0 ? filled.length : first, filled.length];
}

describe('the overview of any company', () => {
  it.each([
    ['numbers written as in English', ENGLISH],
    ['numbers written as in German', GERMAN],
  ])('tells no status, owner, reason or number that the plan has not, %s', (_label, writing) => {
    fc.assert(
      fc.property(companies, fc.constantFrom(...VIEWERS), (company, as) => {
        const input = inputOf(company, writeCompany(company, writing));
        const plan = planSweep(input);
        const known = byId(plan);
        const seen = describeOverview(plan, input, { address: '', checks: false, as });
        const lines = seen.groups.flatMap((group) => group.lines);
        expect(lines.map(told)).toEqual(lines.flatMap(({ id }) => known.get(id) ?? []).map(told));
        expect(seen.groups.map(({ good }) => good)).toEqual(
          seen.groups.map((group) => group.lines.filter(({ tone }) => tone === 'good').length),
        );
        expect(seen.health.map(({ good, of, rows }) => [good, of, rows])).toEqual(
          plan.front.health.map(({ good, of, rows }) => [good, of, rows]),
        );
        expect(seen.attention.filter(({ id, why }) => known.get(id)?.why !== why)).toEqual([]);
        expect(seen.mine.tasks.map(({ id }) => known.get(id)?.owner)).toEqual(seen.mine.tasks.map(() => as));
        expect(seen.mine.tasks.filter(({ id, status }) => known.get(id)?.status !== status)).toEqual([]);
        for (const line of lines.filter(({ id }) => known.get(id)?.facts?.['missedInRow'] !== undefined)) {
          const [missed, of] = missesIn(line);
          expect([line.id, missed]).toEqual([line.id, Math.min(Number(known.get(line.id)?.facts?.['missedInRow']), of)]);
        }
        const blank = plan.statuses.filter(({ owner, facts }) => owner === as && facts?.['newestDueBlank'] === true).map(({ id }) => id);
        const late = seen.mine.numbers.filter((card) => card.late).map(({ id }) => id);
        expect([...late].sort()).toEqual([...blank].sort());
      }),
      { numRuns: RUNS },
    );
  });
});
