import { cellText } from '../../tables/cell';
import type { FoundLine } from '../found-table';
import type { TableReading } from '../table-reading';
import { cleanLine, isBlankCell } from './clean-cell';
import { holdsName } from './holds-name';

/** Lines after those that only name others became sections, and a sentence where there were any. */
export interface NamedGroups {
  readonly lines: readonly FoundLine[];
  readonly notices: readonly string[];
}

/** Concepts whose column may name a group of lines. */
const GROUPS: ReadonlySet<string> = new Set([
  '',
  ...['category', 'parent', 'item', 'project', 'objective', 'process', 'name', 'activity', 'task', 'team', 'location', 'section'],
]);

/** The column that alone names a line, -1 where the line says more or nothing; unticked boxes and numbers of lines say nothing. */
function namingColumn(line: FoundLine, columns: readonly number[], numbers: ReadonlySet<number>): number {
  const at = columns.find((column) => holdsName(line.cells[column])) ?? -1;
  const alone = line.cells.every((cell, column) => column === at || cell === false || isBlankCell(cell) || numbers.has(column));
  return alone ? at : -1;
}

/** True where the next line has a title of its own under the same name. */
function leads(line: FoundLine, next: FoundLine | undefined, at: number, title: number): boolean {
  if (next === undefined || isBlankCell(next.cells[title] ?? '')) return false;
  const below = next.cells[at] ?? '';
  return isBlankCell(below) || cellText(below) === cellText(line.cells[at] ?? '');
}

/**
 * Lines with the name of a group alone, in another column than titles, are sections of the lines below them and no rows.
 * @param title position of the column of titles, -1 where there is none
 */
export function nameGroups(lines: readonly FoundLine[], { columns, found }: TableReading, title: number): NamedGroups {
  const free = columns.filter(({ at, field, concept }) => at !== title && field === '' && GROUPS.has(concept)).map(({ at }) => at);
  const numbers = new Set(columns.filter(({ field, concept }) => field === '' && concept === 'ref').map(({ at }) => at));
  if (title < 0 || free.length === 0) return { lines, notices: [] };
  const kept: FoundLine[] = [];
  const names = new Set<number>();
  let group: { readonly name: string; readonly section: string } | null = null;
  for (const [place, line] of lines.entries()) {
    const at = isBlankCell(line.cells[title] ?? '') ? namingColumn(line, free, numbers) : -1;
    if (at >= 0 && leads(line, lines[place + 1], at, title)) {
      group = { name: cleanLine(cellText(line.cells[at] ?? '')), section: line.section };
      names.add(at);
    } else kept.push(group?.section === line.section ? { ...line, section: group.name } : line);
  }
  const said = [...names].map((at) => found.columns[at]?.header || (found.columns[at]?.letter ?? ''));
  return { lines: kept, notices: said.map((name) => `Lines with nothing but ${name} name the lines below them.`) };
}
