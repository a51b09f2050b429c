import { attributesOf, escapeXml, splitRoot } from './xml';

/** One relationship of a part; `target` is a part name, or an address where `external`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  readonly xml: string;
}

const relationshipsRoot =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

/** The parts of an .xlsx file. What nobody changes is written back byte for byte. */
export class Package {
  constructor(readonly parts: Map<string, Buffer>) {}

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** Text of a part, `''` where there is none. */
  text(part: string): string {
    const bytes = this.parts.get(part);
    if (bytes === undefined) return '';
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').replace(/^\uFEFF/, '');
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }

  write(part: string, text: string): void {
    this.parts.set(part, Buffer.from(text, 'utf8'));
  }

  /** Relationships of a part; of the package itself for `''`. */
  relationships(part: string): Relationship[] {
    const base = part.slice(0, part.lastIndexOf('/') + 1);
    return splitRoot(this.text(relationshipsPart(part)))
      .children.filter((child) => child.name === 'Relationship')
      .map(({ xml }) => {
        const { Id = '', Type = '', Target = '', TargetMode = '' } = attributesOf(xml);
        const external = TargetMode === 'External';
        return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: external ? Target : resolve(base, Target), external, xml };
      });
  }

  /** Adds a relationship to another part and returns its id. */
  relate(part: string, type: string, target: string): string {
    const known = this.relationships(part);
    const numbers = known.map((one) => Number(/^rId(\d+)$/.exec(one.id)?.[1] ?? 0));
    const id = `rId${Math.max(0, ...numbers) + 1}`;
    const full = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
    const added = `<Relationship Id="${id}" Type="${full}" Target="${escapeXml(relativeTo(part, target))}"/>`;
    this.write(relationshipsPart(part), `${relationshipsRoot}${known.map((one) => one.xml).join('')}${added}</Relationships>`);
    return id;
  }

  /** Drops a part and every relationship of `from` that leads to it. */
  drop(from: string, target: string): void {
    this.parts.delete(target);
    const kept = this.relationships(from).filter((one) => one.target !== target);
    this.write(relationshipsPart(from), `${relationshipsRoot}${kept.map((one) => one.xml).join('')}</Relationships>`);
    this.write(contentTypes, this.text(contentTypes).replace(overrideOf(target), ''));
  }

  /** Declares what a part is, once. */
  declare(part: string, type: string): void {
    const text = this.text(contentTypes);
    if (overrideOf(part).test(text)) return;
    this.write(contentTypes, text.replace('</Types>', `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/></Types>`));
  }

  /** Declares what files of an ending are, once. */
  declareEnding(ending: string, type: string): void {
    const text = this.text(contentTypes);
    if (new RegExp(`<Default[^>]*Extension="${ending}"`, 'i').test(text)) return;
    this.write(contentTypes, text.replace(/(<Types[^>]*>)/, `$1<Default Extension="${ending}" ContentType="${type}"/>`));
  }

  /** Name of the workbook part, `''` where the package holds none. */
  workbookPart(): string {
    return (
      this.relationships('').find((one) => one.type === 'officeDocument')?.target ?? (this.has('xl/workbook.xml') ? 'xl/workbook.xml' : '')
    );
  }

  /** First target of a type among the relationships of a part, `''` where none. */
  related(part: string, type: string): string {
    const found = this.relationships(part).find((one) => one.type === type && !one.external);
    return found !== undefined && this.has(found.target) ? found.target : '';
  }

  /** A part name of this pattern that is not taken: `xl/comments#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }
}

const contentTypes = '[Content_Types].xml';

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The way from one part to another; ExcelJS finds the notes of a sheet by no other. */
function relativeTo(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function resolve(base: string, target: string): string {
  const path = target.trim().startsWith('/') ? target.trim().slice(1) : base + target.trim();
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function overrideOf(part: string): RegExp {
  return new RegExp(`<Override[^>]*PartName="/?${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"[^>]*/>`, 'i');
}
