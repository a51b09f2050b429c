import { findJsonFault } from './find-json-fault';
import { suggestName } from './nearest-name';
import type { RuleDeclaration } from './rule-file';
import { quote } from '../texts/issue-texts';

/** What is wrong with a rule somebody wrote: a code and a sentence with the place inside. */
export interface TeamRuleProblem {
  readonly code: string;
  readonly says: string;
}

/** A rule as it was written, not yet held against facts, or what is wrong with it. */
export type CheckedTeamRule =
  { readonly ok: true; readonly rule: RuleDeclaration } | { readonly ok: false; readonly problems: readonly TeamRuleProblem[] };

/** Constraint types a goal can name. */
const CONSTRAINTS: readonly string[] = ['capacity', 'dependency', 'missed process', 'measurable', 'no owner', 'stale', 'unattached'];
const LONGEST = 5000;
const LONGEST_TEXT = 300;
/** Result and Done of the product stand above: what is written or finished is never judged away. */
export const PRIORITIES = { least: 1, most: 899 } as const;
const TEXTS = ['id', 'status', 'flag', 'why', 'words', 'constraint'] as const;
const NEEDED = ['priority', 'conditions', 'why'] as const;
const KEYS: readonly string[] = [...TEXTS, 'priority', 'conditions'];

type Written = Readonly<Record<string, unknown>>;

const shape = (says: string): TeamRuleProblem => ({ code: 'rule-shape', says });

function checkKeys(written: Written): readonly TeamRuleProblem[] {
  const unknown = Object.keys(written).filter((key) => !KEYS.includes(key));
  const isMissing = (key: string): boolean => !Object.prototype.hasOwnProperty.call(written, key);
  return [
    ...unknown.map((key) => ({
      code: key === 'path' ? 'rule-path' : 'rule-shape',
      says: `${quote(key)} means nothing in a rule${suggestName(key, KEYS)}`,
    })),
    ...NEEDED.filter(isMissing).map((key) => shape(`"${key}" is missing`)),
  ];
}

function checkTexts(written: Written): readonly TeamRuleProblem[] {
  return TEXTS.flatMap((key) => {
    const text = written[key];
    if (text === undefined) return [];
    if (typeof text !== 'string' || text.trim() === '') return [shape(`at ${key}, a text is expected`)];
    return text.length > LONGEST_TEXT ? [shape(`at ${key}, the text is longer than ${LONGEST_TEXT} characters`)] : [];
  });
}

function checkPriority({ priority }: Written): readonly TeamRuleProblem[] {
  const { least, most } = PRIORITIES;
  const isFit = typeof priority === 'number' && Number.isInteger(priority) && priority >= least && priority <= most;
  return priority === undefined || isFit ? [] : [shape(`at priority, a whole number from ${least} to ${most} is expected`)];
}

function checkConstraint({ constraint }: Written): readonly TeamRuleProblem[] {
  const isFit = typeof constraint !== 'string' || CONSTRAINTS.includes(constraint);
  return isFit ? [] : [shape(`at constraint, one of ${CONSTRAINTS.join(', ')} is expected`)];
}

function toDeclaration(written: Written, id: string): RuleDeclaration {
  const text = (key: string): string => (typeof written[key] === 'string' ? written[key].trim() : '');
  const { conditions, priority } = written;
  return {
    id,
    ...(text('status') === '' ? {} : { status: text('status') }),
    ...(text('flag') === '' ? {} : { flag: text('flag') }),
    priority: Number(priority),
    conditions,
    why: text('why'),
    words: text('words'),
    ...(text('constraint') === '' ? {} : { constraint: text('constraint') }),
  };
}

function parseObject(json: string): Written | null {
  const parsed: unknown = JSON.parse(json);
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? Object.fromEntries(Object.entries(parsed)) : null;
}

/**
 * Reads the JSON of one rule: syntax with line and character, names, kinds, lengths, priority.
 * @param rowId what the ID column says, `''` where the rule names itself
 */
export function checkTeamRule(json: string, rowId: string): CheckedTeamRule {
  const refuse = (...problems: readonly TeamRuleProblem[]): CheckedTeamRule => ({ ok: false, problems });
  if (json.length > LONGEST) return refuse(shape(`it is longer than ${LONGEST} characters`));
  const fault = findJsonFault(json);
  if (fault !== null) return refuse(shape(`it is no JSON at line ${fault.line}, character ${fault.character}: ${fault.says}`));
  const written = parseObject(json);
  if (written === null) return refuse(shape('it must be one object, beginning with { and ending with }'));
  const problems = [...checkKeys(written), ...checkTexts(written), ...checkPriority(written), ...checkConstraint(written)];
  const named = typeof written['id'] === 'string' ? written['id'].trim() : rowId;
  const other = rowId !== '' && named !== rowId ? [shape(`at id, ${quote(named)} is another name than ${quote(rowId)} in column ID`)] : [];
  return problems.length + other.length > 0 ? refuse(...problems, ...other) : { ok: true, rule: toDeclaration(written, named) };
}
