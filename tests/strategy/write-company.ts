import type { Cell } from '../../src/core/tables/cell';
import { tableSpecs } from '../../src/app/templates';
import type { Aim, Company, Deadline, GoalRow, MeasurableRow, RockRow, Unit } from './model/company';

/** Rows of a tab by header; period columns are headed by their first day. */
export type Sheet = readonly Readonly<Record<string, Cell>>[];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['January', '', '', 'April', '', '', 'July'];

const day = (date: string | null): Cell => (date === null ? '' : { local: `${date}T00:00` });
const orBlank = (value: number | null): Cell => value ?? '';
const moment = ({ weekday, time }: Deadline): string => `${DAYS[weekday - 1] ?? ''} ${time}`;

/** How a country writes numbers. */
export interface Writing {
  readonly locale: string;
  readonly thousands: string;
  readonly decimal: string;
}

export const ENGLISH: Writing = { locale: 'en_US', thousands: ',', decimal: '.' };
export const GERMAN: Writing = { locale: 'de_DE', thousands: '.', decimal: ',' };

/** A number as people of a country type it, with its thousands grouped. */
export function grouped(value: number, { thousands, decimal }: Writing): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? '-' : ''}${groups}${part === undefined ? '' : `${decimal}${part}`}`;
}

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

type Form = (value: number, writing: Writing) => Cell;

/** The ways in which people write an amount of a kind. */
const FORMS: Readonly<Record<Exclude<Unit, 'answer'>, readonly Form[]>> = {
  number: [(value) => value, (value, writing) => grouped(value, writing), (value, writing) => `'${grouped(value, writing)}`],
  percent: [(value) => value / 100, (value) => value, (value, writing) => `${grouped(value, writing)} %`],
  money: [(value) => value, (value, writing) => `€${grouped(value, writing)}`, (value, writing) => `${grouped(value, writing)} €`],
  minutes: [
    (value) => `${Math.floor(value / 60)}h ${value % 60}m`,
    (value) => `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`,
    (value) => ({ local: `1899-12-30T${clockOf(value)}` }),
  ],
};

function writeValue(value: number | boolean | null, unit: Unit, turn: number, writing: Writing): Cell {
  if (value === null) return '';
  if (typeof value === 'boolean') return turn % 2 === 0 ? value : value ? 'yes' : 'No';
  if (unit === 'answer') return value;
  const forms = FORMS[unit];
  return forms[turn % forms.length]?.(value, writing) ?? '';
}

const SIGNS = { atLeast: '>=', over: '>', atMost: '<=', under: '<', exactly: '=' };

function amount(value: number, unit: Unit, writing: Writing): string {
  if (unit === 'minutes') return `${Math.floor(value / 60)}h ${value % 60}m`;
  return grouped(value, writing);
}

/** A goal as text. A percentage has its unit in the goal or in Unit. */
export function writeAim(aim: Aim, unit: Unit, turn: number, writing: Writing): string {
  const mark = unit === 'percent' && turn % 2 === 0 ? ' %' : '';
  if ('low' in aim) {
    const range = `${amount(aim.low, unit, writing)}..${amount(aim.high, unit, writing)}${mark}`;
    return aim.kind === 'within' ? range : `not ${range}`;
  }
  if (!('bound' in aim)) return aim.kind;
  return `${SIGNS[aim.kind]} ${amount(aim.bound, unit, writing)}${mark}`;
}

const UNITS: Readonly<Record<Unit, string>> = { number: '', percent: '%', money: '€', minutes: '', answer: '' };

function measurableRow(row: MeasurableRow, turn: number, company: Company, writing: Writing): Sheet[number] {
  const periods = company.periods.map((first, at) => [first, writeValue(row.values[at] ?? null, row.unit, turn + at, writing)] as const);
  return {
    ...{ ID: row.id, Measurable: `Number ${row.id}`, Owner: row.owner, Seat: row.seat, Serves: row.serves ?? '', Unit: UNITS[row.unit] },
    Goal: writeAim(row.aim, row.unit, turn, writing),
    Every: row.every,
    'Entry deadline': row.deadline === null ? '' : moment(row.deadline),
    ...Object.fromEntries(periods),
  };
}

const rockRow = (row: RockRow): Sheet[number] => ({
  ...{ ID: row.id, Rock: `Rock ${row.id}`, Owner: row.owner, 'Why it matters': row.why, Goal: row.goal ?? '', Quarter: row.quarter },
  ...{ Start: day(row.start), Due: day(row.due), From: orBlank(row.from), Target: orBlank(row.target), Current: orBlank(row.current) },
  ...{ Weight: orBlank(row.weight), Effort: orBlank(row.effort), 'Depends on': row.dependsOn.join(', '), Result: row.result },
});

const goalRow = (row: GoalRow): Sheet[number] => ({
  ...{ ID: row.id, Goal: `Goal ${row.id}`, Owner: row.owner, Result: row.result },
  ...{ Start: orBlank(row.start), Target: orBlank(row.target), Current: orBlank(row.current) },
});

function ruleRows(company: Company): Sheet {
  return Object.entries(company.rules).map(([ID, { value, on }]) => ({
    ID,
    Value: value === undefined ? '' : ID === 'rock.risk.capacity' ? value * 100 : value,
    On: on === undefined ? '' : on ? 'yes' : 'no',
  }));
}

function settingRows({ settings }: Company, locale: string): Sheet {
  const work = settings.workWeek.map((weekday) => DAYS[weekday - 1] ?? '').join(', ');
  return [
    { Setting: 'Locale', Value: locale },
    { Setting: 'Work week', Value: work },
    { Setting: 'Year starts in', Value: MONTHS[settings.yearStarts - 1] ?? '' },
    { Setting: 'Entry deadline', Value: moment(settings.deadline) },
    { Setting: 'Business owner', Value: 'Cy' },
  ];
}

/** The company as tabs. Amounts stand in all the forms that people use, in turn. */
export function writeCompany(company: Company, writing: Writing): Readonly<Record<string, Sheet>> {
  const { history, measurables } = company;
  const unitOf = new Map(measurables.map((row, n) => [row.id, { unit: row.unit, turn: n }]));
  return {
    Settings: settingRows(company, writing.locale),
    Rules: ruleRows(company),
    Holidays: company.holidays.map((date) => ({ Date: day(date), Name: 'Closed' })),
    People: company.people.map(({ name, hours }) => ({
      Name: name,
      Email: `${name.toLowerCase()}@x.example`,
      'Hours per week': orBlank(hours),
    })),
    Seats: company.seats.map(({ seat, holder }) => ({ ID: 'H-AAAA', Seat: seat, Holder: holder })),
    Goals: company.goals.map(goalRow),
    Rocks: company.rocks.map(rockRow),
    Milestones: company.milestones.map((row) => ({
      ...{ ID: row.id, Rock: row.rock, Milestone: `Step ${row.id}`, Weight: orBlank(row.weight) },
      ...{ Due: day(row.due), 'Done on': day(row.doneOn) },
    })),
    Scorecard: measurables.map((row, n) => measurableRow(row, n, company, writing)),
    'Scorecard history': history.map((line) => {
      const { unit, turn } = unitOf.get(line.measurable) ?? { unit: 'number', turn: 0 };
      const Value = writeValue(line.value, unit, turn, writing);
      return { Measurable: line.measurable, Period: day(line.period), Value, Goal: writeAim(line.aim, unit, turn, writing) };
    }),
    'To-Dos': company.todos.map((row) => ({
      ID: row.id,
      'To-Do': `Task ${row.id}`,
      Owner: 'Ana',
      Due: day(row.due),
      'Done on': day(row.doneOn),
    })),
    Initiatives: company.initiatives.map((row) => ({
      ...{ ID: row.id, Initiative: `Work ${row.id}`, Owner: row.owner, Serves: row.serves ?? '', Progress: orBlank(row.progress) },
      ...{ Start: day(row.start), Due: day(row.due), Effort: orBlank(row.effort) },
    })),
  };
}

/** Headers of a tab in the order of its template, with the period columns of the company behind. */
export function headersOf(tab: string, company: Company): readonly string[] {
  const spec = Object.values(tableSpecs).find((one) => one.tab === tab);
  const own = spec?.columns.map((column) => column.header) ?? [];
  return tab === 'Scorecard' ? [...own, ...company.periods] : own;
}
