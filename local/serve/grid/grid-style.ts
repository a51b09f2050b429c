import { cellStyler } from '../../xlsx/cell-style';
import type { Package } from '../../xlsx/package';
import { StyleSheet } from '../../xlsx/style-sheet';
import { attributesOf, innerXml, splitChildren } from '../../xlsx/xml';
import type { ReadColour } from './workbook-colours';
import { makeColourReader } from './workbook-colours';

/** A look in the grid's own form. */
export interface GridStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly fontSize?: number;
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'wrap';
}

/** Gives the style of a cell's look, `null` where plain. Equal styles are one object. */
export type ReadStyle = (look: unknown) => GridStyle | null;

/** Styles of a file that was read; looks that scripts asked for since are known too. */
export function makeStyleReader(file: Package): ReadStyle {
  const sheet = new StyleSheet(file.text(file.related(file.workbookPart(), 'styles')));
  const styleOf = cellStyler(sheet);
  const colour = makeColourReader(file);
  const plainSize = fontSize(sheet.fontOf(0));
  const byNumber = new Map<number, GridStyle | null>();
  const byLook = new WeakMap<object, GridStyle | null>();
  const one = new Map<string, GridStyle>();
  const decode = (look: object): GridStyle | null => {
    const number = styleOf({ value: '', look });
    const known = byNumber.get(number);
    if (known !== undefined) return known;
    const style = { ...decodeFont(sheet.fontOf(number), plainSize, colour), ...decodeBox(sheet, number, colour) };
    const key = JSON.stringify(style);
    const result = key === '{}' ? null : (one.get(key) ?? style);
    if (result !== null) one.set(key, result);
    byNumber.set(number, result);
    return result;
  };
  return (look) => {
    if (typeof look !== 'object' || look === null) return null;
    const known = byLook.get(look);
    if (known !== undefined) return known;
    const style = decode(look);
    byLook.set(look, style);
    return style;
  };
}

function decodeFont(font: string, plainSize: number, colour: ReadColour): GridStyle {
  const parts = new Map(splitChildren(innerXml(font)).map((child) => [child.name, child.xml]));
  const has = (name: string): boolean => {
    const xml = parts.get(name);
    return xml !== undefined && !['0', 'false', 'none'].includes(attributesOf(xml)['val'] ?? '1');
  };
  const size = fontSize(font);
  const text = colour(parts.get('color') ?? '<color/>');
  return {
    ...(has('b') ? { bold: true } : {}),
    ...(has('i') ? { italic: true } : {}),
    ...(has('u') ? { underline: true } : {}),
    ...(has('strike') ? { strikethrough: true } : {}),
    ...(size === plainSize ? {} : { fontSize: size }),
    ...(text === null || text === '#000000' ? {} : { textColor: text }),
  };
}

function fontSize(font: string): number {
  const size = splitChildren(innerXml(font)).find((child) => child.name === 'sz');
  return Number(attributesOf(size?.xml ?? '<sz/>')['val'] ?? 10) || 10;
}

const across: Readonly<Record<string, GridStyle['align']>> = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center' };
const down: Readonly<Record<string, GridStyle['verticalAlign']>> = { top: 'top', center: 'middle' };

function decodeBox(sheet: StyleSheet, number: number, colour: ReadColour): GridStyle {
  const { horizontal = '', vertical = '', wrapText = '' } = sheet.alignmentOf(number);
  const [align, verticalAlign] = [across[horizontal], down[vertical]];
  const fillColor = decodeFill(sheet.fillOf(number), colour);
  return {
    ...(align === undefined ? {} : { align }),
    ...(verticalAlign === undefined ? {} : { verticalAlign }),
    ...(['1', 'true'].includes(wrapText) ? { wrapping: 'wrap' } : {}),
    ...(fillColor === null ? {} : { fillColor }),
  };
}

function decodeFill(fill: string, colour: ReadColour): string | null {
  const pattern = splitChildren(innerXml(fill)).find((child) => child.name === 'patternFill');
  if (pattern === undefined || (attributesOf(pattern.xml)['patternType'] ?? 'none') === 'none') return null;
  const parts = splitChildren(innerXml(pattern.xml));
  const named = (name: string): string | null => colour(parts.find((child) => child.name === name)?.xml ?? '<none/>');
  return attributesOf(pattern.xml)['patternType'] === 'solid' ? named('fgColor') : (named('bgColor') ?? named('fgColor'));
}
