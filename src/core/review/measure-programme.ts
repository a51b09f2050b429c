import type { Kept } from './count-kept';
import { openRocks } from './open-rows';
import type { ReviewScope } from './review-scope';

/** One part of the programme's health: `good` of `of`. */
export interface ProgrammePart {
  readonly says: string;
  readonly good: number;
  readonly of: number;
}

/** Whether the system is used at all, 0 to 100. */
export interface Programme {
  /** The mean of the parts that have data; `null` where none has. */
  readonly score: number | null;
  /** `alive` from 80, `fading` from 60, `dying` below; `''` without a score. */
  readonly band: string;
  readonly parts: readonly ProgrammePart[];
}

const ALIVE = 80;
const FADING = 60;

const bandOf = (score: number): string => (score >= ALIVE ? 'alive' : score >= FADING ? 'fading' : 'dying');

function sumKept(kept: readonly Kept[], says: string, label: string): ProgrammePart {
  const own = kept.filter((one) => one.says === says);
  return { says: label, good: own.reduce((sum, one) => sum + one.kept, 0), of: own.reduce((sum, one) => sum + one.of, 0) };
}

/**
 * The health of the programme: whether people bring numbers, move Rocks, do what is due and read the plan. It says nothing about
 * how the company does. Each part counts alike.
 */
export function measureProgramme(scope: ReviewScope, kept: readonly Kept[]): Programme {
  const open = openRocks(scope);
  const still = open.filter((rock) => scope.known.get(rock.id)?.flags.includes('Drifting') === true).length;
  const plan = scope.index.rows('vto').map(({ id }) => scope.known.get(id)?.status);
  const parts = [
    sumKept(kept, 'numbers entered', 'numbers entered of those that were due'),
    { says: 'open Rocks that moved lately', good: open.length - still, of: open.length },
    sumKept(kept, 'runs on time', 'runs on time'),
    sumKept(kept, 'to-dos done in time', 'to-dos done in time'),
    { says: 'lines of the plan reviewed within a quarter', good: plan.filter((status) => status === 'Current').length, of: plan.length },
  ];
  const shares = parts.filter(({ of }) => of > 0).map(({ good, of }) => good / of);
  const score = shares.length === 0 ? null : Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100);
  return { score, band: score === null ? '' : bandOf(score), parts };
}
