import { parseRule } from './parse-rule';
import { isSubDaily } from './rule';
import type { RecurrenceRule, RuleReading } from './rule';

/** The reason why a rule is refused, or null where this check has nothing against it. */
type RuleCheck = (rule: RecurrenceRule) => string | null;

function refuseWhen(test: (rule: RecurrenceRule) => boolean, reason: string): RuleCheck {
  return (rule) => (test(rule) ? reason : null);
}

function hasOrdinal(rule: RecurrenceRule): boolean {
  return rule.byDay.some(({ ordinal }) => ordinal !== 0);
}

function lowestOrdinal(rule: RecurrenceRule): number {
  return rule.byDay.length === 0 ? 0 : Math.min(...rule.byDay.map(({ ordinal }) => Math.abs(ordinal)));
}

function hasDayPart(rule: RecurrenceRule): boolean {
  return rule.byDay.length + rule.byMonthDay.length > 0;
}

/**
 * What RFC 5545 3.3.10 forbids, but for two shapes that it forbids and that calendars write and engines agree about: COUNT
 * beside an UNTIL in UTC (the earlier end counts), and several BYYEARDAY as a filter of a faster rule.
 */
const STANDARD_CHECKS: readonly RuleCheck[] = [
  refuseWhen(
    (rule) => rule.count !== null && rule.until !== null && !rule.until.utc,
    'COUNT and UNTIL stand together; RFC 5545 allows one of them.',
  ),
  refuseWhen((rule) => rule.byWeekNo.length > 0 && rule.frequency !== 'YEARLY', 'BYWEEKNO only has a meaning with FREQ=YEARLY.'),
  refuseWhen(
    (rule) => rule.byYearDay.length === 1 && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(rule.frequency),
    'One day of the year comes round once a year: with BYYEARDAY write FREQ=YEARLY.',
  ),
  refuseWhen((rule) => rule.byMonthDay.length > 0 && rule.frequency === 'WEEKLY', 'BYMONTHDAY has no meaning with FREQ=WEEKLY.'),
  refuseWhen(
    (rule) => hasOrdinal(rule) && rule.frequency !== 'MONTHLY' && rule.frequency !== 'YEARLY',
    'A numbered weekday like 2MO only has a meaning with FREQ=MONTHLY or YEARLY.',
  ),
  refuseWhen((rule) => hasOrdinal(rule) && rule.byWeekNo.length > 0, 'A numbered weekday like 2MO cannot stand together with BYWEEKNO.'),
  refuseWhen(
    (rule) => lowestOrdinal(rule) > 5 && (rule.frequency === 'MONTHLY' || rule.byMonth.length > 0),
    'No month has more than five of a weekday.',
  ),
];

const DIFFERS = 'is read differently by calendar programs; name months and days instead.';

/** What a process refuses beyond that, because engines disagree about it or it asks for more than people can do. */
const PROCESS_CHECKS: readonly RuleCheck[] = [
  refuseWhen((rule) => rule.count !== null && rule.until !== null, 'COUNT and UNTIL stand together; keep one of them.'),
  refuseWhen(
    (rule) => isSubDaily(rule.frequency),
    'A process is due daily at most; name several times a day instead, like "daily at 8:00 and 16:00".',
  ),
  refuseWhen((rule) => rule.byWeekNo.length > 0, `BYWEEKNO ${DIFFERS}`),
  refuseWhen((rule) => rule.byYearDay.length > 0, `BYYEARDAY ${DIFFERS}`),
  refuseWhen((rule) => rule.bySecond.length > 0, 'BYSECOND is finer than a process can be due; leave it out.'),
  refuseWhen((rule) => rule.byMinute.length > 0, 'BYMINUTE is not read here; write the time of day into "Due at".'),
  refuseWhen((rule) => rule.byHour.length > 1, 'Only one BYHOUR is read; write several times as words, like "daily at 8:00 and 16:00".'),
  refuseWhen((rule) => rule.interval > 999, 'INTERVAL may be 999 at most.'),
  refuseWhen(
    (rule) => rule.frequency === 'WEEKLY' && rule.bySetPos.length > 0,
    'BYSETPOS is read differently with FREQ=WEEKLY; name the weekdays.',
  ),
  refuseWhen(
    (rule) => rule.frequency === 'YEARLY' && rule.byMonthDay.length > 0 && rule.byMonth.length === 0,
    'FREQ=YEARLY with BYMONTHDAY needs BYMONTH: name the month.',
  ),
  refuseWhen((rule) => rule.bySetPos.length > 0 && !hasDayPart(rule), 'BYSETPOS needs BYDAY or BYMONTHDAY to choose from.'),
  refuseWhen(
    (rule) => rule.bySetPos.length > 0 && hasOrdinal(rule),
    'BYSETPOS chooses from plain weekdays only; leave the number before the weekday out.',
  ),
  refuseWhen(
    (rule) => hasOrdinal(rule) && rule.byDay.some(({ ordinal }) => ordinal === 0),
    'BYDAY mixes plain and numbered weekdays, which most calendar programs read as never; write two rules, one a line.',
  ),
];

function firstReason(rule: RecurrenceRule, checks: readonly RuleCheck[]): string | null {
  for (const check of checks) {
    const reason = check(rule);
    if (reason !== null) return reason;
  }
  return null;
}

/** Reads one rule and refuses what RFC 5545 refuses; what it accepts can be expanded, always within bounds. */
export function validateRule(text: string): RuleReading {
  const reading = parseRule(text);
  if (!reading.ok) return reading;
  const error = firstReason(reading.rule, STANDARD_CHECKS);
  return error === null ? reading : { ok: false, error };
}

/** The reason why a process does not accept a valid rule, or null where it does. */
export function checkSubset(rule: RecurrenceRule): string | null {
  return firstReason(rule, PROCESS_CHECKS);
}
