import type { FoundLine } from '../found-table';
import type { TableReading } from '../table-reading';
import { isBlankCell } from './clean-cell';
import { holdsName } from './holds-name';
import type { NamedGroups } from './name-groups';

/** Lines of a kind there have to be before two columns are taken for one name on two levels. */
const LEAST = 2;
/** Concepts whose column may hold names of lines on a higher level. */
const NAMES: ReadonlySet<string> = new Set([
  '',
  ...['category', 'parent', 'item', 'project', 'objective', 'process', 'name', 'activity', 'task', 'milestone', 'step'],
]);

interface Levels {
  readonly parent: number;
  readonly title: number;
}

function isParent({ cells }: FoundLine, { parent, title }: Levels): boolean {
  return holdsName(cells[parent]) && isBlankCell(cells[title] ?? '');
}

/** True where each line has a name in one of the two columns and never in both, and lines of the lower level follow each other line. */
function areLevels(lines: readonly FoundLine[], levels: Levels): boolean {
  let parents = 0;
  let children = 0;
  let both = 0;
  for (const line of lines) {
    const titled = !isBlankCell(line.cells[levels.title] ?? '');
    if (isParent(line, levels)) parents += 1;
    else if (titled && !isBlankCell(line.cells[levels.parent] ?? '')) both += 1;
    else if (titled) children += 1;
  }
  const first = lines[0];
  return both === 0 && parents >= LEAST && children >= parents && first !== undefined && isParent(first, levels);
}

function joinLines(lines: readonly FoundLine[], levels: Levels): readonly FoundLine[] {
  return lines.map((line) => {
    const above = isParent(line, levels);
    const name = line.cells[levels.parent] ?? '';
    const cells = above ? line.cells.map((cell, at) => (at === levels.title ? name : at === levels.parent ? '' : cell)) : line.cells;
    return { ...line, cells, indent: above ? 0 : line.indent + 1 };
  });
}

/**
 * Names on two levels in two columns, the higher one on a line of its own with dates or states beside it, become one column of
 * titles, the lower ones indented.
 * @param title position of the column of titles, -1 where there is none
 */
export function joinParents(lines: readonly FoundLine[], { columns, found }: TableReading, title: number): NamedGroups {
  const before = columns.filter(({ at, field, concept }) => at < title && field === '' && NAMES.has(concept)).map(({ at }) => at);
  const parent = before.find((at) => found.columns[at]?.spread !== true && areLevels(lines, { parent: at, title }));
  if (parent === undefined) return { lines, notices: [] };
  const [upper, lower] = [parent, title].map((at) => found.columns[at]?.header || (found.columns[at]?.letter ?? ''));
  return {
    lines: joinLines(lines, { parent, title }),
    notices: [`${upper ?? ''} names the lines above those that ${lower ?? ''} names.`],
  };
}
