import * as z from 'zod/mini';
import type { RuleFile } from '../../src/core/rules/rule-file';
import type { RuleProblem } from '../../src/core/rules/rule-problem';

const fact = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  kind: z.enum(['number', 'text', 'yesno']),
  says: z.string().check(z.minLength(1)),
});

const threshold = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(\.[a-z]+)+$/)),
  value: z.number(),
  off: z.exactOptional(z.number()),
  unit: z.string(),
  words: z.string().check(z.minLength(1)),
});

const rule = z.strictObject({
  id: z.string().check(z.minLength(1)),
  status: z.exactOptional(z.string().check(z.minLength(1))),
  flag: z.exactOptional(z.string().check(z.minLength(1))),
  priority: z.int(),
  conditions: z.unknown(),
  why: z.string().check(z.minLength(1)),
  words: z.string().check(z.minLength(1)),
  constraint: z.exactOptional(z.string().check(z.minLength(1))),
});

const file = z.strictObject({
  concept: z.string().check(z.minLength(1)),
  table: z.string().check(z.minLength(1)),
  says: z.string(),
  facts: z.array(fact),
  thresholds: z.array(threshold),
  rules: z.array(rule),
});

/** A rule file that has the right shape, or what is wrong with it. */
export type DecodedRuleFile =
  { readonly ok: true; readonly file: RuleFile } | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Reads parsed JSON as a rule file. Only the shape is checked here; `checkRules` checks what it says.
 * @param name where the JSON came from, for the sentence: a file name, or a row of the Rules tab
 */
export function decodeRuleFile(json: unknown, name: string): DecodedRuleFile {
  const parsed = z.safeParse(file, json);
  if (parsed.success) return { ok: true, file: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const at = issue.path.map(String).join('.');
    return {
      code: 'rule-shape',
      concept: '',
      rule: '',
      at,
      message: `${name}: "${at}" does not have the shape of a rule file (${issue.message}).`,
    };
  });
  return { ok: false, problems };
}
