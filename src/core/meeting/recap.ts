import { linesOf } from './past-meetings';
import type { RecapReport } from '../mail/recap-report';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import { sayDay } from '../texts/say-time';

type Tables = DecodedWorkbook['tables'];

/** Each line of a cell that lists rows, said of its row as it stands now; one whose row is gone as it was written. */
function sayRows(lines: readonly string[], rows: readonly Row[], say: (row: Row) => string): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return lines.map((line) => {
    const row = byId.get(line.split(' ', 1)[0] ?? '');
    return row === undefined ? line : say(row);
  });
}

function sayTodo(row: Row): string {
  const due = dateOf(row, 'due');
  return `${row.title} (${textOf(row, 'owner') || 'nobody'})${due === null ? '' : `, due ${sayDay(due)}`}`;
}

function sayDecided(row: Row): string {
  const fix = textOf(row, 'fix');
  return fix === '' ? row.title : `${row.title}: ${fix}`;
}

/** The recap of a meeting from its row; owners, due dates and fixes are those of now. */
export function planRecap(row: Row, tables: Tables): RecapReport {
  return {
    meeting: dateOf(row, 'date') ?? '',
    minutes: numberOf(row, 'minutes') ?? 0,
    rating: numberOf(row, 'rating'),
    ratings: textOf(row, 'ratings'),
    decided: sayRows(linesOf(row, 'decided'), tables['issues'] ?? [], sayDecided),
    todos: sayRows(linesOf(row, 'todos'), tables['todos'] ?? [], sayTodo),
    messages: linesOf(row, 'messages'),
  };
}
