import { checkRule, knownFactsOf } from './check-rules';
import { checkTeamRule, type TeamRuleProblem } from './check-team-rule';
import { formatNumber } from './format-fact';
import { suggestName } from './nearest-name';
import type { RuleDeclaration, RuleFile, ThresholdDeclaration } from './rule-file';
import { toThreshold, whyNoThreshold } from './rule-value';
import type { Issue } from '../tables/issue';
import { numberOf, textOf, type Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';

/** Rules a team wrote that can be used, as further files, and what is wrong with the others. */
export interface TeamRules {
  readonly files: readonly RuleFile[];
  /** Names of those rules by sheet row. */
  readonly named: ReadonlyMap<number, string>;
  readonly issues: readonly Issue[];
}

/** What rows of the Rules tab are read with. */
export interface TeamRulesScope {
  readonly files: readonly RuleFile[];
  /** What the status of a table may be, by table key; done and closed are left out. */
  readonly statuses: Readonly<Record<string, readonly string[] | undefined>>;
  /** Names of the tabs by table key. */
  readonly tabs: Readonly<Record<string, string | undefined>>;
}

/** Runs follow the timeline, not rules. */
const UNJUDGED = 'run';
const ID = /^[a-z][a-z0-9]*(\.[a-z0-9]+)+$/;
const LONGEST_ID = 40;
/** Faults of one rule that are told; who mends these will see the next. */
const MOST_SAID = 5;
/** What work alone can reach. */
const EARNED: readonly string[] = ['Done', 'Not done', 'Carried', 'Converted', 'Dropped', 'Solved'];

interface Writing {
  readonly row: Row;
  readonly report: (code: string, column: string, says: string) => null;
}

function findFile(text: string, { files, tabs }: TeamRulesScope): RuleFile | undefined {
  const wanted = text.trim().toLowerCase();
  return files
    .filter(({ concept }) => concept !== UNJUDGED)
    .find(({ concept, table }) => [concept, table, tabs[table] ?? ''].some((name) => name.toLowerCase() === wanted));
}

function conceptOf({ row, report }: Writing, scope: TeamRulesScope): RuleFile | null {
  const text = textOf(row, 'applies_to');
  const file = findFile(text, scope);
  if (file !== undefined) return file;
  const names = new Set(scope.files.map(({ concept }) => concept).filter((concept) => concept !== UNJUDGED));
  return report('rule-shape', 'Applies to', `${quote(text)} is nothing that rules judge; write one of ${[...names].join(', ')}.`);
}

function checkId({ report }: Writing, id: string, taken: ReadonlySet<string>): true | null {
  if (taken.has(id))
    return report('rule-duplicate', 'ID', `there already is a rule or threshold ${quote(id)}; give this one another name.`);
  if (ID.test(id) && id.length <= LONGEST_ID) return true;
  return report('rule-shape', 'ID', `${quote(id)} is no name of a rule; write small letters, digits and dots, like team.rock.slow.`);
}

function statusProblem(rule: RuleDeclaration, file: RuleFile, scope: TeamRulesScope): readonly TeamRuleProblem[] {
  const known = (scope.statuses[file.table] ?? []).filter((status) => !EARNED.includes(status));
  const { status } = rule;
  if (status === undefined || known.includes(status)) return [];
  return [{ code: 'rule-status', says: `at status, ${quote(status)} is none of ${known.join(', ')}` }];
}

function thresholdsOf({ row, report }: Writing, id: string): readonly ThresholdDeclaration[] {
  const value = numberOf(row, 'value');
  const why = value === null ? '' : whyNoThreshold(value, '');
  if (why !== '') report('bad-threshold', 'Value', `${why}.`);
  return value === null || why !== '' ? [] : [{ id, value, unit: '', words: textOf(row, 'threshold') }];
}

/** The rule of one row as a file that adds to its concept, `null` where something is wrong with it, which is reported. */
function readRule(writing: Writing, taken: ReadonlySet<string>, scope: TeamRulesScope): RuleFile | null {
  const { row, report } = writing;
  const read = checkTeamRule(textOf(row, 'rule'), row.title);
  const sayAll = (problems: readonly TeamRuleProblem[]): null => {
    const more = problems.length > MOST_SAID ? ` And ${problems.length - MOST_SAID} more of its places are wrong.` : '';
    problems.slice(0, MOST_SAID).forEach(({ code, says }, index) => {
      const last = index === MOST_SAID - 1 ? more : '';
      report(code, 'Rule', `the rule is left out: ${says}${says.endsWith('?') ? '' : '.'}${last}`);
    });
    return null;
  };
  if (!read.ok) return sayAll(read.problems);
  const { id } = read.rule;
  const base = conceptOf(writing, scope);
  if (base === null || checkId(writing, id, taken) === null) return null;
  const rule = { ...read.rule, words: read.rule.words || textOf(row, 'in_plain_words') || read.rule.why };
  const file = { ...base, facts: [], thresholds: thresholdsOf(writing, id), rules: [rule] };
  const known = knownFactsOf([...scope.files, file], base.concept);
  const found = checkRule(rule, file, 0, known).map(({ code, at, message }) => {
    const says = message.slice(message.indexOf('): ') + 3).replace(/\.$/, '');
    return { code, says: `at ${at.slice('rules.0.'.length)}, ${says}` };
  });
  const problems = [...found, ...statusProblem(rule, base, scope)];
  return problems.length > 0 ? sayAll(problems) : file;
}

function checkKnown({ row, report }: Writing, known: ReadonlyMap<string, string>): void {
  const unit = known.get(row.title);
  const value = numberOf(row, 'value');
  if (unit === undefined) {
    const says = `there is no rule ${quote(row.title)}${suggestName(row.title, known.keys()) || '.'}`;
    report('rule-unknown', 'ID', `${says} A rule of your own needs its JSON in column Rule.`);
    return;
  }
  if (value === null) return;
  const meant = toThreshold(value, unit);
  const why = whyNoThreshold(meant, unit);
  if (why !== '') report('bad-threshold', 'Value', `${why}. Until then what Runsheet came with counts.`);
  else if (meant !== value) report('threshold-percent', 'Value', `it is read as ${formatNumber(meant)} %; write ${formatNumber(meant)}.`);
}

/**
 * Reads what a team wrote into the Rules tab: rules of its own, and numbers that are none. What is wrong is reported with its place
 * and left out; nothing of it stops anything.
 */
export function readTeamRules(rows: readonly Row[], scope: TeamRulesScope): TeamRules {
  const units = new Map<string, string>(scope.files.flatMap((file) => file.rules.map((rule) => [rule.id, 'none'])));
  scope.files.forEach((file) => file.thresholds.forEach((threshold) => units.set(threshold.id, threshold.unit)));
  const taken = new Set(units.keys());
  const files: RuleFile[] = [];
  const named = new Map<number, string>();
  const issues: Issue[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const report = (code: string, column: string, says: string): null => {
      issues.push(issueAt(code, { tab: row.tab, row: row.row, column }, says));
      return null;
    };
    if (textOf(row, 'rule') === '') {
      if (row.title !== '') checkKnown({ row, report }, units);
      continue;
    }
    const file = readRule({ row, report }, taken, { ...scope, files: [...scope.files, ...files] });
    if (file === null) continue;
    file.rules.forEach(({ id }) => {
      taken.add(id);
      named.set(row.row, id);
    });
    files.push(file);
  }
  return { files, named, issues };
}
