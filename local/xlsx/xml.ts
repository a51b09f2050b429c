/** One child of an XML root, untouched text. */
export interface XmlChild {
  readonly name: string;
  readonly xml: string;
}

/** An XML document cut into its root's opening, its children and its end. */
export interface XmlRoot {
  readonly open: string;
  readonly children: XmlChild[];
  readonly close: string;
}

/** Cuts a document at the children of its root; `open + children + close` is the document again but for blanks between children. */
export function splitRoot(xml: string): XmlRoot {
  const start = /<[A-Za-z_][^>]*>/.exec(xml);
  if (start === null) return { open: xml, children: [], close: '' };
  const rootName = tagName(start[0]);
  const from = start.index + start[0].length;
  if (start[0].endsWith('/>')) return { open: `${xml.slice(0, from - 2)}>`, children: [], close: `</${rootName}>` };
  const end = xml.lastIndexOf('</');
  return { open: xml.slice(0, from), children: splitChildren(xml.slice(from, end)), close: xml.slice(end) };
}

/** Joins what `splitRoot` cut. */
export function joinRoot(root: XmlRoot): string {
  return root.open + root.children.map((child) => child.xml).join('') + root.close;
}

/** The elements that stand side by side in `inner`; text and comments between them are left out. */
export function splitChildren(inner: string): XmlChild[] {
  const children: XmlChild[] = [];
  const opening = /<!--[\s\S]*?-->|<[A-Za-z_][^>]*>/g;
  for (let found = opening.exec(inner); found !== null; found = opening.exec(inner)) {
    if (found[0].startsWith('<!--')) continue;
    const name = tagName(found[0]);
    const end = found[0].endsWith('/>') ? opening.lastIndex : endOf(inner, name, opening.lastIndex);
    children.push({ name, xml: inner.slice(found.index, end) });
    opening.lastIndex = end;
  }
  return children;
}

/** What stands between an element's own tags; `''` for an empty one. */
export function innerXml(xml: string): string {
  const open = xml.indexOf('>');
  return xml[open - 1] === '/' ? '' : xml.slice(open + 1, xml.lastIndexOf('</'));
}

/** The opening tag of an element with its attributes. */
export function openTag(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}

/** Attributes of an element's opening tag, entities resolved. */
export function attributesOf(xml: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of openTag(xml).matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

/** Sets (or with `null` removes) attributes in the opening tag of an element. */
export function withAttributes(xml: string, changes: Readonly<Record<string, string | null>>): string {
  const head = openTag(xml);
  let changed = head;
  for (const [name, value] of Object.entries(changes)) {
    const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const attribute = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
    if (present.test(changed)) changed = changed.replace(present, () => attribute);
    else changed = changed.replace(/\/?>$/, (end) => attribute + end);
  }
  return changed + xml.slice(head.length);
}

/** Text as it may stand in XML; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  if (!/[^\t\n\u0020\u0021\u0023-\u0025\u0027-\u003B\u003D\u003F-\uFFFD]/.test(text)) return text;
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML with its entities resolved. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return named[entity] ?? whole;
  });
}

function tagName(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

function endOf(xml: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'g');
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    if (found[1] === '/') depth--;
    else if (!found[0].endsWith('/>')) depth++;
    if (depth === 0) return tag.lastIndex;
  }
  return xml.length;
}
