import type { CadenceReading } from './cadence';
import { everFires } from './ever-fires';
import { makeCadence } from './make-cadence';
import { checkSubset, validateRule } from './validate-rule';

const DTSTART = /^DTSTART(?:;VALUE=[A-Z-]{4,9})?(?:;TZID=([^:;]{1,60}))?:(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;
const LONGEST_TEXT = 2000;
const NEVER = 'The rule never comes round: no day fits all of its parts.';

/** RRULE text by lines: the rules without their `RRULE:`, and what a DTSTART line says. */
export interface RuleLines {
  readonly rules: readonly string[];
  /** `2026-11-20T09:00:00`, with a Z where it is an instant, or a day. */
  readonly start: string | null;
  /** Its TZID. */
  readonly zone: string | null;
  readonly error: string | null;
}

/** True for text that means to be an RFC 5545 rule. */
export function looksLikeRule(text: string): boolean {
  return /^(RRULE\s?:|DTSTART\b|[A-Z]{4,10}\s?=)/i.test(text.trim()) || /;\s?FREQ\s?=/i.test(text);
}

/** `2026-11-20T09:00:00` of the parts of a DTSTART line, with a Z where it is an instant; a day where it names no time. */
function momentOf(match: readonly (string | undefined)[]): string {
  const [year = '', month = '', day = '', hour, minute = '', second = '00', utc = ''] = match;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${utc.toUpperCase()}`}`;
}

/** Cuts a rule text into its lines; a DTSTART may stand on a line before or after the rule, or before a blank. */
export function splitRuleLines(text: string): RuleLines {
  const long = text.length > LONGEST_TEXT;
  const lines = long ? [] : text.trim().split(/[\r\n]+|\s(?=RRULE\s?:|DTSTART)/i);
  const named = lines.map((line) => line.trim()).filter((line) => line !== '');
  const at = named.findIndex((line) => DTSTART.test(line));
  const match = at < 0 ? [] : (DTSTART.exec(named[at] ?? '') ?? []);
  const rules = named.filter((_line, index) => index !== at).map((line) => line.replace(/^RRULE\s?:\s?/i, ''));
  const other = rules.find((line) => /^(EXDATE|RDATE|EXRULE|DTSTART)/i.test(line));
  const unread = other === undefined ? null : `"${other.slice(0, 40)}" is not read in a cadence; put days off into Holidays.`;
  const empty = rules.length === 0 ? 'There is no rule in it; begin it with FREQ=.' : null;
  const error = long ? `The rule is longer than ${LONGEST_TEXT} characters; shorten it.` : (unread ?? empty);
  return { rules, start: at < 0 ? null : momentOf(match.slice(2)), zone: match[1] ?? null, error };
}

function checkForProcess(text: string): string | null {
  const reading = validateRule(text);
  if (!reading.ok) return reading.error;
  return checkSubset(reading.rule) ?? (everFires(reading.rule, Date.UTC(2024, 0, 1)) ? null : NEVER);
}

/** Reads a cadence written as RFC 5545 rules, one a line, and refuses what a process does not accept, with the reason. */
export function readRuleText(text: string): CadenceReading {
  const { rules, start, zone, error } = splitRuleLines(text);
  const elsewhere = zone !== null || start?.endsWith('Z') === true;
  const away = elsewhere ? 'DTSTART is in another time zone; write it in the time of this file, like DTSTART:20261120T090000.' : null;
  const reason = error ?? away ?? rules.map(checkForProcess).find((one) => one !== null) ?? null;
  if (reason !== null) return { ok: false, undated: false, error: reason, suggestion: 'FREQ=WEEKLY;BYDAY=MO' };
  const cadence = makeCadence({
    rrules: rules.map((rule) => rule.toUpperCase().replace(/\s+/g, '')),
    times: start === null || start.length < 16 ? [] : [start.slice(11, 16)],
    anchor: start === null ? null : start.slice(0, 10),
  });
  return { ok: true, cadence };
}
