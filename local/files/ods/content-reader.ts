import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import type { Book } from '../../store/book';
import { CellBudget } from '../cell-budget';
import type { RawCell } from './decode-cell';
import { TabFiller } from './tab-filler';

type Attributes = Readonly<Record<string, string>>;

/** Elements inside a cell or a table whose texts are none of the cell's. */
const foreign = /^(draw:|dr3d:|form:|chart:|table:(shapes|tracked-changes|dde|detective)|office:(forms|dde)|text:(note|ruby-text)$)/;

/** Reads the tables of a content.xml into a book, as they stream by. */
export class ContentReader {
  private readonly hiddenStyles = new Set<string>();
  private readonly budget = new CellBudget();
  private style = '';
  private filler: TabFiller | null = null;
  private cell: { readonly attributes: Attributes; readonly covered: boolean; texts: string[]; notes: string[] } | null = null;
  private inNote = false;
  /** Depth inside an element that is passed over, 0 outside. */
  private passed = 0;
  private paragraph: string | null = null;

  constructor(private readonly book: Book) {}

  /** Throws where the text is no XML from its first to its last character, or names entities of its own. */
  read(xml: string): void {
    const parser = new SaxesParser();
    parser.on('opentag', (tag: SaxesTagPlain) => {
      this.open(tag.name, tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => {
      this.close(tag.name);
    });
    parser.on('text', (text: string) => {
      if (this.passed === 0 && this.paragraph !== null) this.paragraph += text;
    });
    parser.on('error', (error: Error) => {
      throw error;
    });
    parser.write(xml).close();
  }

  private open(name: string, attributes: Attributes): void {
    if (this.passed > 0 || foreign.test(name) || (name === 'table:table' && this.filler !== null)) {
      this.passed++;
      return;
    }
    if (this.cell === null) this.openOutside(name, attributes);
    else this.openInside(name, attributes);
  }

  private openOutside(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.style = attributes['style:family'] === 'table' ? (attributes['style:name'] ?? '') : '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
    else if (name === 'table:table') this.openTable(attributes);
    else if (name === 'table:table-column') this.filler?.passColumns(attributes);
    else if (name === 'table:table-row') this.filler?.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.cell = { attributes, covered: name !== 'table:table-cell', texts: [], notes: [] };
    }
  }

  private openTable(attributes: Attributes): void {
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '') || attributes['table:display'] === 'false';
    this.filler = new TabFiller(this.book, attributes['table:name'] ?? '', hidden, this.budget);
  }

  private openInside(name: string, attributes: Attributes): void {
    if (name === 'office:annotation') this.inNote = true;
    else if (name === 'text:p' || name === 'text:h') this.paragraph = '';
    else if (this.paragraph === null) return;
    else if (name === 'text:s') this.paragraph += ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1));
    else if (name === 'text:tab') this.paragraph += '\t';
    else if (name === 'text:line-break') this.paragraph += '\n';
  }

  private close(name: string): void {
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    if (name === 'office:annotation') this.inNote = false;
    else if (name === 'text:p' || name === 'text:h') this.closeParagraph();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else if (name === 'table:table-row') this.filler?.closeRow();
    else if (name === 'table:table') this.filler = null;
  }

  private closeParagraph(): void {
    if (this.cell !== null && this.paragraph !== null) (this.inNote ? this.cell.notes : this.cell.texts).push(this.paragraph);
    this.paragraph = null;
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const { attributes, covered, texts, notes } = this.cell;
    const raw: RawCell = { attributes, text: texts.join('\n'), note: notes.join('\n') };
    this.filler?.addCell(raw, covered);
    this.cell = null;
  }
}
