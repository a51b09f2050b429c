import type { PlacedValidation } from '../store/tab';
import type { StoredValidation } from '../store/types';
import { parseArea } from './address';
import { childXml } from './read-layout';
import type { XmlRoot } from './xml';
import { attributesOf, innerXml, splitChildren, unescapeXml } from './xml';

const carried = new WeakMap<StoredValidation, string>();

/** The file's own element for a validation that was read, `undefined` for one made since. */
export function carriedValidation(rule: StoredValidation): string | undefined {
  return carried.get(rule);
}

/** Validations of a sheet, those too that newer programs put into the extension list. */
export function readValidations(root: XmlRoot): PlacedValidation[] {
  const usual = splitChildren(innerXml(childXml(root, 'dataValidations'))).map((child) => child.xml);
  const newer = [...childXml(root, 'extLst').matchAll(/<x14:dataValidation\s[\s\S]*?<\/x14:dataValidation>/g)].map(([xml]) => toUsual(xml));
  return [...usual, ...newer].flatMap((xml) => {
    const rule = decodeRule(xml);
    carried.set(rule, xml);
    const areas = (attributesOf(xml)['sqref'] ?? '').split(/\s+/).map(parseArea);
    return areas.flatMap((area) => (area === null ? [] : [{ area, rule }]));
  });
}

function toUsual(xml: string): string {
  const sqref = /<xm:sqref>([^<]*)<\/xm:sqref>/.exec(xml)?.[1] ?? '';
  return xml
    .replace(/<xm:sqref>[^<]*<\/xm:sqref>/, '')
    .replace(/<\/?xm:f>/g, '')
    .replace(/(<\/?)x14:/g, '$1')
    .replace(/\sxr:uid="[^"]*"/, '')
    .replace('<dataValidation', `<dataValidation sqref="${sqref}"`);
}

function decodeRule(xml: string): StoredValidation {
  const attributes = attributesOf(xml);
  const [first = '', second = ''] = ['formula1', 'formula2'].map((name) =>
    unescapeXml(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? ''),
  );
  return {
    ...decodeTest(attributes, first, second),
    allowInvalid: attributes['showErrorMessage'] !== '1' || (attributes['errorStyle'] ?? 'stop') !== 'stop',
    help: attributes['prompt'] ?? '',
  };
}

const anything: Pick<StoredValidation, 'kind' | 'values'> = { kind: 'custom', values: ['=TRUE'] };

// Kinds that Sheets does not have, or whose bounds are computed, are carried and never stand in the way here.
function decodeTest(
  attributes: Readonly<Record<string, string>>,
  first: string,
  second: string,
): Pick<StoredValidation, 'kind' | 'values'> {
  const { type = '', operator = 'between' } = attributes;
  if (type === 'list') return decodeList(first);
  if (type === 'custom') return { kind: 'custom', values: [`=${first}`] };
  if (type === 'date' && operator === 'greaterThanOrEqual') return { kind: 'date', values: [] };
  if (type !== 'decimal' || [first, second].some((bound) => Number.isNaN(Number(bound)))) return anything;
  if (operator === 'between') return { kind: 'number', values: [first, second] };
  if (operator === 'lessThanOrEqual') return { kind: 'number', values: ['', first] };
  return operator === 'greaterThanOrEqual' ? { kind: 'number', values: [first, ''] } : anything;
}

function decodeList(source: string): Pick<StoredValidation, 'kind' | 'values'> {
  const range = /^(?:'(?:[^']|'')+'!|[^'!(),]+!)?\$?[A-Z]{1,3}\$?\d*(:\$?[A-Z]{1,3}\$?\d*)?$/i;
  if (!source.startsWith('"')) return range.test(source) ? { kind: 'range', values: [source] } : anything;
  const values = source
    .slice(1, -1)
    .replace(/""/g, '"')
    .split(',')
    .map((value) => value.trim());
  return values.join() === 'TRUE,FALSE' ? { kind: 'checkbox', values: [] } : { kind: 'list', values };
}
