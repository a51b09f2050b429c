import goal from '../../rules/goal.json';
import initiative from '../../rules/initiative.json';
import issue from '../../rules/issue.json';
import measurable from '../../rules/measurable.json';
import milestone from '../../rules/milestone.json';
import person from '../../rules/person.json';
import process from '../../rules/process.json';
import rock from '../../rules/rock.json';
import run from '../../rules/run.json';
import todo from '../../rules/todo.json';
import vto from '../../rules/vto.json';
import { asRuleFile } from '../core/tables/decode-product-data';
import type { RuleFile } from '../core/rules/rule-file';

/** Every rule file, in the order of the Rules tab. The words that explain rules and facts are left out of the bundle; see `readProduct`. */
export const ruleFiles: readonly RuleFile[] = [rock, measurable, goal, milestone, process, run, todo, issue, initiative, person, vto].map(
  asRuleFile,
);
