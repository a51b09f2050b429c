import type { StoredCell, StoredValue } from '../../store/types';
import { decodeFormula } from './decode-formula';
import { decodeDate, decodeDuration } from './decode-moment';

/** A cell as content.xml has it. */
export interface RawCell {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its paragraphs, lines between them; what a person sees. */
  readonly text: string;
  readonly note: string;
}

interface Typed {
  readonly value: StoredValue;
  readonly format?: string;
}

/** What the store holds for a cell of an .ods; `undefined` where it is blank. */
export function decodeCell(raw: RawCell): StoredCell | undefined {
  const { value, format } = decodeTyped(raw);
  const formula = raw.attributes['table:formula'];
  if (value === '' && formula === undefined && raw.note === '') return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula: decodeFormula(formula) }),
    ...(format === undefined ? {} : { format }),
    ...(raw.note === '' ? {} : { note: raw.note }),
  };
}

function decodeTyped({ attributes, text }: RawCell): Typed {
  if (attributes['calcext:value-type'] === 'error') return { value: { error: text === '' ? '#N/A' : text } };
  const type = attributes['office:value-type'] ?? '';
  if (type === 'date') return dated(decodeDate(attributes['office:date-value'] ?? ''), text, dateFormat(attributes['office:date-value']));
  if (type === 'time') return dated(decodeDuration(attributes['office:time-value'] ?? ''), text, 'h:mm');
  if (type === 'boolean') return { value: attributes['office:boolean-value'] === 'true' };
  if (type === 'float' || type === 'percentage' || type === 'currency') return decodeNumber(type, attributes, text);
  return { value: attributes['office:string-value'] ?? text };
}

function dated(serial: number | null, text: string, format: string): Typed {
  return serial === null ? { value: text } : { value: serial, format };
}

function dateFormat(text: string | undefined): string {
  return text?.includes('T') === true ? 'yyyy-mm-dd h:mm' : 'yyyy-mm-dd';
}

function decodeNumber(type: string, attributes: RawCell['attributes'], text: string): Typed {
  const number = Number(attributes['office:value']);
  if (attributes['office:value'] === undefined || !Number.isFinite(number)) return { value: text };
  if (type === 'percentage') return { value: number, format: /\d[.,]\d/.test(text) ? '0.00%' : '0%' };
  if (type === 'currency') return { value: number, format: `[$${currencyOf(attributes)}]#,##0.00` };
  return { value: number };
}

// Whatever stands there is part of a pattern, so it may be letters only.
function currencyOf(attributes: RawCell['attributes']): string {
  const name = attributes['office:currency'] ?? '';
  return /^[A-Z]{3}$/.test(name) ? name : '$';
}
