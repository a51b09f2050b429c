import type { LocalDate, LocalTime } from '../time/local';
import type { CadenceReading } from './cadence';
import { everFires } from './ever-fires';
import { makeCadence } from './make-cadence';
import { checkSubset, validateRule } from './validate-rule';

const DTSTART = /^DTSTART(?:;[A-Z-]+=[^:;]{1,60})*:(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?Z?)?$/i;

/** RRULE text by lines: the rules without their `RRULE:`, and the day and time of a DTSTART line. */
export interface RuleLines {
  readonly rules: readonly string[];
  readonly startDate: LocalDate | null;
  readonly startTime: LocalTime | null;
  readonly error: string | null;
}

/** True for text that means to be an RFC 5545 rule. */
export function looksLikeRule(text: string): boolean {
  return /^\s*(RRULE\s*:|DTSTART\b|FREQ\s*=|[A-Z]{4,10}\s*=)/i.test(text) || /(^|;)\s*FREQ\s*=/i.test(text);
}

/** Cuts a rule text into its lines; a DTSTART may stand on a line before or after the rule, or before a blank. */
export function splitRuleLines(text: string): RuleLines {
  const rules: string[] = [];
  let startDate: LocalDate | null = null;
  let startTime: LocalTime | null = null;
  for (const line of text.trim().split(/[\r\n]+|\s+(?=RRULE:|DTSTART)/i)) {
    const start = DTSTART.exec(line.trim());
    if (start !== null) {
      startDate = `${start[1] ?? ''}-${start[2] ?? ''}-${start[3] ?? ''}`;
      startTime = start[4] === undefined ? null : `${start[4]}:${start[5] ?? '00'}`;
    } else if (/^(EXDATE|RDATE|EXRULE|DTSTART)/i.test(line)) {
      return { rules, startDate, startTime, error: `"${line.slice(0, 40)}" is not read in a cadence; put days off into Holidays.` };
    } else if (line.trim() !== '') rules.push(line.trim().replace(/^RRULE\s*:\s*/i, ''));
  }
  return { rules, startDate, startTime, error: rules.length === 0 ? 'There is no rule in it; begin it with FREQ=.' : null };
}

function checkForProcess(text: string): string | null {
  const reading = validateRule(text);
  if (!reading.ok) return reading.error;
  const reason = checkSubset(reading.rule);
  if (reason !== null) return reason;
  return everFires(reading.rule, Date.UTC(2024, 0, 1)) ? null : 'The rule never comes round: no day fits all of its parts.';
}

/** Reads a cadence written as RFC 5545 rules, one a line, and refuses what a process does not accept, with the reason. */
export function readRuleText(text: string): CadenceReading {
  const { rules, startDate, startTime, error } = splitRuleLines(text);
  const reasons = error === null ? rules.map(checkForProcess) : [error];
  const reason = reasons.find((one) => one !== null) ?? null;
  if (reason !== null) return { ok: false, undated: false, error: reason, suggestion: 'FREQ=WEEKLY;BYDAY=MO' };
  const cadence = makeCadence({
    rrules: rules.map((rule) => rule.toUpperCase().replace(/\s+/g, '')),
    times: startTime === null ? [] : [startTime],
    floating: false,
    businessDayNumber: 0,
    everyBusinessDay: false,
    clampsToMonthEnd: false,
    season: null,
    anchor: startDate,
    until: null,
  });
  return { ok: true, cadence };
}
