import type { Invocation } from './command';

/** Prints a command's result: the JSON value alone where that was asked for, else the lines for a person, without control characters. */
export function printResult(invocation: Invocation, value: unknown, lines: () => readonly string[]): void {
  const { out } = invocation.surroundings.terminal;
  out(
    invocation.flag('json')
      ? `${JSON.stringify(value)}\n`
      : `${lines()
          .flatMap((line) => line.split('\n'))
          .map(plain)
          .join('\n')}\n`,
  );
}

/** Columns of text, each as wide as its widest cell, two blanks between; the last column runs on. */
export function alignRows(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    (
      indent +
      row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))).join('  ')
    ).trimEnd(),
  );
}

/** Text of a file or a mail as it may stand in a terminal: without control characters, on one line. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** `2026-11-16T07:00` as `Mon 16 Nov 07:00`. */
export function showTime(local: string): string {
  const moment = new Date(`${local.length === 10 ? `${local}T00:00` : local.slice(0, 16)}Z`);
  if (Number.isNaN(moment.getTime())) return plain(local);
  const date = `${days[moment.getUTCDay()] ?? ''} ${moment.getUTCDate()} ${months[moment.getUTCMonth()] ?? ''}`;
  return local.length === 10 ? date : `${date} ${local.slice(11, 16)}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function widthOf(text: string): number {
  return [...text].length;
}
