import type { KindRule } from './kind-rule';
import { holidaysRule, peopleRule, seatsRule, vtoRule } from './people-kinds';
import { issuesRule, processesRule, stepsRule } from './recurring-kinds';
import { scorecardRule } from './scorecard-kind';
import { goalsRule, milestonesRule, rocksRule, todosRule } from './work-kinds';

/** Kinds of tables that can be told by looking. Runs are none of them: the engine makes them. */
export const kindRules: readonly KindRule[] = [
  ...[todosRule, issuesRule, processesRule, rocksRule, scorecardRule, peopleRule, holidaysRule],
  ...[milestonesRule, goalsRule, stepsRule, seatsRule, vtoRule],
];
