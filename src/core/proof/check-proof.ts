import { PROOF_EXAMPLES, linksIn, readProofRule, type CellOperator, type ProofRule } from './proof-rule';
import { cellText, type Cell } from '../tables/cell';
import { quote } from '../texts/issue-texts';

/** What a proof is judged with besides its own text. */
export interface ProofCircumstances {
  /** The value of a cell of another tab; `undefined` where tab or cell is missing. */
  readonly cellOf: (tab: string, cell: string) => Cell | undefined;
  /** Run in which this value was used before, `''` where it is fresh. */
  readonly usedIn: (value: string) => string;
  /** True where a second person signed off in the sidebar. */
  readonly signedOff: boolean;
}

/** Valid, or the second half of a sentence that says what is missing. */
export type ProofVerdict = { readonly valid: true } | { readonly valid: false; readonly says: string };

const VALID: ProofVerdict = { valid: true };
const invalid = (says: string): ProofVerdict => ({ valid: false, says });

function isSafeLink(text: string): boolean {
  return text.length <= 2000 && /^https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>"]*)?$/.test(text);
}

function checkLink(text: string, kind: string, circumstances: ProofCircumstances): ProofVerdict {
  if (text === '') return invalid(`needs a ${kind}: paste an https link`);
  const wrong = linksIn(text).find((link) => !isSafeLink(link));
  if (wrong !== undefined) return invalid(`${quote(wrong)} is no https link`);
  return checkFresh(text, circumstances);
}

function checkFresh(text: string, circumstances: ProofCircumstances): ProofVerdict {
  const used = circumstances.usedIn(text);
  return used === '' ? VALID : invalid(`the proof was already used in ${used}; give a fresh one`);
}

function checkNumber(rule: { from: number; to: number }, text: string): ProofVerdict {
  const range = Number.isFinite(rule.from) ? ` from ${rule.from} to ${rule.to}` : '';
  if (text === '') return invalid(`needs a number${range}`);
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) return invalid(`${quote(text)} is not a number${range}`);
  return value >= rule.from && value <= rule.to ? VALID : invalid(`${value} is outside ${rule.from} to ${rule.to}`);
}

function checkText(length: number, text: string, circumstances: ProofCircumstances): ProofVerdict {
  const given = [...text].length;
  if (given < length) return invalid(`needs a note of at least ${length} characters, ${given} given`);
  return checkFresh(text, circumstances);
}

function checkChoice(choices: readonly string[], text: string): ProofVerdict {
  const fits = choices.some((choice) => choice.toLowerCase() === text.toLowerCase());
  return fits ? VALID : invalid(`needs one of ${choices.join(', ')}`);
}

const COMPARE: Readonly<Record<CellOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function orderOf(cell: Cell, value: string): number {
  const wanted = value.replace(/^"(.*)"$/, '$1');
  if (typeof cell === 'number' && wanted !== '' && Number.isFinite(Number(wanted))) return cell - Number(wanted);
  return cellText(cell).toLowerCase().localeCompare(wanted.toLowerCase());
}

function checkCell(rule: Extract<ProofRule, { kind: 'cell' }>, circumstances: ProofCircumstances): ProofVerdict {
  const cell = circumstances.cellOf(rule.tab, rule.cell);
  const name = `${rule.tab}!${rule.cell}`;
  if (cell === undefined) return invalid(`the cell ${name} does not exist`);
  if (cell === '') return invalid(`${name} is still blank`);
  return COMPARE[rule.operator](orderOf(cell, rule.value))
    ? VALID
    : invalid(`${name} is ${quote(cellText(cell))}, not ${rule.operator} ${rule.value}`);
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
    case 'sign-off':
      return circumstances.signedOff ? VALID : invalid('needs the sign-off of a second person in the sidebar');
    case 'cell':
      return checkCell(rule, circumstances);
    default: {
      const never: never = rule;
      return never;
    }
  }
}
