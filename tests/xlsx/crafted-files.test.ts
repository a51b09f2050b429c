import * as fc from 'fast-check';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheets } from '../../local/files/read-sheets';
import { Refusal } from '../../local/xlsx/refusal';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { readZip } from '../../local/xlsx/zip-read';
import { writeZip } from '../../local/xlsx/zip-write';
import { packOds, odsRow, odsTable, odsText } from '../files/write-file';
import { fuzzCount } from '../support/fuzz-count';
import { makeFolder, packParts } from './make-xlsx';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const folder = makeFolder();
const path = join(folder, 'crafted.xlsx');

/** The sentence that refuses the bytes, by either door; `read` where they are a spreadsheet. Whatever else is thrown is a fault. */
async function outcomeOf(bytes: Buffer, read: (path: string) => Promise<unknown> = readWorkbook): Promise<string> {
  writeFileSync(path, bytes);
  const said = await read(path).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof Refusal) return error.message;
      throw error;
    },
  );
  expect(said).toMatch(/^(read|[^\n]{1,400}\.)$/);
  expect(said).not.toMatch(/is not a function|Cannot (read|set)|undefined \(|\.[jt]s:\d/);
  expect([readdirSync(folder), readFileSync(path).equals(bytes)]).toEqual([['crafted.xlsx'], true]);
  return said;
}

const sheet = (body: string): Buffer => packParts({ parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${body}</worksheet>` } });
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
const TANGLED = /^crafted\.xlsx is damaged: a part of it cannot be read; take a backup copy or download it again\.$/;
const many = 200_000;

describe('a file that was crafted', () => {
  it.each<[string, () => Buffer, RegExp]>([
    [
      'entities within entities',
      () => sheet(`${laughs}<sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData>`),
      TANGLED,
    ],
    ['an entity of another file', () => sheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sheetData/>'), TANGLED],
    [
      'a DTD before the list of sheets',
      () => packParts({ parts: { 'xl/workbook.xml': `${laughs}<workbook><sheets/></workbook>` } }),
      TANGLED,
    ],
    ['comments that never end', () => sheet('<!--'.repeat(many)), TANGLED],
    ['tags that never end', () => sheet(`<extLst>${'<x14:dataValidation '.repeat(many)}</extLst>`), TANGLED],
    ['elements that never end', () => sheet(`<sheetData>${'<si><r>'.repeat(many)}</sheetData>`), TANGLED],
    ['elements that end as others', () => sheet(`<extLst>${'<x14:dataValidation a="b"></b>'.repeat(many)}</extLst>`), TANGLED],
    ['quotes that never end', () => sheet(`<c ${'a="'.repeat(many)}`), TANGLED],
    ['rows within rows', () => sheet(`<sheetData>${'<row>'.repeat(many)}${'</row>'.repeat(many)}</sheetData>`), TANGLED],
    [
      'more cells than fit',
      () => sheet(`<sheetData>${`<row>${'<c/>'.repeat(1000)}</row>`.repeat(2001)}</sheetData>`),
      /more than two million filled cells/,
    ],
    [
      'the number of a text that is not there',
      () => packParts({ cells: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', shared: '<si><t>a</t></si>' }),
      /it is damaged|texts/,
    ],
    [
      'a character beyond all characters',
      () => sheet(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&#x110000;</t></is></c></row></sheetData>`),
      /^crafted/,
    ],
    [
      'a cell that no sheet has',
      () => packParts({ cells: '<row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c></row>' }),
      /^crafted/,
    ],
    ['rows before the first', () => packParts({ cells: '<row r="-1"><c r="__proto__"><v>1</v></c></row>' }), /^crafted/],
    ['a size of the whole sheet', () => sheet(`<dimension ref="A1:XFD1048576"/><sheetData>${one}</sheetData>`), /^read$/],
    [
      'columns without end',
      () => sheet(`<cols><col min="1" max="1000000000" width="9"/><col min="x" max="y"/></cols><sheetData>${one}</sheetData>`),
      /^read$/,
    ],
    [
      'links over everything',
      () => sheet(`<sheetData>${one}</sheetData><hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="x"/>'.repeat(999)}</hyperlinks>`),
      /^read$/,
    ],
    [
      'names that lead out of the folder',
      () => packParts({ cells: one, parts: { '../../up.txt': 'x', '/tmp/abs.txt': 'x', '..\\w.txt': 'x' } }),
      /^read$/,
    ],
    [
      'relationships in a circle',
      () =>
        packParts({
          cells: one,
          parts: {
            'xl/worksheets/_rels/sheet1.xml.rels':
              '<Relationships><Relationship Id="r" Type="x/comments" Target="sheet1.xml"/></Relationships>',
          },
        }),
      /^read$/,
    ],
    [
      'an attribute with a sign of tags in it',
      () => sheet(`<sheetData>${one}</sheetData><dataValidations><dataValidation sqref="A1" prompt="a>b"/></dataValidations>`),
      /^read$/,
    ],
  ])('with %s is read or refused in one sentence, and nothing is written', async (_what, make, says) => {
    const bytes = make();
    expect(await outcomeOf(bytes)).toMatch(says);
    await outcomeOf(bytes, readSheets);
  });
});

const samples: readonly (readonly [string, Buffer])[] = [
  [
    '.xlsx',
    packParts({ cells: `${one}<row r="2"><c r="A2" t="inlineStr"><is><t>Task &amp; who</t></is></c><c r="B2" t="b"><v>1</v></c></row>` }),
  ],
  ['.ods', packOds(odsTable([odsRow(['Task', 'Who'].map((text) => odsText(text)))], 'Plan'))],
  ['text', Buffer.from('Task;Who\r\n"Order ""chairs""";Ana\n\u00e4;\ufeff\n')],
];

/** One part of a package with some of its characters changed, packed anew so that its sum is right. */
function changeInside(bytes: Buffer, turn: number, change: (part: Buffer) => Buffer): Buffer {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return change(bytes);
  const parts = readZip(bytes);
  const name = [...parts.keys()][turn % parts.size] ?? '';
  parts.set(name, change(parts.get(name) ?? Buffer.alloc(0)));
  return writeZip(parts);
}

const edits = fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'cut', 'double')), {
  minLength: 1,
  maxLength: 5,
});

function edit(bytes: Buffer, list: readonly (readonly [number, number, string])[]): Buffer {
  return list.reduce((now, [place, value, how]) => {
    const at = now.length === 0 ? 0 : place % now.length;
    if (how === 'cut') return now.subarray(0, at);
    if (how === 'double')
      return Buffer.concat([now.subarray(0, at), now.subarray(Math.max(0, at - value)), now.subarray(at)]).subarray(0, 200_000);
    return Buffer.from(now.map((byte, index) => (index === at ? value : byte)));
  }, bytes);
}

const blown = 17_000_000;
const STEEP = /^crafted\.xlsx unpacks to more than a hundred times its size, which is refused; save it anew without blank rows\.$/;
const STRETCH = /^crafted\.xlsx holds a text or a gap of more than 8 MB, which is refused\.$/;
const KINDS = /^crafted\.xlsx has more than two million rows, texts or marks of one kind; split it first\.$/;
const CELLS = /^crafted\.xlsx has more than two million filled cells; split it first\.$/;
const inCell = (text: string): string => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;

describe('a file that is small and becomes large', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['blanks packed a thousandfold', () => sheet(`<sheetData>${' '.repeat(blown)}</sheetData>`), STEEP],
    ['cells packed a thousandfold', () => sheet(`<sheetData><row>${'<c/>'.repeat(blown / 4)}</row></sheetData>`), STEEP],
    ['one shared text packed a thousandfold', () => packParts({ shared: `<si><t>${'a'.repeat(blown)}</t></si>` }), STEEP],
    ['an .ods packed a thousandfold', () => packOds(odsTable([' '.repeat(blown)])), STEEP],
    ['a part that no sheet needs, packed a thousandfold', () => packParts({ parts: { 'xl/media/a.bin': 'a'.repeat(blown) } }), STEEP],
    ['a text of 9 MB', () => sheet(inCell('a'.repeat(9_000_000))), STRETCH],
    ['an attribute of 9 MB', () => sheet(`<sheetData x="${'a'.repeat(9_000_000)}"/>`), STRETCH],
    ['a comment of 9 MB', () => sheet(`<!--${'a'.repeat(9_000_000)}--><sheetData/>`), STRETCH],
    ['a gap of 9 MB', () => sheet(`<sheetData>${' '.repeat(9_000_000)}</sheetData>`), STRETCH],
    ['more rows than fit', () => sheet(`<sheetData>${'<row/>'.repeat(2_000_001)}</sheetData>`), KINDS],
    ['more rows than fit, under a prefix', () => sheet(`<x:a>${'<x:row/>'.repeat(1_900_000)}</x:a>${'<row/>'.repeat(100_001)}`), KINDS],
    ['more texts than fit', () => packParts({ shared: '<si/>'.repeat(2_000_001) }), KINDS],
    ['a text file of line ends', () => Buffer.from(`a,b${'\n'.repeat(2_000_001)}`), CELLS],
    ['a text file of delimiters', () => Buffer.from(`a,b\n${',\n'.repeat(1_000_001)}`), CELLS],
    ['a text file of delimiters after an open quote', () => Buffer.from(`a,b\n"${',\n'.repeat(1_000_001)}`), CELLS],
  ])('%s is refused in one sentence before it is laid out', async (_what, make, says) => {
    expect(await outcomeOf(make(), readSheets)).toMatch(says);
  });

  it('a long quoted text with many commas is one cell, not many', async () => {
    expect(await outcomeOf(Buffer.from(`a,b\n"${','.repeat(2_100_000)}",c\n`), readSheets)).toBe('read');
  });

  it('a workbook of more than 200 MB is not even opened', async () => {
    const large = join(makeFolder(), 'large.xlsx');
    writeFileSync(large, 'PK');
    truncateSync(large, 201 * 1024 * 1024);
    for (const read of [readWorkbook, readSheets])
      await expect(read(large)).rejects.toThrow(`${large} is larger than 200 MB, which is refused; split it first.`);
  });
});

describe.each(samples)('%s with bytes changed', (kind, bytes) => {
  it('is read or refused in one sentence, from outside and from inside', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), fc.nat(), async (list, inside, turn) => {
        const changed = inside ? changeInside(bytes, turn, (part) => edit(part, list)) : edit(bytes, list);
        await outcomeOf(changed, kind === '.xlsx' && turn % 2 === 0 ? readWorkbook : readSheets);
      }),
      { numRuns: fuzzCount(`changed bytes of ${kind}`, 200) },
    );
  }, 1_200_000);
});
