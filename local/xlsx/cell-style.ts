import type { StoredCell } from '../store/types';
import type { WantedLook } from '../store/wanted-look';
import { readWantedLook } from '../store/wanted-look';
import { decodeLook } from './look';
import type { StyleSheet } from './style-sheet';
import { attributesOf, escapeXml, innerXml, splitChildren } from './xml';

/** Gives the index of the style for a cell: the file's own, with the format and the look that were asked for on top. */
export function cellStyler(styles: StyleSheet): (cell: StoredCell) => number {
  return (cell) => {
    const own = decodeLook(cell.look).xf;
    const wanted = readWantedLook(cell.look);
    const looked = Object.keys(wanted).length === 0 ? own : applyWanted(own, wanted, styles);
    const format = isGeneral(cell.format) ? undefined : cell.format;
    return styles.formatOf(looked) === format ? looked : styles.withFormat(looked, format);
  };
}

function isGeneral(format: string | undefined): boolean {
  return format === undefined || (format.length === 7 && format.toLowerCase() === 'general');
}

function applyWanted(xf: number, wanted: WantedLook, styles: StyleSheet): number {
  const font = renderFont(styles.fontOf(xf), wanted);
  const withFont = font === styles.fontOf(xf) ? xf : styles.withPart(xf, 'font', font);
  const withFill = wanted.background === undefined ? withFont : styles.withPart(withFont, 'fill', renderFill(wanted.background));
  const alignment = describeAlignment(wanted);
  return Object.keys(alignment).length === 0 ? withFill : styles.withAlignment(withFill, alignment);
}

const fontOrder = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'condense',
  'extend',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function renderFont(font: string, wanted: WantedLook): string {
  const parts = new Map(splitChildren(innerXml(font)).map((child) => [child.name, child.xml]));
  const set = (name: string, xml: string): void => void (xml === '' ? parts.delete(name) : parts.set(name, xml));
  if (wanted.fontWeight !== undefined) set('b', wanted.fontWeight === 'bold' ? '<b/>' : '');
  if (wanted.fontStyle !== undefined) set('i', wanted.fontStyle === 'italic' ? '<i/>' : '');
  if (wanted.fontLine !== undefined) {
    set('u', wanted.fontLine === 'underline' ? '<u/>' : '');
    set('strike', wanted.fontLine === 'line-through' ? '<strike/>' : '');
  }
  if (wanted.fontSize !== undefined) set('sz', `<sz val="${wanted.fontSize}"/>`);
  if (wanted.fontColor !== undefined) set('color', wanted.fontColor === null ? '' : `<color rgb="${toArgb(wanted.fontColor)}"/>`);
  if (typeof wanted.fontFamily === 'string') set('name', `<name val="${escapeXml(wanted.fontFamily)}"/>`);
  const sorted = [...parts].sort(([a], [b]) => fontOrder.indexOf(a) - fontOrder.indexOf(b));
  const made = `<font>${sorted.map(([, xml]) => xml).join('')}</font>`;
  return sameFont(made, font) ? font : made;
}

function sameFont(a: string, b: string): boolean {
  const parts = (font: string): string =>
    splitChildren(innerXml(font))
      .map((child) => `${child.name}${JSON.stringify(attributesOf(child.xml))}`)
      .sort()
      .join();
  return parts(a) === parts(b);
}

function renderFill(colour: string | null): string {
  if (colour === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${toArgb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function describeAlignment(wanted: WantedLook): Record<string, string> {
  const { wrap, horizontalAlignment: across, verticalAlignment: down } = wanted;
  return {
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
    ...(across === undefined ? {} : { horizontal: across === null || across === 'normal' ? 'general' : across }),
    ...(down === undefined || down === null ? {} : { vertical: down === 'middle' ? 'center' : down }),
  };
}

const namedColours: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  gray: '808080',
  grey: '808080',
  yellow: 'FFFF00',
  orange: 'FFA500',
};

function toArgb(colour: string): string {
  const hex = colour.replace('#', '').toUpperCase();
  if (/^[0-9A-F]{6}$/.test(hex)) return `FF${hex}`;
  if (/^[0-9A-F]{3}$/.test(hex)) return `FF${[...hex].map((digit) => digit + digit).join('')}`;
  return `FF${namedColours[colour.toLowerCase()] ?? '000000'}`;
}
