import type { StatusGroup, StatusLine } from '../../../src/core/contract/overview';

export interface Filter {
  /** What is looked for; every word of it must be found. */
  readonly find: string;
  readonly onlyBad: boolean;
  /** `null` for everybody, `''` for rows without an owner. */
  readonly owner: string | null;
}

const textOf = ({ id, title, owner, status, flags }: StatusLine): string => [id, title, owner, status, ...flags].join('\n').toLowerCase();

/** The groups with only those lines that fit; a group without any is left out. */
export function filterLines(groups: readonly StatusGroup[], { find, onlyBad, owner }: Filter): readonly StatusGroup[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (line: StatusLine): boolean =>
    (owner === null || line.owner === owner) &&
    !(onlyBad && (line.tone === 'good' || line.tone === 'quiet')) &&
    words.every((word) => textOf(line).includes(word));
  return groups.map((group) => ({ ...group, lines: group.lines.filter(fits) })).filter(({ lines }) => lines.length > 0);
}

export const countLines = (groups: readonly StatusGroup[]): number => groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** Everybody who owns a line, by name; `''` first where there are lines without an owner. */
export const listOwners = (groups: readonly StatusGroup[]): readonly string[] =>
  [...new Set(groups.flatMap(({ lines }) => lines.map(({ owner }) => owner)))].sort((a, b) => a.localeCompare(b));
