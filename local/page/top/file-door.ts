import { element } from '../dom/element';
import type { OpenAnswer, OpenMessage } from '../messages';

/** Largest file that is taken, bytes. */
const most = 10_000_000;

/** What the door for files needs of the page. */
export interface FileDoorNeeds {
  readonly open: (message: OpenMessage) => Promise<OpenAnswer>;
  /** Asks; true where it is to go on. */
  readonly agree: (question: NonNullable<OpenAnswer['question']>) => Promise<boolean>;
  readonly opened: (name: string) => void;
  readonly failed: (error: unknown) => void;
}

/** The ways by which a workbook comes into the page: it is dropped on it, or chosen. */
export class FileDoor {
  /** What is shown while a file is held over the page. */
  readonly root = element('div', {
    class: 'drop-here',
    text: 'Drop an .xlsx, .ods or .csv here to open a copy of it. Your own file stays as it is.',
    attributes: { hidden: true, 'data-drop': true },
  });
  private readonly input = element('input', {
    attributes: { type: 'file', accept: '.xlsx,.ods,.csv,.tsv,.txt', hidden: true, 'aria-label': 'Open a file', 'data-file': true },
  });

  constructor(private readonly needs: FileDoorNeeds) {
    document.body.append(this.input);
    this.input.addEventListener('change', () => {
      const [file] = this.input.files ?? [];
      if (file !== undefined) void this.take(file);
      this.input.value = '';
    });
    this.watch();
  }

  choose(): void {
    this.input.click();
  }

  /** The sheet's library would take what is dropped on it for an image, so this listens first. */
  private watch(): void {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.stopPropagation();
      this.root.hidden = false;
    };
    window.addEventListener('dragenter', over, true);
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', (event) => (this.root.hidden = event.relatedTarget === null || this.root.hidden), true);
    window.addEventListener('drop', (event) => this.drop(event), true);
  }

  private drop(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.stopPropagation();
    this.root.hidden = true;
    const [file, another] = event.dataTransfer.files;
    if (another !== undefined) this.needs.failed(new Error('One file at a time: drop the workbook you want to open.'));
    else if (file !== undefined) void this.take(file);
  }

  private async take(file: File): Promise<void> {
    try {
      if (file.size > most) throw new Error(`${file.name} is larger than 10 MB; start "runsheet serve" with it instead.`);
      const message = { name: file.name, content: await encode(file) };
      const { question } = await this.needs.open({ ...message, agreed: false });
      if (question !== null) {
        if (!(await this.needs.agree(question))) return;
        await this.needs.open({ ...message, agreed: true });
      }
      this.needs.opened(file.name);
    } catch (error) {
      this.needs.failed(error);
    }
  }
}

/** The bytes of a file in base 64. */
function encode(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read; is it a folder, or open in another program?`));
    reader.readAsDataURL(file);
  });
}
