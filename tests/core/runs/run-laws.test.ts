import fc from 'fast-check';
import { makeRun, makeTerms, runContext, someone } from '../../support/core-world';
import { makeZone } from '../../support/make-zone';
import { advanceRun } from '../../../src/core/runs/advance-run';
import { isClosed, type Run } from '../../../src/core/runs/run';
import { toInstant, toLocal } from '../../../src/core/time/zone';

const HOUR = 3600000;
const MINUTE = 60000;

const ZONES = ['Etc/UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'].map(makeZone);
/** Plain days and the days on which a clock goes forward or back. */
const DUES = ['2026-11-20T07:00', '2026-03-08T01:30', '2026-10-04T01:15', '2026-11-21T23:30', '2026-10-31T23:40', '2026-04-05T00:20'];

const person = (name: string): fc.Arbitrary<ReturnType<typeof someone>> =>
  fc
    .record({ away: fc.boolean(), mailed: fc.boolean(), cover: fc.constantFrom('', 'Ana', 'Ben', 'Eve', 'Nobody') })
    .map(({ away, mailed, cover }) =>
      someone(name, {
        cover,
        ...(mailed ? {} : { email: '' }),
        ...(away ? { awayFrom: '2026-01-01' } : {}),
      }),
    );

const world = fc.record({
  zone: fc.constantFrom(...ZONES),
  due: fc.constantFrom(...DUES),
  grace: fc.constantFrom(0, 0.5, 2, 5),
  moves: fc.constantFrom(0, 1, 2, 24),
  chain: fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom('Ana', 'Ben', 'Cy', 'Dee', 'Eve', '', 'Nobody'))),
  people: fc.tuple(...['Ana', 'Ben', 'Cy', 'Dee', 'Eve'].map(person)),
  /** Minutes between sweeps. */
  waits: fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 40 }),
  says: fc.constantFrom('', 'I have it'),
  windowHours: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

interface Seen {
  readonly at: number;
  readonly before: Run;
  readonly after: Run;
}

function sweepThrough(given: World): readonly Seen[] {
  const { zone, due, grace, moves, people } = given;
  const [owner = '', backup = '', fallback = '', business = ''] = given.chain;
  const terms = makeTerms({ grace, moves, chain: [owner, backup, fallback, business] });
  const start = toInstant(due, zone);
  const windowEnds = given.windowHours === null ? null : toLocal(start + given.windowHours * HOUR, zone);
  const seen: Seen[] = [];
  let run = makeRun({ due, assignee: owner, terms });
  let at = start - 3 * HOUR;
  for (const wait of given.waits) {
    at += wait * MINUTE;
    const before = { ...run, answer: given.says };
    const context = runContext({ now: toLocal(at, zone), zone, people });
    run = advanceRun(before, [], windowEnds, '', context).run;
    seen.push({ at, before, after: run });
  }
  return seen;
}

function holds(law: (seen: readonly Seen[], given: World) => void): void {
  fc.assert(
    fc.property(world, (given) => law(sweepThrough(given), given)),
    { numRuns: 300 },
  );
}

describe('whatever the times of the sweeps', () => {
  it('a run never goes back to an earlier place', () => {
    holds((seen) => seen.forEach(({ before, after }) => expect(after.hop).toBeGreaterThanOrEqual(before.hop)));
  });

  it('no move happens before its nominal time', () => {
    holds((seen, { due, grace, moves, zone }) => {
      const moved = seen.filter(({ before, after }) => after.hop !== before.hop);
      moved.forEach(({ at }, index) => {
        const earliest = toInstant(due, zone) + (grace + index * moves) * HOUR;
        expect(at).toBeGreaterThanOrEqual(earliest);
      });
    });
  });

  it('a run changes hands at most three times, and only by a move', () => {
    holds((seen) => {
      const changes = seen.filter(({ before, after }) => after.assignee !== before.assignee);
      expect(changes.length).toBeLessThanOrEqual(3);
      changes.forEach(({ before, after }) => expect([after.hop > before.hop, after.terms.from]).toEqual([true, before.assignee]));
    });
  });

  it('a run that moved is missed since its grace ended, and stays so', () => {
    holds((seen) => {
      const times = new Set(seen.flatMap(({ after }) => after.terms.missed ?? []));
      expect(times.size).toBeLessThanOrEqual(1);
      seen.forEach(({ after }) => expect(after.hop > 0 && after.terms.missed === undefined).toBe(false));
    });
  });

  it('a closed run stays as it is', () => {
    holds((seen) => seen.filter(({ before }) => isClosed(before)).forEach(({ before, after }) => expect(after).toEqual(before)));
  });
});
