import { sheets } from '../packages';
import type { GridEnv } from './grid-host';

/** What somebody is typing while the workbook under it is drawn anew. */
export class Draft {
  private constructor(private readonly text: string) {}

  /** `null` where nobody types. */
  static take(env: GridEnv): Draft | null {
    const composer = env.getStore(sheets.stores.CellComposerStore);
    return composer.editionMode === 'inactive' ? null : new Draft(composer.currentContent);
  }

  /** Goes on typing in the active cell. */
  resume(env: GridEnv): void {
    env.startCellEdition(this.text);
  }
}
