import { FREQUENCIES, WEEKDAY_CODES } from './rule';
import type { RecurrenceRule, RuleReading, RuleUntil, RuleWeekday } from './rule';

const LONGEST_RULE = 500;
const LARGEST_NUMBER = 2147483647;
const WEEKDAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

type Mutable = { -readonly [K in keyof RecurrenceRule]: RecurrenceRule[K] };
type Draft = Mutable & { hasFrequency: boolean };
/** Reads one value into the draft; returns the reason when it cannot. */
type PartReader = (draft: Draft, value: string) => string | null;

function emptyDraft(): Draft {
  return {
    hasFrequency: false,
    frequency: 'YEARLY',
    interval: 1,
    count: null,
    until: null,
    weekStart: 1,
    byMonth: [],
    byWeekNo: [],
    byYearDay: [],
    byMonthDay: [],
    byDay: [],
    byHour: [],
    byMinute: [],
    bySecond: [],
    bySetPos: [],
  };
}

function readWhole(value: string, low: number, high: number): number | null {
  if (!/^[+-]?\d{1,10}$/.test(value)) return null;
  const number = Number(value);
  return number >= low && number <= high ? number : null;
}

type NumberListKey = 'byMonth' | 'byWeekNo' | 'byYearDay' | 'byMonthDay' | 'byHour' | 'byMinute' | 'bySecond' | 'bySetPos';

function listReader(name: string, key: NumberListKey, low: number, high: number, signed: boolean): PartReader {
  const range = signed ? `1 to ${high}, or -1 to -${high} counted from the end` : `${low} to ${high}`;
  return (draft, value) => {
    const numbers = new Set<number>();
    for (const item of value.split(',')) {
      const number = readWhole(item, signed ? -high : low, high);
      if (number === null || (signed && number === 0)) return `${name} takes whole numbers from ${range}; "${item}" is none.`;
      numbers.add(number);
    }
    draft[key] = [...numbers].sort((a, b) => a - b);
    return null;
  };
}

function readWeekday(text: string): RuleWeekday | null {
  const match = WEEKDAY.exec(text);
  if (match === null) return null;
  const ordinal = match[1] === undefined ? 0 : Number(match[1]);
  if (match[1] !== undefined && (ordinal === 0 || Math.abs(ordinal) > 53)) return null;
  return { ordinal, weekday: WEEKDAY_CODES.findIndex((code) => code === match[2]) + 1 };
}

const readByDay: PartReader = (draft, value) => {
  const found = new Map<string, RuleWeekday>();
  for (const item of value.split(',')) {
    const weekday = readWeekday(item);
    if (weekday === null) return `BYDAY takes weekdays like MO, 2TU or -1FR; "${item}" is none.`;
    found.set(`${weekday.ordinal}/${weekday.weekday}`, weekday);
  }
  draft.byDay = [...found.values()].sort((a, b) => a.weekday - b.weekday || a.ordinal - b.ordinal);
  return null;
};

function readUntilValue(value: string): RuleUntil | null {
  const match = UNTIL.exec(value);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const isRealDay = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && year >= 100;
  if (!isRealDay || hour > 23 || minute > 59 || second > 60) return null;
  return { ms, utc: match[7] !== undefined, dateOnly: match[4] === undefined };
}

const readUntil: PartReader = (draft, value) => {
  draft.until = readUntilValue(value);
  return draft.until === null ? `UNTIL takes a day or a time like 20261231 or 20261231T170000Z; "${value}" is none.` : null;
};

const readFrequency: PartReader = (draft, value) => {
  const frequency = FREQUENCIES.find((name) => name === value);
  if (frequency === undefined) return `FREQ takes one of ${FREQUENCIES.join(', ')}; "${value}" is none.`;
  draft.frequency = frequency;
  draft.hasFrequency = true;
  return null;
};

function countReader(name: string, key: 'interval' | 'count'): PartReader {
  return (draft, value) => {
    const number = readWhole(value, 1, LARGEST_NUMBER);
    if (number === null) return `${name} takes a whole number from 1; "${value}" is none.`;
    draft[key] = number;
    return null;
  };
}

const readWeekStart: PartReader = (draft, value) => {
  const index = WEEKDAY_CODES.findIndex((code) => code === value);
  if (index < 0) return `WKST takes a weekday like MO; "${value}" is none.`;
  draft.weekStart = index + 1;
  return null;
};

const PARTS: ReadonlyMap<string, PartReader> = new Map([
  ['FREQ', readFrequency],
  ['INTERVAL', countReader('INTERVAL', 'interval')],
  ['COUNT', countReader('COUNT', 'count')],
  ['UNTIL', readUntil],
  ['WKST', readWeekStart],
  ['BYDAY', readByDay],
  ['BYMONTH', listReader('BYMONTH', 'byMonth', 1, 12, false)],
  ['BYWEEKNO', listReader('BYWEEKNO', 'byWeekNo', 1, 53, true)],
  ['BYYEARDAY', listReader('BYYEARDAY', 'byYearDay', 1, 366, true)],
  ['BYMONTHDAY', listReader('BYMONTHDAY', 'byMonthDay', 1, 31, true)],
  ['BYHOUR', listReader('BYHOUR', 'byHour', 0, 23, false)],
  ['BYMINUTE', listReader('BYMINUTE', 'byMinute', 0, 59, false)],
  ['BYSECOND', listReader('BYSECOND', 'bySecond', 0, 59, false)],
  ['BYSETPOS', listReader('BYSETPOS', 'bySetPos', 1, 366, true)],
]);

function readPart(draft: Draft, part: string, seen: Set<string>): string | null {
  const at = part.indexOf('=');
  const name = at < 0 ? part : part.slice(0, at);
  const value = at < 0 ? '' : part.slice(at + 1);
  const reader = PARTS.get(name);
  if (reader === undefined) return `"${part.slice(0, 40)}" is no part of a rule; parts look like FREQ=WEEKLY;BYDAY=MO.`;
  if (seen.has(name)) return `${name} stands twice in the rule; keep one.`;
  if (value === '') return `${name} has no value; give one or take the part out.`;
  seen.add(name);
  return reader(draft, value);
}

/** Reads the grammar of one rule, `FREQ=...;...` without `RRULE:`; whether its parts may stand together is checked elsewhere. */
export function parseRule(text: string): RuleReading {
  if (text.length > LONGEST_RULE) return { ok: false, error: `The rule is longer than ${LONGEST_RULE} characters; shorten it.` };
  const draft = emptyDraft();
  const seen = new Set<string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const error = readPart(draft, part.trim(), seen);
    if (error !== null) return { ok: false, error };
  }
  if (!draft.hasFrequency) return { ok: false, error: 'The rule has no FREQ; begin it with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.' };
  const { hasFrequency: _read, ...rule } = draft;
  return { ok: true, rule };
}
