/** What writing the plan on one page did. */
export function sayOnePage(tab: string, made: boolean): string {
  const done = made ? `The tab ${tab} was made` : `The tab ${tab} was brought up to date`;
  return `${done}: the plan, the goals of the year, the Rocks of the quarter and the numbers. To print it, lay the paper across and fit it to its width.`;
}
