import { callRow, findActRow, logText } from './act-row';
import { found, nothing, refuse, type ActContext, type ActPlan, type Found } from './action';
import { cleanText } from './clean-text';
import { isShown } from './is-shown';
import type { Setting } from './setting';
import { undoOf } from './undo-of';
import type { CellChange } from '../plan/plan';
import { readWeeklyMoment } from '../settings/read-words';
import { everyOf, periodName } from '../status/derive-measurable';
import { entryDeadline } from '../status/entry-deadline';
import type { Goal } from '../status/goal';
import { goalReading } from '../status/goal-reading';
import { parseAmount } from '../status/parse-amount';
import { parseGoal } from '../status/parse-goal';
import { readMeasured } from '../status/read-measured';
import { cellText, sameCell, type Cell } from '../tables/cell';
import { textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { addDays, dateOf } from '../time/arith';

type Period = Row['periods'][number];

const isBlank = ({ value }: Period): boolean => value === '' || cellText(value) === '';

function startedPeriods(row: Row, today: string): readonly Period[] {
  return row.periods.filter(({ start }) => start <= today).sort((a, b) => (a.start < b.start ? 1 : -1));
}

/**
 * The week that is meant: the one named, of a month its newest; else the newest that is due and blank, or holds the value already
 * because it was pressed twice; else the running one.
 */
function findPeriod(row: Row, wanted: string | undefined, cell: Cell, { input, plan }: ActContext): Period | undefined {
  const started = startedPeriods(row, dateOf(input.now));
  if (wanted !== undefined && wanted !== '') {
    const month = everyOf(row) === 'month' ? wanted.slice(0, 7) : null;
    return started.find(({ start }) => start === wanted) ?? started.find(({ start }) => start.slice(0, 7) === month);
  }
  const moment = readWeeklyMoment(textOf(row, 'entry_deadline')) ?? plan.workbook.settings.entryDeadline;
  const due = started.find(({ start }) => entryDeadline(addDays(start, 6), moment) < input.now);
  return due !== undefined && (isBlank(due) || sameCell(due.value, cell)) ? due : started[0];
}

function cellFor(text: string, goal: Goal): Cell {
  if (goal.kind === 'answer') return readMeasured(text, goal) === 1 ? 'yes' : 'no';
  const amount = parseAmount(text, goal.decimalComma);
  if (amount === null || amount.unit === 'minutes') return text;
  return amount.unit === 'percent' && goal.unit === 'number' ? text : amount.value;
}

/** The value as the cell is to hold it; what says nothing that fits the goal is refused. */
function readValue(row: Row, written: string, { plan }: ActContext): Found<Cell> {
  const text = written.trim();
  if (text === '') return refuse('Type the number.');
  const { settings } = plan.workbook;
  const goal = parseGoal(textOf(row, 'goal'), goalReading(row, settings));
  const place = `${row.tab}, row ${row.row}`;
  if (goal === null) return refuse(`${place}, column Goal: its goal cannot be read, so neither can its values; mend the goal first.`);
  if (readMeasured(text, goal) === null)
    return refuse(
      goal.kind === 'answer'
        ? `${quote(text)} is neither yes nor no; write one of them.`
        : `${quote(text)} is not a number; type digits only.`,
    );
  return found(cellFor(text, goal));
}

function changeOf(row: Row, { start, value }: Period, cell: Cell): readonly CellChange[] {
  const { table, id, title } = row;
  return sameCell(value, cell) ? [] : [{ table, id, row: row.row, title, column: start, expect: value, value: cell }];
}

function write(row: Row, period: Period, cell: Cell, note: string, context: ActContext): ActPlan {
  const changes = changeOf(row, period, cell);
  const when = periodName(period.start, 'week');
  const name = callRow(context, row);
  const says = [
    ...(changes.length === 0 ? [] : [`${name}: ${quote(cellText(cell)).slice(1, -1)} for ${when}.`]),
    ...(note === '' ? [] : ['The note stands at the cell.']),
  ];
  if (says.length === 0) return nothing(`${name}: ${cellText(cell)} stands there for ${when} already. Nothing was written.`);
  const line = { what: 'value set', row: row.id, before: logText(cellText(period.value)), after: logText(cellText(cell)) };
  return {
    ok: true,
    says,
    changes,
    ...(note === '' ? {} : { note: { table: row.table, id: row.id, column: period.start, says: note } }),
    log: [{ ...line, reason: logText(note === '' ? when : `${when}: ${note}`) }],
    rows: [row.id],
    ...(changes.length === 0 ? {} : { undo: undoOf(changes, []) }),
  };
}

/** Enters a value of a measurable for one of its weeks, with a note that becomes the note of its cell. */
export function planSetValue(asked: Setting, context: ActContext): ActPlan {
  const row = findActRow(context, asked.id, ['scorecard']);
  if (!row.ok) return row;
  const cell = readValue(row.value, asked.value, context);
  if (!cell.ok) return cell;
  const period = findPeriod(row.value, asked.period, cell.value, context);
  if (period === undefined)
    return refuse(
      asked.period === undefined
        ? 'Scorecard has no week that has begun; check now, and give the number again.'
        : `Scorecard has no column for ${quote(asked.period)} that has begun. Check now and look again.`,
    );
  const note = cleanText(asked.note ?? '', 'The note');
  if (!note.ok) return note;
  const isSame = sameCell(period.value, cell.value);
  if (!isSame && !isShown(asked.was, period.value, context.plan.workbook.settings.decimalComma))
    return refuse(
      `${row.value.tab}, row ${row.value.row}, column ${period.start}: there stands ${quote(cellText(period.value))} by now. Look again.`,
    );
  return write(row.value, period, cell.value, note.value, context);
}
