import type { Area, StoredConditional } from '../store/types';
import { parseArea } from './address';
import type { StyleSheet } from './style-sheet';
import type { XmlRoot } from './xml';
import { attributesOf, innerXml, splitChildren, unescapeXml } from './xml';

/** A conditional format as it was read: its own element goes back into the file unchanged. */
export interface CarriedConditional extends StoredConditional {
  readonly carried: string;
}

/** Conditional formats of a sheet, gravest first as the file orders them. */
export function readConditionals(root: XmlRoot, styles: StyleSheet): CarriedConditional[] {
  const found = root.children
    .filter((child) => child.name === 'conditionalFormatting')
    .flatMap(({ xml }) => {
      const areas = (attributesOf(xml)['sqref'] ?? '').split(/\s+/).map(parseArea);
      const known = areas.filter((area): area is Area => area !== null);
      return splitChildren(innerXml(xml))
        .filter((child) => child.name === 'cfRule')
        .map((child) => decodeRule(child.xml, known, styles));
    });
  return found.sort((a, b) => priorityOf(a) - priorityOf(b));
}

function priorityOf(rule: CarriedConditional): number {
  return Number(attributesOf(rule.carried)['priority'] ?? 0);
}

function decodeRule(xml: string, areas: readonly Area[], styles: StyleSheet): CarriedConditional {
  const attributes = attributesOf(xml);
  const style = attributes['dxfId'] === undefined ? '' : styles.conditionalStyle(Number(attributes['dxfId']));
  return {
    areas,
    test: decodeTest(attributes, unescapeXml(/<formula>([\s\S]*?)<\/formula>/.exec(xml)?.[1] ?? '')),
    background: colourIn(style, 'bgColor') ?? colourIn(style, 'fgColor'),
    colour: colourIn(/<font>[\s\S]*?<\/font>/.exec(style)?.[0] ?? '', 'color'),
    bold: /<b\s*(val="1")?\s*\/>/.test(style),
    carried: xml,
  };
}

function decodeTest(attributes: Readonly<Record<string, string>>, formula: string): StoredConditional['test'] {
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (attributes['type'] === 'cellIs' && attributes['operator'] === 'equal' && literal !== undefined) {
    return { kind: 'text', value: literal.replace(/""/g, '"') };
  }
  // Kinds that Sheets does not have are carried, and never true here.
  return { kind: 'formula', value: attributes['type'] === 'expression' ? `=${formula}` : '=FALSE' };
}

function colourIn(xml: string, element: string): string | null {
  const rgb = new RegExp(`<${element}\\s[^>]*rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"`).exec(xml)?.[1];
  return rgb === undefined ? null : `#${rgb.toLowerCase()}`;
}
