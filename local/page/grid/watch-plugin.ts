import type { Command, CommandResult, GridRenderingContext } from '@odoo/o-spreadsheet';
import { sheets } from '../packages';
import { checkAllowed } from './check-allowed';
import { drawNoteMarks } from './draw-note-marks';
import type { NoteBook } from './note-book';
import type { Change } from './read-command';
import { readCommand, refusedCommands } from './read-command';
import type { Snapshot } from './snapshot';
import { changesSince, takeSnapshot } from './snapshot';

/** What the grid tells the page. */
export interface Watcher {
  readonly notes: NoteBook;
  /** Everything one action of the person changed, in order. */
  readonly changed: (changes: readonly Change[]) => void;
  /** An action was undone that only the server can take back. */
  readonly lost: () => void;
}

const movesFormulas: ReadonlySet<string> = new Set(['REQUEST_UNDO', 'REQUEST_REDO', 'MOVE_RANGES']);
const moved: ReadonlySet<string> = new Set(['UNDO', 'REDO', 'MOVE_RANGES']);

/** A plugin that watches what the person at the keyboard does; what comes from elsewhere never reaches a plugin of this kind. */
export function makeWatchPlugin(watcher: Watcher): typeof sheets.UIPlugin {
  return class extends sheets.UIPlugin {
    static override layers = ['Selection'] as const;
    private changes: Change[] = [];
    private before: Snapshot | null = null;
    /** How many changes of the form are being carried out: what the grid empties or copies for them is part of them. */
    private reshaping = 0;

    override allowDispatch(command: Command): CommandResult {
      return checkAllowed(!refusedCommands.has(command.type));
    }

    override beforeHandle(command: Command): void {
      if (movesFormulas.has(command.type)) this.before ??= takeSnapshot(this.getters);
      if (changesForm(command)) this.reshaping += 1;
    }

    override handle(command: Command): void {
      if (changesForm(command)) this.reshaping -= 1;
      if (this.reshaping === 0) this.changes.push(...readCommand(command));
      if (!moved.has(command.type) || this.before === null) return;
      if ('commands' in command && command.commands.some(changesForm)) watcher.lost();
      else this.changes.push(...changesSince(this.before, this.getters));
      this.before = null;
    }

    override finalize(): void {
      this.before = null;
      this.reshaping = 0;
      if (this.changes.length === 0) return;
      const { changes } = this;
      this.changes = [];
      watcher.changed(changes);
    }

    override drawLayer(context: GridRenderingContext): void {
      drawNoteMarks(context, watcher.notes.on(context.sheetId));
    }
  };
}

function changesForm(command: Command): boolean {
  return readCommand(command).some((change) => change.kind === 'shape');
}
