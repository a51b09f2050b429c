/** The list with the item at `from` standing at `to`. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined) return items;
  const others = items.filter((_one, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
