/** What has to be shown before a mark counts; one of the proof kinds of the contract. */
export type ProofRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'link' | 'file' | 'photo' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly length: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'sign-off' }
  | { readonly kind: 'cell'; readonly tab: string; readonly cell: string; readonly operator: CellOperator; readonly value: string };

export type CellOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

const DEFAULT_TEXT_LENGTH = 20;

function readNumberRange(rest: string): ProofRule | null {
  if (rest === '') return { kind: 'number', from: -Infinity, to: Infinity };
  const match = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)$/.exec(rest);
  if (match === null) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from <= to ? { kind: 'number', from, to } : null;
}

function readText(rest: string): ProofRule | null {
  if (rest === '') return { kind: 'text', length: DEFAULT_TEXT_LENGTH };
  return /^\d{1,4}$/.test(rest) ? { kind: 'text', length: Number(rest) } : null;
}

function readChoice(rest: string): ProofRule | null {
  const choices = rest
    .split('/')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
  return choices.length < 2 ? null : { kind: 'choice', choices };
}

/** Every sign that people type for an operator. */
const SIGNS: Readonly<Record<string, CellOperator>> = {
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};
const CELL = /^(?:'((?:[^']|''){1,200})'|([^'!][^!]{0,99}))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})\s*([=<>!≠≤≥]{1,2})\s*(.{1,200})$/i;

/** A tab's name may stand in apostrophes, doubled within: `'Ana''s till!'!B12 = 0`; a phone makes curly ones of them. */
function readCell(rest: string): ProofRule | null {
  const match = CELL.exec(rest.replace(/^[‘’](.*)[‘’](?=!)/, "'$1'"));
  if (match === null) return null;
  const [, quoted, bare = '', column = '', row = '', sign = '', value = ''] = match;
  const operator = SIGNS[sign];
  if (operator === undefined) return null;
  const tab = quoted === undefined ? bare.trim() : quoted.replace(/''/g, "'");
  const wanted = value.trim().replace(/^["“”„](.*)["“”]$/, '$1');
  return { kind: 'cell', tab, cell: `${column.toUpperCase()}${row}`, operator, value: wanted };
}

const READERS: Readonly<Record<string, (rest: string) => ProofRule | null>> = {
  none: (rest) => (rest === '' ? { kind: 'none' } : null),
  link: (rest) => (rest === '' ? { kind: 'link' } : null),
  file: (rest) => (rest === '' ? { kind: 'file' } : null),
  photo: (rest) => (rest === '' ? { kind: 'photo' } : null),
  number: readNumberRange,
  text: readText,
  choice: readChoice,
  'sign-off': (rest) => (rest === '' ? { kind: 'sign-off' } : null),
  cell: readCell,
};

/** The proof kinds as a team may type them, for messages. */
export const PROOF_EXAMPLES = 'link, file, photo, number 1..8, text 20, choice ok/not ok, sign-off, cell Till!B12 = 0, none';

/** Reads a proof rule; blank means none, `null` means it is no rule we know. */
export function readProofRule(text: string): ProofRule | null {
  const trimmed = text.trim().replace(/^sign[\s-]?off$/i, 'sign-off');
  if (trimmed === '') return { kind: 'none' };
  const [word = ''] = trimmed.toLowerCase().split(/\s+/, 1);
  const reader = Object.prototype.hasOwnProperty.call(READERS, word) ? READERS[word] : undefined;
  return reader === undefined ? null : reader(trimmed.slice(word.length).trim());
}

/** True where the text names any proof that is worth checking. */
export function demandsProof(text: string): boolean {
  const rule = readProofRule(text);
  return rule !== null && rule.kind !== 'none';
}

/** Tabs whose cells a list of proof rules looks at. */
export function proofTabs(texts: readonly string[]): readonly string[] {
  const tabs = texts.flatMap((text) => {
    const rule = readProofRule(text);
    return rule !== null && rule.kind === 'cell' ? [rule.tab] : [];
  });
  return [...new Set(tabs)];
}
