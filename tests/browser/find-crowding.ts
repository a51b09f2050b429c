import type { Page } from 'playwright-core';

/** A rectangle of the window, px. */
interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface ButtonBox extends Box {
  /** What the button lies in: `dialog`, `menu`, `sidebar`, `panel`, or `''`. */
  readonly layer: string;
  /** True where a click into its middle meets it. */
  readonly isHit: boolean;
  /** True where its text is wider than it is. */
  readonly isCut: boolean;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly canScroll: boolean;
  /** The parts that stand side by side. */
  readonly parts: readonly Box[];
  /** What lies over them. */
  readonly floating: readonly Box[];
  readonly buttons: readonly ButtonBox[];
  readonly grid: Box | null;
}

/** From this width of the window on nothing lies over the sheet. */
const WIDE = 1200;
/** What a narrower window lets cover what. */
const MAY_COVER: Readonly<Record<string, readonly string[]>> = { sheet: ['sidebar', 'panel'], sidebar: ['panel'] };
const SLACK = 1;
const ROOM = { width: 280, height: 200 };

/** Runs in the page. */
function measure(): Measured {
  const isShown = (element: Element): boolean =>
    element.getBoundingClientRect().width > 0 && element.checkVisibility({ visibilityProperty: true });
  const shown = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  const nameOf = (element: Element): string => element.classList.item(0) ?? element.tagName.toLowerCase();
  const boxOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { name: nameOf(element), left, top, right, bottom };
  };
  const isScrolledAway = (button: HTMLElement): boolean => {
    const list = button.closest('.panel-body, .menu')?.getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    return list !== undefined && (top < list.top || bottom > list.bottom);
  };
  const buttonOf = (button: HTMLElement): ButtonBox => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const isText = button.matches('.button, .menu-button, .menu-line, .tab, .hint-step');
    const layer = button.closest('.dialog, .menu, .sidebar, .panel');
    return {
      ...boxOf(button),
      name: `${nameOf(button)} "${button.textContent}"`,
      layer: layer === null ? '' : nameOf(layer),
      isHit: hit !== null && (button.contains(hit) || hit.contains(button)),
      isCut: isText && button.scrollWidth > button.clientWidth + 1,
    };
  };
  const { scrollWidth, scrollHeight } = document.documentElement;
  const canvas = document.querySelector('.grid-root canvas');
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    canScroll: scrollWidth > window.innerWidth || scrollHeight > window.innerHeight,
    parts: shown('.logo, .top-file, .clock, .person, .hint, .sheet, .sidebar, .panel, .rail').map(boxOf),
    floating: shown('.menu, .dialog, .note-line, .note-popover, .toast-line, .working').map(boxOf),
    buttons: shown('button, a, input, summary')
      .filter((button) => button.closest('.grid-root') === null && !isScrolledAway(button))
      .map(buttonOf),
    grid: canvas === null ? null : boxOf(canvas),
  };
}

const isInside = ({ left, top, right, bottom }: Box, { width, height }: Measured): boolean =>
  left >= -SLACK && top >= -SLACK && right <= width + SLACK && bottom <= height + SLACK;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - SLACK && other.left < one.right - SLACK && one.top < other.bottom - SLACK && other.top < one.bottom - SLACK;

function listOverlaps({ parts, width }: Measured): string[] {
  const isMeant = (one: Box, other: Box): boolean => width < WIDE && MAY_COVER[one.name]?.includes(other.name) === true;
  return parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter((other) => meet(one, other) && !isMeant(one, other))
      .map((other) => `${one.name} and ${other.name} overlap`),
  );
}

/** The buttons that one can see: those of a dialog, else of a menu, else all that no panel covers. */
function listButtons({ buttons, parts, width }: Measured): readonly ButtonBox[] {
  const front = ['dialog', 'menu'].find((layer) => buttons.some((button) => button.layer === layer));
  if (front !== undefined) return buttons.filter(({ layer }) => layer === front);
  const isCovered = width < WIDE && parts.some(({ name }) => name === 'panel');
  return buttons.filter(({ layer }) => !(isCovered && layer === 'sidebar'));
}

function findRoom({ grid, parts }: Measured): string[] {
  if (grid === null) return ['there is no grid'];
  const edges = parts.filter(({ name }) => name === 'sidebar' || name === 'panel').map(({ left }) => left);
  const [width, height] = [Math.min(grid.right, ...edges) - grid.left, grid.bottom - grid.top];
  return width < ROOM.width || height < ROOM.height ? [`the grid has ${Math.round(width)} x ${Math.round(height)} px`] : [];
}

/** What stands wrong around the grid, one line each; none where all of it can be seen and used. */
export async function findCrowding(page: Page): Promise<string[]> {
  const measured = await page.evaluate(measure);
  const { parts, floating, canScroll } = measured;
  const seen = listButtons(measured);
  return [
    ...(canScroll ? ['the page can be scrolled'] : []),
    ...[...parts, ...floating].filter((box) => !isInside(box, measured)).map(({ name }) => `${name} leaves the window`),
    ...listOverlaps(measured),
    ...seen.filter(({ isHit }) => !isHit).map(({ name }) => `${name} cannot be clicked`),
    ...seen.filter(({ isCut }) => isCut).map(({ name }) => `${name} is cut`),
    ...findRoom(measured),
  ];
}
