import { plain } from '../cli/print';
import { say } from '../cli/records';
import { listIn } from '../desk/read-json';
import type { Applied } from './apply-scan';

/** What was taken over, one line a table and what the add-on says of it. */
export function showApplied(applied: readonly Applied[]): string[] {
  return applied.flatMap(({ sheet, table, answer, error }) => {
    if (error !== '') return [`  ${sheet} was not taken into ${table}: ${plain(error)}`];
    const counts = `${say(answer, 'added') || '0'} new, ${say(answer, 'there') || '0'} there already, ${say(answer, 'rejected') || '0'} left out`;
    return [`  ${sheet} into ${table}: ${counts}`, ...listIn(answer, 'says').map((sentence) => `    ${plain(String(sentence))}`)];
  });
}

/** The same for programs. */
export function describeApplied(applied: readonly Applied[]): readonly unknown[] {
  return applied.map(({ sheet, table, answer, error, runs: [run] }) => ({
    ...{ sheet, table, ...answer },
    ...(error === '' ? {} : { error }),
    ...(run === undefined ? {} : { calls: run.calls }),
  }));
}
