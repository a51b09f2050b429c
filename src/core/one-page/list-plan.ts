import { FITS } from './layout';
import { oneLine } from '../mail/escape-html';
import { formatNumber } from '../rules/format-fact';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';

/** A section in the first line of it, and a piece of an item. */
export type PlanLine = readonly [section: string, item: string];

interface Section {
  readonly name: string;
  readonly tab: string;
  readonly items: readonly string[];
}

const LONGEST = 1000;

function itemOf(row: Row, withDetail: boolean): string {
  const number = numberOf(row, 'number');
  const amount = number === null ? '' : `${formatNumber(number)} ${textOf(row, 'unit')}`.trim();
  const parts = (texts: readonly string[]): readonly string[] => texts.map((text) => oneLine(text, LONGEST)).filter((text) => text !== '');
  const [item, detail] = [textOf(row, 'item'), textOf(row, 'detail')];
  const says = parts([item || detail, amount, dateOf(row, 'date')?.slice(0, 10) ?? '']).join(', ');
  return withDetail && item !== '' ? parts([says, detail]).join(': ') : says;
}

/** Sections as the tab has them; lines that say nothing are left out. */
function sectionsOf(rows: readonly Row[], withDetail: boolean): readonly Section[] {
  const sections = new Map<string, { name: string; tab: string; items: string[] }>();
  for (const row of rows) {
    const name = oneLine(textOf(row, 'section'), FITS.section);
    const item = itemOf(row, withDetail);
    if (item === '') continue;
    const known = sections.get(name.toLowerCase());
    if (known === undefined) sections.set(name.toLowerCase(), { name, tab: row.tab, items: [item] });
    else known.items.push(item);
  }
  return [...sections.values()];
}

/** A text in at most so many lines, parted between words; what does not fit is cut. */
export function wrapText(text: string, width: number, lines: number): readonly string[] {
  if (text.length <= width || lines === 1) return [oneLine(text, width)];
  const space = text.lastIndexOf(' ', width);
  const end = space > 0 ? space : width;
  return [text.slice(0, end), ...wrapText(text.slice(end).trim(), width, lines - 1)];
}

function linesOf({ name, tab, items }: Section, most: number, height: number): readonly PlanLine[] {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const more = items.length - shown.length;
  const texts = [
    ...shown.flatMap((item) => wrapText(item, FITS.item, height)),
    ...(more === 0 ? [] : [oneLine(`and ${more} more in ${tab}`, FITS.item)]),
  ];
  return texts.map((text, index) => [index === 0 ? name : '', text]);
}

/** Details, lines an item may take, and items a section may have, from the most generous to the tightest. */
function* waysToFit(vto: readonly Row[]): Iterable<readonly PlanLine[]> {
  const sections = sectionsOf(vto, false);
  const longest = Math.max(1, ...sections.map(({ items }) => items.length));
  for (const height of [3, 2]) yield sectionsOf(vto, true).flatMap((section) => linesOf(section, longest, height));
  for (const height of [3, 2, 1]) yield sections.flatMap((section) => linesOf(section, longest, height));
  for (let most = longest - 1; most > 0; most -= 1) yield sections.flatMap((section) => linesOf(section, most, 1));
}

/** The plan in so many lines: long items in several while there is room, else every section as evenly as it goes. */
export function listPlan(vto: readonly Row[], rows: number): readonly PlanLine[] {
  let last: readonly PlanLine[] = [];
  for (const lines of waysToFit(vto)) {
    if (lines.length <= rows) return lines;
    last = lines;
  }
  return [...last.slice(0, rows - 1), ['', `and ${last.length - rows + 1} more`]];
}
