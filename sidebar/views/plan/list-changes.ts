import type { RuleChange, RuleLine } from '../../../src/core/contract/strategy';

/** What was typed for a rule; `''` means as usual. */
export interface Draft {
  readonly value: string;
  readonly on: boolean;
}

export type Drafts = Readonly<Record<string, Draft | undefined>>;

/** What a rule shows before anybody typed. */
export const draftOf = ({ value, on }: RuleLine): Draft => ({ value: value === null ? '' : String(value), on });

function changeOf(rule: RuleLine, draft: Draft | undefined): RuleChange | null {
  if (draft === undefined) return null;
  const value = draft.value.trim() === '' ? null : Number(draft.value);
  const isMoved = rule.usual !== null && (value ?? rule.usual) !== rule.value && Number.isFinite(value ?? rule.usual);
  const isSwitched = draft.on !== rule.on;
  if (!isMoved && !isSwitched) return null;
  return { id: rule.id, ...(isMoved ? { value } : {}), ...(isSwitched ? { on: draft.on } : {}) };
}

/** What differs from the Rules tab, in the order of the rules. */
export function listChanges(rules: readonly RuleLine[], drafts: Drafts): readonly RuleChange[] {
  return rules.flatMap((rule) => changeOf(rule, drafts[rule.id]) ?? []);
}
