import { openRocks } from './open-rows';
import type { ReviewScope } from './review-scope';
import { dateOf, listOf, numberOf, textOf, type Row } from '../tables/row';

/** How clear one Rock is: what of the five is missing, in words. */
export interface Clarity {
  readonly rock: Row;
  readonly missing: readonly string[];
}

/** What makes a Rock clear: rank, rationale, parent link, decision rule, done-criteria. */
export const CLARITY_PARTS = 5;

/** What decides whether it is on course: a number to reach, or a milestone with its day. */
function hasDecisionRule({ index }: ReviewScope, rock: Row): boolean {
  return numberOf(rock, 'target') !== null || index.naming('milestones', 'rock', rock.id).some((row) => dateOf(row, 'due') !== null);
}

/** The open Rocks, each with what it lacks of the five. */
export function measureClarity(scope: ReviewScope): readonly Clarity[] {
  return openRocks(scope).map((rock) => {
    const parts: readonly (readonly [boolean, string])[] = [
      [numberOf(rock, 'rank') !== null, 'Rank'],
      [textOf(rock, 'why_it_matters') !== '', 'Why it matters'],
      [listOf(rock, 'goal').length > 0, 'Goal'],
      [hasDecisionRule(scope, rock), 'a Target or a milestone with a Due'],
      [textOf(rock, 'done_when') !== '', 'Done when'],
    ];
    return { rock, missing: parts.flatMap(([there, says]) => (there ? [] : [says])) };
  });
}
