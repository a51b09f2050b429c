import { ask } from '../dom/dialogs';
import { keepFile } from '../dom/keep-file';
import type { Toasts } from '../dom/toasts';
import type { Actions } from '../live/actions';
import { readDownload } from '../live/read-answer';
import type { PageStore } from '../state/page-store';
import { FileDoor } from './file-door';
import type { FileDeeds } from './file-menu';
import type { Working } from './working';

/** What opening and saving need of the page. */
export interface FilesNeeds {
  readonly actions: Actions;
  readonly store: PageStore;
  readonly toasts: Toasts;
  readonly working: Working;
  /** Resolves when the server knows everything that was typed here. */
  readonly settle: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Opens another workbook in the place of the one that is open, goes back, and hands the open one over to be kept. */
export class Files {
  readonly door: FileDoor;
  readonly deeds: FileDeeds;

  constructor(private readonly needs: FilesNeeds) {
    const { actions, store, toasts, failed } = needs;
    this.door = new FileDoor({
      open: (message) => this.during(() => actions.open(message)),
      agree: async (question) => (await ask(question)) === 'OK',
      opened: (name) =>
        toasts.say(`A copy of ${name} is open${/\.xlsx$/i.test(name) ? '' : ' as an .xlsx'}. Your own file stays as it is.`),
      failed,
    });
    this.deeds = {
      choose: () => this.door.choose(),
      reopen: (number) => void this.during(() => actions.reopen(number)).catch(failed),
      download: () => void this.during(readDownload).then((content) => keepFile(content, store.now.file), failed),
      files: () => store.now.files,
    };
  }

  /** What is typed here belongs to the file that is open until then. */
  private during<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.needs.working.during(this.needs.settle().then(work));
  }
}
