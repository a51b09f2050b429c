import { callRow, changeRow, findActRow } from './act-row';
import { found, refuse, type ActContext, type ActPlan, type Found } from './action';
import { cleanText } from './clean-text';
import { isShown } from './is-shown';
import { planSetValue } from './plan-set-value';
import { sayLoads } from './say-loads';
import type { Setting } from './setting';
import { parseAmount } from '../status/parse-amount';
import { cellText, type Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

interface Field {
  readonly tables: readonly string[];
  readonly column: string;
  readonly header: string;
  readonly says: (text: string) => string;
}

const FIELDS: Readonly<Record<Exclude<Setting['field'], 'value'>, Field>> = {
  current: { tables: ['rocks', 'goals'], column: 'current', header: 'Current', says: (text) => `now stands at ${text}` },
  says: { tables: ['rocks', 'goals'], column: 'owner_says', header: 'Owner says', says: (text) => `has its owner saying ${quote(text)}` },
  effort: { tables: ['rocks', 'initiatives'], column: 'effort', header: 'Effort', says: (text) => `now takes ${text} hours a week` },
  hours: { tables: ['people'], column: 'hours_per_week', header: 'Hours per week', says: (text) => `now has ${text} hours a week` },
};
const MOST_HOURS = 168;

/** A number as the sheet of that country reads it. */
function readNumber(text: string, decimalComma: boolean): Found<number> {
  const amount = parseAmount(text, decimalComma);
  if (amount === null || amount.unit === 'minutes' || !Number.isFinite(amount.value))
    return refuse(`${quote(text)} is not a number; type digits only.`);
  return found(amount.value);
}

function readField({ field, value }: Setting, decimalComma: boolean): Found<Cell> {
  if (field === 'says') return cleanText(value, 'What the owner says');
  if (value.trim() === '') return field === 'current' ? refuse('Type a number.') : found('');
  const number = readNumber(value, decimalComma);
  if (!number.ok || field === 'current') return number;
  const isPossible = number.value >= 0 && number.value <= MOST_HOURS;
  return isPossible ? number : refuse(`${quote(value)} hours a week cannot be; type a number from 0 to ${MOST_HOURS}.`);
}

/** People have no ids: they are named by name or address. */
function findRow({ id }: Setting, { tables }: Field, context: ActContext): Found<Row> {
  if (tables[0] !== 'people') return findActRow(context, id, tables);
  const { directory, tables: read } = context.plan.workbook;
  const person = directory.resolve(id, '');
  const row = person.kind === 'person' ? (read['people'] ?? []).find((one) => one.row === person.person.row) : undefined;
  if (row === undefined) return refuse(`People knows nobody called ${quote(id)}. Write a name or an address as it stands there.`);
  return found(row);
}

function say(name: string, { says }: Field, cell: Cell): string {
  const text = cellText(cell);
  return text === '' ? `${name}: the cell is blank now.` : `${name} ${says(text)}.`;
}

function planField(asked: Setting, field: Field, context: ActContext): ActPlan {
  const row = findRow(asked, field, context);
  if (!row.ok) return row;
  const { decimalComma } = context.plan.workbook.settings;
  const cell = readField(asked, decimalComma);
  if (!cell.ok) return cell;
  const name = row.value.table === 'people' ? quote(row.value.title).slice(1, -1) : callRow(context, row.value);
  const before = row.value.cells[field.column] ?? '';
  const place = `${row.value.tab}, row ${row.value.row}, column ${field.header}`;
  const already = `${name}: it stands so already. Nothing was written.`;
  if (cellText(before) === cellText(cell.value)) return changeRow(row.value, {}, { what: '', reason: '', says: [], already });
  if (!isShown(asked.was, before, decimalComma)) return refuse(`${place}: there stands ${quote(cellText(before))} by now. Look again.`);
  const loads = sayLoads({ row: row.value, column: field.column, value: typeof cell.value === 'number' ? cell.value : null }, context);
  const says = [say(name, field, cell.value), ...(field.column === 'effort' || field.column === 'hours_per_week' ? loads : [])];
  return changeRow(row.value, { [field.column]: cell.value }, { what: `${field.header} set`, reason: '', says, already });
}

/** Writes one value where its row keeps it: a number of Scorecard, Current, Owner says, Effort, somebody's hours a week. */
export function planSet(asked: Setting, context: ActContext): ActPlan {
  return asked.field === 'value' ? planSetValue(asked, context) : planField(asked, FIELDS[asked.field], context);
}
