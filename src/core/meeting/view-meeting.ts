import type { KeptMeeting } from './decode-meeting';
import { listDue } from './meeting-rows';
import { instantText } from './move-meeting';
import { lastMessages, listPast } from './past-meetings';
import { isUsualAgenda } from './read-agenda';
import type { AgendaPart, MeetingLine, MeetingView } from '../contract/meeting';
import { reword } from '../contract/reword';
import { listLeaders } from '../mail/choose-digest';
import { oneLine } from '../mail/escape-html';
import type { Person } from '../people/person';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import { toneOf } from '../status/tones';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import type { Instant, LocalDate } from '../time/local';
import { wordsOf } from '../words/vocabulary';

/** What a meeting is shown from. */
export interface MeetingScope {
  readonly workbook: DecodedWorkbook;
  readonly kept: KeptMeeting | null;
  /** Meetings that were held, the oldest first. */
  readonly held: readonly Row[];
  readonly refusal: string;
  readonly today: LocalDate;
  readonly now: Instant;
}

const MOST_LINES = 200;
const LONGEST = 200;

/** The agenda as Settings has it; the usual one in the words of the file. */
export function agendaOf({ settings }: DecodedWorkbook): readonly AgendaPart[] {
  const { meetingAgenda: agenda, vocabulary } = settings;
  if (!isUsualAgenda(agenda)) return agenda;
  return agenda.map((part) => ({ ...part, title: reword(part.title, wordsOf(vocabulary)) }));
}

function lineOf(row: Row, owner: string, status: string): MeetingLine {
  const shown = (text: string): string => oneLine(text, LONGEST);
  return { id: row.id, title: shown(row.title), owner: shown(owner), status, tone: toneOf(status), due: dateOf(row, 'due') };
}

/** Long ones are kept for the quarter, so they come after all others. */
function issueLines({ tables }: DecodedWorkbook): readonly MeetingLine[] {
  const open = (tables['issues'] ?? []).filter((row) => dateOf(row, 'solved_on') === null);
  const rank = (row: Row): number => (textOf(row, 'horizon') === 'Long' ? 1e6 : 0) + (numberOf(row, 'priority') ?? 1e5);
  const sorted = [...open].sort((a, b) => rank(a) - rank(b) || a.row - b.row);
  return sorted.map((row) => lineOf(row, textOf(row, 'raised_by'), textOf(row, 'horizon') === 'Long' ? 'Long' : 'Open'));
}

function todoLines({ tables }: DecodedWorkbook, today: LocalDate): readonly MeetingLine[] {
  const open = (tables['todos'] ?? []).filter((row) => dateOf(row, 'done_on') === null);
  const due = (row: Row): string => dateOf(row, 'due') ?? '9999';
  const sorted = [...open].sort((a, b) => due(a).localeCompare(due(b)) || a.row - b.row);
  return sorted.map((row) => lineOf(row, textOf(row, 'owner'), due(row) < today ? 'Overdue' : 'Open'));
}

function namesOf({ directory, settings }: DecodedWorkbook): Pick<MeetingView, 'people' | 'leaders'> {
  const leaders = listLeaders({ directory, settings });
  const rest = directory.people.filter((person) => !leaders.includes(person));
  const names = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name).filter((name) => name !== '');
  const people = [...new Set([...names(leaders), ...names(rest)])];
  return { people, leaders: new Set(names(leaders)).size };
}

/** Everything that a meeting looks at. */
export function viewMeeting({ workbook, kept, held, refusal, today, now }: MeetingScope): MeetingView {
  const due = listDue(workbook.tables, today);
  return {
    agenda: kept?.agenda ?? agendaOf(workbook),
    ...namesOf(workbook),
    running: kept?.running ?? null,
    history: listPast(held),
    issues: issueLines(workbook).slice(0, MOST_LINES),
    todos: todoLines(workbook, today).slice(0, MOST_LINES),
    kept: { done: due.filter((row) => dateOf(row, 'done_on') !== null).length, of: due.length },
    told: lastMessages(held),
    refusal,
    now: instantText(now),
  };
}
