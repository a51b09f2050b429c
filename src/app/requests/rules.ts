import { applyLogged } from './acting/apply-logged';
import { refuseWith, type Outcome } from './start-checks';
import type { Ports } from '../ports';
import { readProduct } from '../product-data';
import { readHistory } from '../sweep/read-history';
import { readInput } from '../sweep/read-input';
import type { RuleChange, RulesTrial, RulesView } from '../../core/contract/strategy';
import { readSnapshots } from '../../core/history/read-snapshots';
import { planSweep } from '../../core/plan/plan-sweep';
import { listRules, readChanges } from '../../core/rules/list-rules';
import { planRuleChanges } from '../../core/rules/plan-rule-changes';
import { loadWorkbookRules } from '../../core/rules/workbook-rules';
import { decodeWorkbook } from '../../core/plan/decode-workbook';
import { FILE_BUSY, NOT_SET_UP } from '../../core/texts/start-texts';
import { tryRules } from '../../core/why/try-rules';
import { worldOf } from '../../core/why/world';

const LOCK_WAIT_MS = 5000;
const UNKNOWN = '(unverified)';
const MEANWHILE = 'Somebody changed the Rules tab at this moment, so nothing was saved. Look again.';

/** Every rule of the file with its number; reads only. */
export function viewRules(ports: Ports): RulesView {
  const { input } = readInput(ports);
  return { rules: listRules(planSweep({ ...input, ruleFiles: readProduct(ports).ruleFiles }).rules) };
}

/** Which statuses would have been others by changed rules, or the sentence that refuses the changes; reads only. */
export function trialRules(
  ports: Ports,
  changes: readonly RuleChange[],
): { readonly ok: true; readonly trial: RulesTrial } | { readonly ok: false; readonly says: string } {
  const { input, read } = readInput(ports);
  const plan = planSweep(input);
  const checked = readChanges(plan.rules, changes);
  if (!checked.ok) return checked;
  const history = readHistory(ports.workbook, read);
  const weeks = history === null ? [] : readSnapshots(history);
  const trial = { world: worldOf(plan, input), statuses: plan.statuses, weeks, rules: plan.rules.with(checked.settings) };
  return { ok: true, trial: tryRules(trial) };
}

function saveLocked(ports: Ports, changes: readonly RuleChange[], who: string): Outcome {
  const found = readInput(ports);
  const { input } = found;
  if (input.raws['rules'] === undefined) return refuseWith(NOT_SET_UP);
  const rows = decodeWorkbook(input).tables['rules'] ?? [];
  const { rules } = loadWorkbookRules(readProduct(ports).ruleFiles, rows, input.raws);
  const checked = readChanges(rules, changes);
  if (!checked.ok) return refuseWith(checked.says);
  const plan = planRuleChanges(rows, rules, changes, who);
  if (!plan.ok) return refuseWith(plan.says);
  if (plan.changes.length === 0) return { ok: true, says: plan.says };
  const isWritten = applyLogged(ports, found, plan);
  return isWritten ? { ok: true, says: [...plan.says, 'Statuses follow at the next check.'] } : refuseWith(MEANWHILE);
}

/** Writes numbers and switches into the Rules tab, with who did it in the log. Statuses follow at the next check. */
export function saveRules(ports: Ports, changes: readonly RuleChange[]): Outcome {
  const who = ports.identity.active().toLowerCase() || UNKNOWN;
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return saveLocked(ports, changes, who);
  } finally {
    ports.lock.release();
  }
}
