import type { Cadence, HolidayRoll } from '../recurrence/cadence';
import { readCadence } from '../recurrence/read-cadence';
import { splitList } from '../tables/decode-value';
import type { Issue } from '../tables/issue';
import { dateOf, numberOf, textOf, yesOf, type Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';
import { readProofRule, PROOF_EXAMPLES, demandsProof } from '../proof/proof-rule';
import type { LocalDate, LocalTime } from '../time/local';

/** One ordered step of a process. */
export interface Step {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly proof: string;
  readonly required: boolean;
}

/** One definition of recurring work, blanks filled with the contract's defaults. */
export interface Process {
  readonly row: Row;
  readonly id: string;
  readonly title: string;
  /** Places of the chain as typed; the business owner comes from Settings. */
  readonly owner: string;
  readonly backup: string;
  readonly fallback: string;
  readonly cadenceText: string;
  /** `null` where blank, undated or unreadable; `problem` then says why. */
  readonly cadence: Cadence | null;
  readonly problem: string;
  /** Why nothing is ever due although nothing is wrong: the cadence has no date in it. `''` where it has one. */
  readonly undated: string;
  readonly dueAt: LocalTime;
  /** Hours; `null` = from 00:00 of the due day. */
  readonly opensBefore: number | null;
  readonly grace: number;
  readonly movesAfter: number;
  readonly onHolidays: HolidayRoll;
  /** At least one; `''` where the process has no location. */
  readonly locations: readonly string[];
  readonly proof: string;
  readonly strict: boolean;
  readonly optional: boolean;
  readonly starts: LocalDate | null;
  readonly ends: LocalDate | null;
  readonly pausedUntil: LocalDate | null;
  /** Day by which somebody has to look over the definition; `null` where none. */
  readonly reviewBy: LocalDate | null;
  readonly active: boolean;
  /** In order. */
  readonly steps: readonly Step[];
}

const DUE_AT = '17:00';
const GRACE_HOURS = 2;
const MOVES_AFTER_HOURS = { daily: 2, rarer: 24 };

/** Steps by process id, in their order; a step without a number keeps its place on the tab. */
export function decodeSteps(rows: readonly Row[]): ReadonlyMap<string, readonly Step[]> {
  const byProcess = new Map<string, Step[]>();
  rows.forEach((row) => {
    const process = textOf(row, 'process');
    if (process === '' || textOf(row, 'step') === '') return;
    const steps = byProcess.get(process) ?? [];
    steps.push({
      id: row.id,
      order: numberOf(row, 'order') ?? steps.length + 1,
      title: textOf(row, 'step'),
      proof: textOf(row, 'proof'),
      required: yesOf(row, 'required', true),
    });
    byProcess.set(process, steps);
  });
  byProcess.forEach((steps) => steps.sort((a, b) => a.order - b.order));
  return byProcess;
}

interface CadencePart {
  readonly cadence: Cadence | null;
  readonly problem: string;
  readonly undated: string;
}

const read = new Map<string, CadencePart>();
/** Cadences kept: a team has a handful of different ones in any number of processes. */
const MOST_KEPT = 500;

function decodeCadence(text: string, yearStartsIn: number): CadencePart {
  const key = `${yearStartsIn} ${text}`;
  const known = read.get(key) ?? readPart(text, yearStartsIn);
  if (read.size < MOST_KEPT) read.set(key, known);
  return known;
}

function readPart(text: string, yearStartsIn: number): CadencePart {
  if (text === '') return { cadence: null, problem: '', undated: '' };
  const reading = readCadence(text, { yearStartsIn });
  if (reading.ok) return { cadence: reading.cadence, problem: '', undated: '' };
  return { cadence: null, problem: reading.undated ? '' : reading.error, undated: reading.undated ? reading.error : '' };
}

const ROLLS: readonly HolidayRoll[] = ['skip', 'earlier', 'later', 'run'];

function rollOf(row: Row, cadence: Cadence | null): HolidayRoll {
  const typed = textOf(row, 'on_holidays');
  return ROLLS.find((roll) => roll === typed) ?? (cadence === null || cadence.weeklyOrMore ? 'skip' : 'later');
}

/** Decodes one process with its steps. */
export function decodeProcess(row: Row, steps: readonly Step[], yearStartsIn: number): Process {
  const cadenceText = textOf(row, 'cadence');
  const part = decodeCadence(cadenceText, yearStartsIn);
  const locations = splitList(textOf(row, 'location'));
  const daily = part.cadence?.dailyOrMore ?? false;
  return {
    row,
    id: row.id,
    title: row.title,
    owner: textOf(row, 'owner'),
    backup: textOf(row, 'backup'),
    fallback: textOf(row, 'fallback'),
    cadenceText,
    ...part,
    dueAt: textOf(row, 'due_at') || DUE_AT,
    opensBefore: numberOf(row, 'opens_before'),
    grace: Math.max(0, numberOf(row, 'grace') ?? GRACE_HOURS),
    movesAfter: Math.max(0, numberOf(row, 'moves_after') ?? (daily ? MOVES_AFTER_HOURS.daily : MOVES_AFTER_HOURS.rarer)),
    onHolidays: rollOf(row, part.cadence),
    locations: locations.length === 0 ? [''] : [...new Set(locations)],
    proof: textOf(row, 'proof'),
    strict: yesOf(row, 'strict_order', false),
    optional: yesOf(row, 'optional', false),
    starts: dateOf(row, 'starts'),
    ends: dateOf(row, 'ends'),
    pausedUntil: dateOf(row, 'paused_until'),
    reviewBy: dateOf(row, 'review_by'),
    active: yesOf(row, 'active', true),
    steps,
  };
}

/** True where the process itself or one of its required steps demands proof. */
export function hasProof(process: Process): boolean {
  return demandsProof(process.proof) || process.steps.some((step) => step.required && demandsProof(step.proof));
}

/** The Proof cell of a process or a step, where it is no rule we know. */
export function proofRuleIssues(row: Row): readonly Issue[] {
  const text = textOf(row, 'proof');
  if (readProofRule(text) !== null) return [];
  const says = `${quote(text)} is no kind of proof; use one of ${PROOF_EXAMPLES}.`;
  return [issueAt('bad-proof-rule', { tab: row.tab, row: row.row, column: 'Proof' }, says)];
}

/** What a person has to mend in a process: cadence and proof rules that cannot be read. */
export function processIssues(process: Process, stepRows: readonly Row[]): readonly Issue[] {
  const { tab, row } = process.row;
  const cadence = process.problem === '' ? [] : [issueAt('bad-cadence', { tab, row, column: 'Cadence' }, process.problem)];
  const steps = stepRows.filter((step) => textOf(step, 'process') === process.id);
  return [...cadence, ...[process.row, ...steps].flatMap(proofRuleIssues)];
}
