import type { Tab } from '../store/tab';
import { cellName } from './address';
import type { Package } from './package';
import { readNotes } from './read-notes';
import { escapeXml, splitRoot, withAttributes } from './xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Writes the notes of a tab into the package and returns the sheet's `legacyDrawing` element, `''` without notes. */
export function writeNotes(file: Package, sheetPart: string, tab: Tab): string {
  const notes = listNotes(tab);
  const old = readNotes(file, sheetPart);
  const oldPart = file.related(sheetPart, 'comments');
  const oldDrawing = file.related(sheetPart, 'vmlDrawing');
  if (notes.length === 0) {
    if (oldPart !== '') file.drop(sheetPart, oldPart);
    if (oldDrawing !== '') file.drop(sheetPart, oldDrawing);
    return '';
  }
  const byText = new Map([...old.values()].map((note) => [note.text, note.xml]));
  const part = oldPart === '' ? addPart(file, sheetPart, 'comments', 'xl/comments#.xml') : oldPart;
  const drawing = oldDrawing === '' ? addPart(file, sheetPart, 'vmlDrawing', 'xl/drawings/vmlDrawing#.vml') : oldDrawing;
  file.write(part, renderComments(notes, byText, authorsOf(file.text(part))));
  file.write(drawing, renderDrawing(notes));
  file.declare(part, commentsType);
  file.declareEnding('vml', vmlType);
  const id = file.relationships(sheetPart).find((one) => one.target === drawing)?.id ?? '';
  return `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
}

function addPart(file: Package, sheetPart: string, type: string, pattern: string): string {
  const name = file.freeName(pattern);
  file.write(name, '');
  file.relate(sheetPart, type, name);
  return name;
}

function listNotes(tab: Tab): Note[] {
  const notes: Note[] = [];
  tab.forEachCell((cell, row, column) => {
    if (cell.note !== undefined && cell.note !== '') notes.push({ row, column, text: cell.note });
  });
  return notes;
}

function authorsOf(xml: string): string {
  return splitRoot(xml).children.find((child) => child.name === 'authors')?.xml ?? '<authors><author></author></authors>';
}

function renderComments(notes: readonly Note[], byText: ReadonlyMap<string, string>, authors: string): string {
  const items = notes.map((note) => {
    const plain = `<comment authorId="0"><text><r><t xml:space="preserve">${escapeXml(note.text)}</t></r></text></comment>`;
    return withAttributes(byText.get(note.text) ?? plain, { ref: cellName(note.row, note.column), 'xr:uid': null, shapeId: null });
  });
  return `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${authors}<commentList>${items.join('')}</commentList></comments>`;
}

function renderDrawing(notes: readonly Note[]): string {
  const shapes = notes.map(
    (note, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:160pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
