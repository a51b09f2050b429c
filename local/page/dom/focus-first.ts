/** Gives the focus to the first thing in an area that takes it. */
export function focusFirst(area: HTMLElement): void {
  area.querySelector<HTMLElement>('button, iframe')?.focus();
}
