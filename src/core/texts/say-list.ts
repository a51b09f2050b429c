/** `Rocks, Goals and VTO`. */
export function sayList(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first names, and how many there are more: `Ana, Ben and 3 more`. */
export function sayFirst(names: readonly string[], most: number): string {
  return names.length <= most ? sayList(names) : sayList([...names.slice(0, most), `${names.length - most} more`]);
}

/** `1 row`, `2 rows`. */
export function sayCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
