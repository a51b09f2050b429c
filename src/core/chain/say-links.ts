import { SERVING, type Family } from './family';
import type { Words } from '../contract/reword';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import { listOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { sayList } from '../texts/say-list';
import { upperFirst } from '../texts/upper-first';

const NOUNS: Readonly<Record<string, string>> = {
  vto: 'plan item',
  goals: 'goal',
  rocks: 'Rock',
  milestones: 'milestone',
  scorecard: 'measurable',
  processes: 'process',
  todos: 'to-do',
  issues: 'issue',
  initiatives: 'initiative',
  seats: 'seat',
};

/** What a row of a table is called in the words of the file. */
export function nounOf(table: string, words: Words): string {
  const noun = NOUNS[table] ?? 'row';
  return words[noun.toLowerCase()] ?? noun;
}

/** How a row is named in a sentence: `Rock R-7K2Q "Second till"`. */
export function nameRow({ table, id, title }: Pick<Row, 'table' | 'id' | 'title'>, words: Words): string {
  return `${nounOf(table, words)} ${id} ${quote(title)}`;
}

function sayOwner(row: Row, status: Status | undefined): string {
  const text = row.table === 'seats' ? textOf(row, 'holder') : textOf(row, 'owner');
  const verb = row.table === 'seats' ? 'is held by' : 'belongs to';
  const known = status?.owner ?? '';
  if (known !== '') return `${verb} ${quote(known).slice(1, -1)}`;
  if (text === '') return row.table === 'vto' || row.table === 'issues' ? '' : `${verb} nobody yet`;
  return row.table === 'seats' ? `${verb} ${quote(text).slice(1, -1)}` : `${verb} ${quote(text)}, whom People does not know`;
}

function sayTeams(row: Row): string {
  if (row.table !== 'initiatives') return '';
  const teams = textOf(row, 'teams');
  return teams === '' ? 'names no team that works on it' : `is worked on by ${quote(teams).slice(1, -1)}`;
}

const VERBS: Readonly<Record<string, string>> = { milestones: 'is part of', issues: 'is about', seats: 'reports to' };
/** Rows that stand alone without anybody minding. */
const FREE: ReadonlySet<string> = new Set(['goals', 'seats', 'issues']);

function sayServing(row: Row, family: Family, words: Words): string {
  const serving = SERVING[row.table];
  if (serving === undefined) return '';
  const parent = family.parentOf(row);
  const verb = VERBS[row.table] ?? 'serves';
  if (parent !== undefined) return `${verb} ${nameRow(parent, words)}`;
  const text = cellText(row.cells[serving.column] ?? '');
  const place = `${row.tab}, row ${row.row}, column ${serving.header}`;
  // A bet is a sentence of the team unless it names an item of the plan.
  if (text !== '' && row.table !== 'goals') return `names ${quote(text)}, which is no row it can serve (${place})`;
  return FREE.has(row.table) ? '' : `${verb} nothing yet (${place})`;
}

function sayWaits(row: Row, family: Family, words: Words): string {
  const names = family.waitsFor(row).map((upstream) => nameRow(upstream, words));
  const more = listOf(row, 'depends_on').length - names.length;
  if (names.length === 0) return '';
  return `waits for ${sayList(more === 0 ? names : [...names, `${more} more`])}`;
}

/** A row and its links as one sentence: what it is, whom it belongs to, what it serves and waits for, how it stands. */
export function sayLinks(row: Row, family: Family, status: Status | undefined, words: Words): string {
  const seat = family.seatOf(row);
  const parts = [
    sayOwner(row, status),
    seat === undefined ? '' : `is answered for by ${nameRow(seat, words)}`,
    sayTeams(row),
    sayServing(row, family, words),
    sayWaits(row, family, words),
    status === undefined || status.status === '' ? '' : `is ${status.status.toLowerCase()}`,
  ].filter((part) => part !== '');
  return `${upperFirst(nameRow(row, words))} ${parts.length === 0 ? 'has no links yet' : sayList(parts)}.`;
}
