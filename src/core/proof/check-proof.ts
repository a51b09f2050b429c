import { checkCell } from './check-cell';
import { countCharacters } from './count-characters';
import { PROOF_EXAMPLES, readProofRule } from './proof-rule';
import { invalid, VALID, type ProofVerdict } from './proof-verdict';
import { readAmount } from './read-amount';
import { isSafeLink, linksIn } from './safe-link';
import type { Cell } from '../tables/cell';
import { quote } from '../texts/issue-texts';

/** What a proof is judged with besides its own text. */
export interface ProofCircumstances {
  /** The value of a cell of another tab; `undefined` where the tab is missing. */
  readonly cellOf: (tab: string, cell: string) => Cell | undefined;
  /** Run in which this link or note was used before, `''` where it is fresh. */
  readonly usedIn: (value: string) => string;
  /** What a sign-off still lacks, `''` where it was given; absent where nobody looked. */
  readonly unsigned?: string;
}

function sayWrongLink(link: string): string {
  const says = `${quote(link)} is no https link`;
  if (/^http:/i.test(link)) return `${says}: use the address that begins with https`;
  return link.includes('https://') ? `${says}: paste the address alone` : says;
}

function checkLink(text: string, kind: string, circumstances: ProofCircumstances): ProofVerdict {
  const links = linksIn(text);
  if (links.length === 0) return invalid(`needs a ${kind}: paste an https link`);
  const wrong = links.find((link) => !isSafeLink(link));
  if (wrong === undefined) return checkFresh(links, circumstances);
  const beside = links.some(isSafeLink) && !wrong.includes('://');
  return invalid(beside ? `${quote(wrong)} is no https link; words belong into Note` : sayWrongLink(wrong));
}

function checkFresh(values: readonly string[], { usedIn }: ProofCircumstances): ProofVerdict {
  const used = values.map(usedIn).find((run) => run !== '');
  return used === undefined ? VALID : invalid(`the proof was already used in ${used}; give a fresh one`);
}

function checkNumber(rule: { from: number; to: number }, text: string): ProofVerdict {
  const range = Number.isFinite(rule.from) ? ` from ${rule.from} to ${rule.to}` : '';
  if (text === '') return invalid(`needs a number${range}`);
  const value = readAmount(text);
  if (value === null) return invalid(`${quote(text)} is not a number${range}; type digits only`);
  return value >= rule.from && value <= rule.to ? VALID : invalid(`${value} is outside ${rule.from} to ${rule.to}`);
}

function checkText(length: number, text: string, circumstances: ProofCircumstances): ProofVerdict {
  const given = countCharacters(text);
  if (given < length) return invalid(`needs a note of at least ${length} characters, ${given} given`);
  return checkFresh([text], circumstances);
}

function checkChoice(choices: readonly string[], text: string): ProofVerdict {
  const plain = (choice: string): string => choice.toLowerCase().replace(/\s+/g, ' ');
  const fits = choices.some((choice) => plain(choice) === plain(text));
  const says = `needs one of ${choices.join(', ')}`;
  return fits ? VALID : invalid(text === '' ? says : `${says}; ${quote(text)} is none of them`);
}

/** Judges one proof text against one rule text of the contract. */
export function checkProof(ruleText: string, proofText: string, circumstances: ProofCircumstances): ProofVerdict {
  const rule = readProofRule(ruleText);
  const text = proofText.trim();
  if (rule === null) return invalid(`the proof rule ${quote(ruleText)} cannot be read; use one of ${PROOF_EXAMPLES}`);
  switch (rule.kind) {
    case 'none':
      return VALID;
    case 'link':
    case 'file':
    case 'photo':
      return checkLink(text, rule.kind, circumstances);
    case 'number':
      return checkNumber(rule, text);
    case 'text':
      return checkText(rule.length, text, circumstances);
    case 'choice':
      return checkChoice(rule.choices, text);
    case 'sign-off': {
      const { unsigned = 'needs the sign-off of a second person in the sidebar' } = circumstances;
      return unsigned === '' ? VALID : invalid(unsigned);
    }
    case 'cell':
      return checkCell(rule, circumstances.cellOf);
    default: {
      const never: never = rule;
      return never;
    }
  }
}
