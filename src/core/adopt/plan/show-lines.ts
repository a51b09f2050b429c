import { plainCell } from './list-taken';
import type { Match } from './match-rows';
import type { AdoptedRow } from '../adopted-table';
import { showCell } from '../view/name-columns';
import type { AdoptLine } from '../../contract/adopt';
import { oneLine } from '../../mail/escape-html';
import type { Row } from '../../tables/row';
import type { TableSpec } from '../../tables/spec';

const LONGEST = 300;

/** A row that will be added: what will stand in each column. */
export function showNew({ row, title, values, notes }: AdoptedRow, spec: TableSpec): AdoptLine {
  const cells = spec.columns
    .filter(({ key }) => key !== spec.title)
    .map(({ key, header }) => ({ name: header, was: '', is: showCell(values[key] ?? '') }))
    .filter(({ is }) => is !== '');
  return { change: 'new', row, title: oneLine(title, LONGEST), cells, says: oneLine(notes.join(' '), LONGEST) };
}

const DIFFERS = 'It was taken over before and differs by now. What stands in Runsheet stays.';
const RENAMED = 'It was taken over before under another title. What stands in Runsheet stays.';

/** A row that was taken over before, and what it says otherwise by now. */
export function showKnown(row: AdoptedRow, spec: TableSpec, known: Row, kind: Exclude<Match['kind'], 'new'>): AdoptLine {
  const columns = spec.columns.filter(({ writer, kind: of }) => writer === 'team' && of !== 'link' && of !== 'links');
  const cells = columns.flatMap((column) => {
    const value = row.values[column.key] ?? '';
    const [was, is] = [plainCell(known.cells[column.key] ?? '', column), plainCell(value, column)];
    return is === '' || is === was ? [] : [{ name: column.header, was: showCell(was), is: showCell(is) }];
  });
  const place = `${known.tab}, row ${known.row}`;
  const title = oneLine(row.title, LONGEST);
  if (cells.length === 0 && kind === 'there') return { change: 'there', row: row.row, title, cells: [], says: `It is there: ${place}.` };
  return { change: 'changed', row: row.row, title, cells, says: `${kind === 'renamed' ? RENAMED : DIFFERS} (${place})` };
}
