import { builtInFormat, builtInNumber } from './number-formats';
import { attributesOf, escapeXml, innerXml, joinRoot, openTag, splitChildren, splitRoot, withAttributes } from './xml';
import type { XmlChild, XmlRoot } from './xml';

/** The styles part of a file; only ever added to, so that every index in the file stays right. */
export class StyleSheet {
  private readonly root: XmlRoot;
  private readonly formats = new Map<number, string>();
  private readonly formatsOfStyles = new Map<number, string | undefined>();
  private readonly made = new Map<string, number>();
  private readonly lists = new Map<string, string[]>();
  changed = false;

  constructor(xml: string) {
    this.root = splitRoot(xml === '' ? emptyStyles : xml);
    for (const name of ['numFmts', 'fonts', 'fills', 'cellXfs', 'dxfs']) this.lists.set(name, this.readList(name));
    for (const item of this.list('numFmts')) {
      const { numFmtId = '', formatCode = '' } = attributesOf(item);
      this.formats.set(Number(numFmtId), formatCode);
    }
  }

  /** Number format of a style, `undefined` for general. */
  formatOf(xf: number): string | undefined {
    if (!this.formatsOfStyles.has(xf)) this.formatsOfStyles.set(xf, this.findFormat(xf));
    return this.formatsOfStyles.get(xf);
  }

  private findFormat(xf: number): string | undefined {
    const id = Number(attributesOf(this.list('cellXfs')[xf] ?? '')['numFmtId'] ?? 0);
    const format = this.formats.get(id) ?? builtInFormat(id);
    return format === undefined || /^general$/i.test(format) ? undefined : format;
  }

  /** A style like `xf` but with this number format (`undefined`: general). */
  withFormat(xf: number, format: string | undefined): number {
    return this.once(`format ${xf} ${format ?? ''}`, () =>
      this.add('cellXfs', withAttributes(this.base(xf), { numFmtId: String(this.formatNumber(format)), applyNumberFormat: '1' })),
    );
  }

  /** A style like `xf` with another part: a font, a fill or an alignment. */
  withPart(xf: number, part: 'font' | 'fill', xml: string): number {
    return this.once(`${part} ${xf} ${xml}`, () => {
      const index = this.add(part === 'font' ? 'fonts' : 'fills', xml);
      const apply = part === 'font' ? 'applyFont' : 'applyFill';
      return this.add('cellXfs', withAttributes(this.base(xf), { [`${part}Id`]: String(index), [apply]: '1' }));
    });
  }

  /** A style like `xf` with these alignment attributes on top of its own. */
  withAlignment(xf: number, alignment: Readonly<Record<string, string>>): number {
    return this.once(`alignment ${xf} ${JSON.stringify(alignment)}`, () => {
      const base = this.base(xf);
      const parts = splitChildren(innerXml(base));
      const own = parts.find((child) => child.name === 'alignment')?.xml ?? '<alignment/>';
      const others = parts.filter((child) => child.name !== 'alignment').map((child) => child.xml);
      const head = withAttributes(openTag(base), { applyAlignment: '1' }).replace(/\/?>$/, '>');
      return this.add('cellXfs', `${head}${withAttributes(own, alignment)}${others.join('')}</xf>`);
    });
  }

  /** The font element of a style. */
  fontOf(xf: number): string {
    return this.list('fonts')[Number(attributesOf(this.base(xf))['fontId'] ?? 0)] ?? '<font/>';
  }

  /** The fill element of a style. */
  fillOf(xf: number): string {
    return this.list('fills')[Number(attributesOf(this.base(xf))['fillId'] ?? 0)] ?? '<fill/>';
  }

  /** Alignment attributes of a style. */
  alignmentOf(xf: number): Readonly<Record<string, string>> {
    const own = splitChildren(innerXml(this.base(xf))).find((child) => child.name === 'alignment');
    return own === undefined ? {} : attributesOf(own.xml);
  }

  /** The conditional style at an index, `''` where none. */
  conditionalStyle(index: number): string {
    return this.list('dxfs')[index] ?? '';
  }

  /** Index of a conditional style, added where new. */
  addConditionalStyle(xml: string): number {
    const known = this.list('dxfs').indexOf(xml);
    return known >= 0 ? known : this.add('dxfs', xml);
  }

  toXml(): string {
    const children = this.root.children.map((child) => this.renderChild(child));
    for (const name of ['cellXfs', 'dxfs', 'numFmts']) {
      if (!children.some((child) => child.name === name) && this.list(name).length > 0)
        place(children, { name, xml: this.renderList(name, '') });
    }
    return joinRoot({ ...this.root, children });
  }

  private renderChild(child: XmlChild): XmlChild {
    return this.lists.has(child.name) ? { name: child.name, xml: this.renderList(child.name, child.xml) } : child;
  }

  private renderList(name: string, xml: string): string {
    const items = this.list(name);
    const head = withAttributes(xml === '' ? `<${name}>` : openTag(xml).replace(/\/?>$/, '>'), { count: String(items.length) });
    return `${head}${items.join('')}</${name}>`;
  }

  private readList(name: string): string[] {
    const found = this.root.children.find((child) => child.name === name);
    return found === undefined ? [] : splitChildren(innerXml(found.xml)).map((child) => child.xml);
  }

  private list(name: string): string[] {
    return this.lists.get(name) ?? [];
  }

  private base(xf: number): string {
    return this.list('cellXfs')[xf] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  }

  // Equal items are used again, or a file swept every hour would grow for ever.
  private add(name: string, xml: string): number {
    const list = this.list(name);
    const known = list.lastIndexOf(xml);
    if (known >= 0) return known;
    this.changed = true;
    return list.push(xml) - 1;
  }

  private once(key: string, make: () => number): number {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const index = make();
    this.made.set(key, index);
    return index;
  }

  private formatNumber(format: string | undefined): number {
    if (format === undefined) return 0;
    const declared = [...this.formats].find(([, code]) => code === format)?.[0];
    const known = declared ?? builtInNumber(format);
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.formats.keys()) + 1;
    this.formats.set(id, format);
    this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }
}

const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

function place(children: XmlChild[], child: XmlChild): void {
  const before = children.findIndex((other) => order.indexOf(other.name) > order.indexOf(child.name));
  children.splice(before < 0 ? children.length : before, 0, child);
}

/** The styles of a file that has none. */
export const emptyStyles = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"></dxfs></styleSheet>',
].join('');
