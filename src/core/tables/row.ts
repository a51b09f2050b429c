import type { Cell } from './cell';

/** A decoded value: text, number, yes/no, several ids or names, or `null` for blank. Dates and times are ISO text. */
export type Value = string | number | boolean | readonly string[] | null;

/** One decoded row. */
export interface Row {
  /** Table key. */
  readonly table: string;
  /** The tab it stands in. */
  readonly tab: string;
  /** Sheet row, 1-based; the header is row 1. */
  readonly row: number;
  /** Identity: the id, or the identity columns joined; `''` while an id is still missing. */
  readonly id: string;
  readonly title: string;
  readonly values: Readonly<Record<string, Value>>;
  /** The cells as they were read, by column key. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Period columns of a scorecard row, newest first: first day and cell. */
  readonly periods: readonly { readonly start: string; readonly value: Cell }[];
}

/** The text of a column, `''` where blank or no text. */
export function textOf(row: Row, key: string): string {
  const value = row.values[key];
  return typeof value === 'string' ? value : '';
}

/** The number of a column, `null` where blank or unreadable. */
export function numberOf(row: Row, key: string): number | null {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
}

/** The day, time or moment of a column as ISO text, `null` where blank or unreadable. */
export function dateOf(row: Row, key: string): string | null {
  const value = row.values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Yes/no of a column; blank gives `fallback`. */
export function yesOf(row: Row, key: string, fallback: boolean): boolean {
  const value = row.values[key];
  return typeof value === 'boolean' ? value : fallback;
}

/** The list of a column, empty where blank. */
export function listOf(row: Row, key: string): readonly string[] {
  const value = row.values[key];
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return [];
  if (typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}
