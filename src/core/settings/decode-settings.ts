import type { MailMode, QuietHours, Settings, WeeklyMoment } from './settings';
import { readAmount, readDays, readMonth, readWeekday, readWeeklyMoment, readWorkWeek } from './read-words';
import { hasDecimalComma } from './has-decimal-comma';
import { AGENDA_EXAMPLE, readAgenda, USUAL_AGENDA } from '../meeting/read-agenda';
import { readQuietHours } from './read-quiet-hours';
import { cellText, isDateCell, type Cell } from '../tables/cell';
import { splitList } from '../tables/decode-value';
import type { Issue } from '../tables/issue';
import type { Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';
import type { Holiday } from '../time/calendar-types';
import { isLocalDate, isLocalDateTime } from '../time/arith';
import type { LocalDateTime } from '../time/local';
import { readVocabulary } from '../words/vocabulary';

/** Settings with what could not be read of them; a value that cannot be read counts as its default. */
export interface DecodedSettings {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
}

interface Reader {
  readonly issues: Issue[];
  text(name: string): string;
  has(name: string): boolean;
  read<T>(name: string, parse: (text: string) => T | null, fallback: T, example: string): T;
}

function makeReader(rows: readonly Row[]): Reader {
  const byName = new Map(rows.map((row) => [row.title.trim().toLowerCase(), row]));
  const issues: Issue[] = [];
  const cellOf = (name: string): Cell => byName.get(name.toLowerCase())?.cells['value'] ?? '';
  const text = (name: string): string => {
    const cell = cellOf(name);
    return isDateCell(cell) ? cell.local : cellText(cell).replace(/^'/, '');
  };
  return {
    issues,
    text,
    has: (name) => byName.has(name.toLowerCase()),
    read: (name, parse, fallback, example) => {
      const written = text(name);
      if (written === '') return fallback;
      const value = parse(written);
      if (value !== null) return value;
      const row = byName.get(name.toLowerCase());
      const place = { tab: row?.tab ?? 'Settings', row: row?.row ?? 0, column: 'Value' };
      issues.push(issueAt('bad-setting', place, `${quote(written)} cannot be read as ${name}; write it like ${example}.`));
      return fallback;
    },
  };
}

const MODES: ReadonlyMap<string, MailMode> = new Map([
  ['off', 'off'],
  ['dry run', 'dry run'],
  ['on', 'on'],
  ['false', 'off'],
  ['true', 'on'],
]);
const readMode = (text: string): MailMode | null => MODES.get(text.toLowerCase()) ?? null;

const NONE = /^(none|off|no|-)$/i;

function readQuiet(text: string): { readonly quiet: QuietHours | null } | null {
  if (NONE.test(text)) return { quiet: null };
  const quiet = readQuietHours(text);
  return quiet === null ? null : { quiet };
}

function readMoment(text: string): LocalDateTime | null {
  const iso = text.replace(' ', 'T').slice(0, 16);
  if (isLocalDateTime(iso)) return iso;
  return isLocalDate(text) ? `${text}T00:00` : null;
}

function readWeekly(text: string): { readonly at: WeeklyMoment | null } | null {
  if (NONE.test(text)) return { at: null };
  const at = readWeeklyMoment(text);
  return at === null ? null : { at };
}

/** A row that is there and blank means no reminder; one that is not there is of a file set up before there were any. */
function readLadder(reader: Reader, name: string, usual: readonly number[]): readonly number[] {
  if (reader.has(name) && reader.text(name) === '') return [];
  return reader.read(name, (text) => (NONE.test(text) ? [] : readDays(text)), usual, `${usual.join(', ')} (days before)`);
}

const MONDAY_MORNING: WeeklyMoment = { weekday: 1, time: '08:00' };
const MONDAY_EVENING: WeeklyMoment = { weekday: 1, time: '17:00' };
const TUESDAY_MORNING: WeeklyMoment = { weekday: 2, time: '09:00' };
const WEDNESDAY_NOON: WeeklyMoment = { weekday: 3, time: '12:00' };
const NIGHT: QuietHours = { from: '20:00', to: '07:00' };

/**
 * Decodes the Settings tab; `holidays` complete the calendar. Defaults are those of the contract.
 * @param locale of the file as read just now; `''`: what stands in Locale
 */
export function decodeSettings(rows: readonly Row[], holidays: readonly Holiday[], locale = ''): DecodedSettings {
  const reader = makeReader(rows);
  const { text, read } = reader;
  const settings: Settings = {
    company: text('Company'),
    businessOwner: text('Business owner'),
    calendar: {
      workDays: read('Work week', readWorkWeek, [1, 2, 3, 4, 5], 'Mon-Fri'),
      weekStartsOn: read('Week starts on', readWeekday, 1, 'Monday'),
      yearStartsIn: read('Year starts in', readMonth, 1, 'January'),
      holidays,
    },
    decimalComma: hasDecimalComma(locale || text('Locale')),
    leadershipMeeting: read('Leadership meeting', readWeeklyMoment, TUESDAY_MORNING, 'Tue 09:00'),
    meetingAgenda: read('Meeting agenda', readAgenda, USUAL_AGENDA, AGENDA_EXAMPLE),
    entryDeadline: read('Entry deadline', readWeeklyMoment, MONDAY_EVENING, 'Mon 17:00'),
    mailMode: read('Escalation mail', readMode, 'off', 'off, dry run or on'),
    testRecipient: text('Test recipient').toLowerCase(),
    approvedDomains: splitList(text('Approved domains').toLowerCase()),
    quietHours: read('Quiet hours', readQuiet, { quiet: NIGHT }, '20:00-07:00').quiet,
    nagEveryDays: Math.max(
      1,
      read('Nag every', (text) => readAmount(text, { d: 1, w: 7 }), 1, '1 day'),
    ),
    remindDays: { todo: readLadder(reader, 'Remind of to-dos', [2]), rock: readLadder(reader, 'Remind of Rocks', [30, 15, 7]) },
    weeklyMail: read('Weekly mail', readWeekly, { at: MONDAY_MORNING }, 'Mon 08:00 or off').at,
    midweekMail: read('Mid-week mail', readWeekly, { at: WEDNESDAY_NOON }, 'Wed 12:00 or off').at,
    acknowledgeHoldsHours: read('Acknowledge holds', (text) => readAmount(text, { h: 1, m: 1 / 60, d: 24 }), 4, '4 hours'),
    pausedUntil: read<LocalDateTime | null>('Paused until', readMoment, null, '2026-11-20'),
    vocabulary: read('Vocabulary', readVocabulary, 'EOS-style', 'EOS-style, Scaling Up, OKR or plain'),
    file: text('File'),
    sweeper: text('Sweeper'),
  };
  return { settings, issues: reader.issues };
}
