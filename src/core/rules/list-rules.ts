import { suggestName } from './nearest-name';
import type { RuleBook, RuleFile, RuleSetting } from './rule-file';
import { toThreshold, whyNoThreshold } from './rule-value';
import type { RuleChange, RuleLine } from '../contract/strategy';
import { quote } from '../texts/issue-texts';

function linesOf(file: RuleFile, rules: RuleBook): readonly RuleLine[] {
  const thresholds = new Map(file.thresholds.map((threshold) => [threshold.id, threshold]));
  const line = (id: string, gives: string, words: string): RuleLine => {
    const threshold = thresholds.get(id);
    const numbers = threshold === undefined ? { usual: null, value: null } : { usual: threshold.value, value: rules.threshold(id) };
    return { id, appliesTo: file.concept, gives, words, unit: threshold?.unit ?? '', on: rules.isOn(id), ...numbers };
  };
  const named = new Set(file.rules.map(({ id }) => id));
  return [
    ...file.rules.map((rule) => line(rule.id, rule.status ?? rule.flag ?? '', rule.words)),
    ...file.thresholds.filter(({ id }) => !named.has(id)).map(({ id, words }) => line(id, '', words)),
  ];
}

/** Every rule with its number, in the order of the Rules tab. */
export function listRules(rules: RuleBook): readonly RuleLine[] {
  return rules.declarations.flatMap((file) => linesOf(file, rules));
}

/** Changes as settings, or the sentence that refuses them. */
export type ReadChanges = { readonly ok: true; readonly settings: readonly RuleSetting[] } | { readonly ok: false; readonly says: string };

function whyNot({ id, value }: RuleChange, line: RuleLine | undefined, known: readonly RuleLine[]): string {
  if (line === undefined)
    return `There is no rule ${quote(id)}${
      suggestName(
        id,
        known.map((one) => one.id),
      ) || '.'
    }`;
  if (value === undefined || value === null) return '';
  if (line.usual === null) return `The rule ${id} has no number; it can only be switched on or off.`;
  const why = whyNoThreshold(toThreshold(value, line.unit), line.unit);
  return why === '' ? '' : `${id}: ${why}.`;
}

/** Checks changes that are to be tried or saved; what they leave out stays as it is. */
export function readChanges(rules: RuleBook, changes: readonly RuleChange[]): ReadChanges {
  const known = listRules(rules);
  const byId = new Map(known.map((line) => [line.id, line]));
  const refused = changes.map((change) => whyNot(change, byId.get(change.id), known)).find((says) => says !== '');
  if (refused !== undefined) return { ok: false, says: refused };
  const settings = changes.map(({ id, value, on }) => {
    const line = byId.get(id);
    const wanted = value === undefined ? (line?.value ?? null) : value;
    return { id, value: wanted === null ? null : toThreshold(wanted, line?.unit ?? ''), on: on ?? line?.on ?? true };
  });
  return { ok: true, settings };
}
