import type * as Spreadsheet from '@odoo/o-spreadsheet';
import { showsDate } from '../store/number-format';
import { instantFromSerial } from '../store/zone';

/** A value as the formula library hands it around. */
interface Payload {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
}

type Matrix = readonly (readonly Payload[])[];

/** A date of the book as Google hands it over. */
function toArgument({ value, format }: Payload, timeZone: string): unknown {
  if (typeof value === 'number' && showsDate(value, format)) return new Date(instantFromSerial(value, timeZone));
  return value ?? '';
}

/** An argument as Google hands it over: a value, or a range by rows; the library gives ranges by columns. */
export function readArgument(given: unknown, timeZone: string): unknown {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return toArgument(given as Payload, timeZone);
  const columns = given as Matrix;
  return (columns[0] ?? []).map((_first, row) => columns.map((column) => toArgument(column[row] ?? { value: '' }, timeZone)));
}

function toPayload(value: unknown): Payload {
  if (typeof value !== 'object' || value === null || !('error' in value)) return { value };
  return { value: String(value.error), ...('message' in value ? { message: String(value.message) } : {}) };
}

/** What a function gave back, as the library takes it. */
export function readResult(value: unknown): unknown {
  if (!Array.isArray(value)) return toPayload(value);
  const rows = value as readonly (readonly unknown[])[];
  return (rows[0] ?? []).map((_first, column) => rows.map((row) => toPayload(row[column])));
}

/** Makes a function known to the library; `compute` gets a text that names the cell, and the arguments as the library has them. */
export function defineFunction(
  library: Pick<typeof Spreadsheet, 'addFunction'>,
  name: string,
  compute: (cell: string, args: readonly unknown[]) => unknown,
): void {
  const args = [
    { name: 'first', description: 'first', type: ['ANY', 'RANGE'] },
    { name: 'further', description: 'further', type: ['ANY', 'RANGE'], optional: true, repeating: true },
  ];
  const run = function (this: { readonly __originCellPosition?: object }, ...given: readonly unknown[]): unknown {
    return compute(JSON.stringify(this.__originCellPosition ?? {}), given);
  };
  library.addFunction(name, { description: name, args, compute: run } as unknown as Parameters<typeof library.addFunction>[1]);
}
