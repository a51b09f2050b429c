import type { Page } from 'playwright-core';

/** What stands wrong around the grid, one line each; none where all of it can be seen and used. */
export function findCrowding(page: Page): Promise<string[]> {
  return page.evaluate(listCrowding);
}

/** Runs in the page. */
function listCrowding(): string[] {
  const found: string[] = [];
  const slack = 1;
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const shown = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  const nameOf = (element: Element): string => `${element.className.toString().split(' ')[0] ?? element.tagName} "${element.textContent.slice(0, 20)}"`;
  const meet = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;

  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight) found.push('the page can be scrolled');

  const blocks = '.logo, .top-file, .clock, .person, .hint, .sheet, .sidebar, .panel, .rail';
  for (const element of shown(`${blocks}, .menu, .dialog, .note-line, .note-popover, .toast-line, .working`)) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= -slack && top >= -slack && right <= window.innerWidth + slack && bottom <= window.innerHeight + slack;
    if (!isInside) found.push(`${nameOf(element)} leaves the window`);
  }

  // In a narrow window a panel lies over the sheet, and over the sidebar.
  const mayCover: Readonly<Record<string, readonly string[]>> = { sheet: ['sidebar', 'panel'], sidebar: ['panel'] };
  const parts = shown(blocks);
  parts.forEach((one, at) => {
    for (const other of parts.slice(at + 1)) {
      const isMeant = window.innerWidth < 1200 && mayCover[one.className]?.includes(other.className) === true;
      if (!isMeant && meet(one.getBoundingClientRect(), other.getBoundingClientRect())) found.push(`${nameOf(one)} and ${nameOf(other)} overlap`);
    }
  });

  const front = ['.dialog', '.menu'].find((selector) => shown(selector).length > 0);
  const covered = shown('.panel').length > 0 && window.innerWidth < 1200 ? '.sidebar' : '.nothing';
  for (const button of shown(front === undefined ? 'button, a, input, summary' : `${front} button`)) {
    if (button.closest(`.grid-root, ${covered}`) !== null) continue;
    const { left, top, width, height } = button.getBoundingClientRect();
    const list = button.closest('.panel-body, .menu')?.getBoundingClientRect();
    if (list !== undefined && (top < list.top || top + height > list.bottom)) continue;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit === null || !(button.contains(hit) || hit.contains(button))) found.push(`${nameOf(button)} cannot be clicked`);
    const isText = button.matches('.button, .menu-button, .menu-line, .tab, .hint-step');
    if (isText && button.scrollWidth > button.clientWidth + slack) found.push(`${nameOf(button)} is cut`);
  }

  const sheet = document.querySelector('.grid-root canvas')?.getBoundingClientRect();
  const edges = shown('.sidebar, .panel').map((element) => element.getBoundingClientRect().left);
  const room = Math.min(...edges, sheet?.right ?? 0) - (sheet?.left ?? 0);
  if (room < 280 || (sheet?.height ?? 0) < 200) found.push(`the grid has ${Math.round(room)} x ${Math.round(sheet?.height ?? 0)} px`);
  return found;
}
