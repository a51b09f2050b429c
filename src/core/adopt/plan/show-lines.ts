import { plainCell } from './list-taken';
import { plainTitle } from './name-taken';
import type { SourceTab } from './source';
import type { Placing } from './match-table';
import type { AdoptedRow } from '../adopted-table';
import { showCell } from '../view/name-columns';
import type { AdoptLine } from '../../contract/adopt';
import { oneLine } from '../../mail/escape-html';
import type { RawTable } from '../../tables/raw-table';
import type { Row } from '../../tables/row';
import type { TableSpec } from '../../tables/spec';
import { quote } from '../../texts/issue-texts';

const LONGEST = 300;
const GONE = 'It was taken before and is not there any more. It is not taken again.';

/** A row that was taken before and that somebody removed, or that was archived since. */
export function showGone({ row, title }: AdoptedRow): AdoptLine {
  return { change: 'there', row, title: oneLine(title, LONGEST), cells: [], says: GONE };
}

/**
 * A row that will be added: what will stand in each column.
 * @param written its title in the team's tab
 */
export function showNew(
  { row, title, values, notes }: AdoptedRow,
  written: string,
  { spec, tab }: Pick<RawTable, 'spec' | 'tab'>,
): AdoptLine {
  const named = title === written ? [] : [`${quote(written)} stands in ${tab} already, so that it is called ${quote(title)}.`];
  const cells = spec.columns
    .filter(({ key }) => key !== spec.title)
    .map(({ key, header }) => ({ name: header, was: '', is: showCell(values[key] ?? '') }))
    .filter(({ is }) => is !== '');
  return { change: 'new', row, title: oneLine(title, LONGEST), cells, says: oneLine([...named, ...notes].join(' '), LONGEST) };
}

const DIFFERS = 'It was taken over before and differs by now. What stands in Runsheet stays.';
const RENAMED = 'It was taken over before under another title. What stands in Runsheet stays.';

const TYPED = 'It is there, not copied from here, and differs. What stands in Runsheet stays.';

function sayKnown(kind: 'there' | 'renamed' | 'typed'): string {
  if (kind === 'typed') return TYPED;
  return kind === 'renamed' ? RENAMED : DIFFERS;
}

/** A row that is there, and what it says otherwise by now. */
export function showKnown(
  row: AdoptedRow,
  spec: TableSpec,
  known: Row,
  kind: Exclude<Placing['kind'], 'new'>,
  source: SourceTab,
): AdoptLine {
  const columns = spec.columns.filter(({ writer, kind: of }) => writer === 'team' && of !== 'link' && of !== 'links');
  const cells = columns.flatMap((column) => {
    const value = row.values[column.key] ?? '';
    const [was, is] = [plainCell(known.cells[column.key] ?? '', column), plainCell(value, column)];
    const isTitle = column.key === spec.title && plainTitle(is, source) === plainTitle(was, source);
    return is === '' || is === was || isTitle ? [] : [{ name: column.header, was: showCell(was), is: showCell(is) }];
  });
  const place = `${known.tab}, row ${known.row}`;
  const title = oneLine(row.title, LONGEST);
  if (cells.length === 0 && kind !== 'renamed') {
    const says = kind === 'typed' ? `It is there, not copied from here: ${place}.` : `It is there: ${place}.`;
    return { change: 'there', row: row.row, title, cells: [], says };
  }
  return { change: 'changed', row: row.row, title, cells, says: `${sayKnown(kind)} (${place})` };
}
