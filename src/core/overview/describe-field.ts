import { cutLines, cutName, cutSentence } from './cut-text';
import type { ProofField } from '../contract/acting';
import { checkProof, type ProofCircumstances } from '../proof/check-proof';
import { readProofRule, type ProofRule } from '../proof/proof-rule';
import { toSentence } from '../rules/render-why';
import { quote } from '../texts/issue-texts';

type Says = { readonly [K in ProofRule['kind']]: (rule: Extract<ProofRule, { kind: K }>) => string };

const SAYS: Says = {
  none: () => '',
  link: () => 'A link that begins with https',
  file: () => 'A link to a file',
  photo: () => 'A link to a photo',
  number: ({ from, to }) => (Number.isFinite(from) ? `A number from ${from} to ${to}` : 'A number'),
  text: ({ length }) => `A note of at least ${length} characters`,
  choice: ({ choices }) => `One of ${choices.join(', ')}`,
  'sign-off': () => 'The sign-off of a second person',
  cell: ({ tab, cell, operator, value }) => `${tab}!${cell} ${operator} ${value}`,
};

function sayRule<K extends ProofRule['kind']>(kind: K, rule: Extract<ProofRule, { kind: K }>): string {
  return SAYS[kind](rule);
}

/** Half a sentence as one of its own, fit to be shown; `''` stays. */
export const asSentence = (says: string): string => cutSentence(toSentence(says));

/** What a proof rule asks for, what stands there, and why that does not do. */
export function describeField(rule: string, value: string, circumstances: ProofCircumstances): ProofField {
  const read = readProofRule(rule);
  const verdict = checkProof(rule, value, circumstances);
  return {
    kind: read?.kind ?? 'unreadable',
    says: cutSentence(read === null ? `The rule ${quote(rule)} cannot be read` : sayRule(read.kind, read)),
    choices: read?.kind === 'choice' ? read.choices.map(cutName) : [],
    value: cutLines(value),
    lacks: verdict.valid ? '' : asSentence(verdict.says),
  };
}
