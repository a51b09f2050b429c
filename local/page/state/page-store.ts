import type { PageEvent, PageState } from '../messages';

/** What the page shows beside the grid. */
export type Shown = Omit<PageState, 'version' | 'workbook' | 'notes'> & {
  /** Why the file is not saved, `''` where nothing stands in the way. */
  readonly savedSays: string;
  /** A long move of the clock, `null` where none runs. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** True while a move of the clock was asked for and has not ended. */
  readonly moving: boolean;
  /** False while the server does not answer. */
  readonly connected: boolean;
};

type Listener = (shown: Shown) => void;

/** Holds what is shown and tells whoever shows it. */
export class PageStore {
  private readonly listeners: Listener[] = [];

  constructor(private shown: Shown) {}

  get now(): Shown {
    return this.shown;
  }

  /** Calls `listener` with what is shown now and whenever that changes; with `parts`, only when one of these became another. */
  watch(listener: Listener, parts: (shown: Shown) => readonly unknown[] = (shown) => [shown]): void {
    let old = parts(this.shown);
    this.listeners.push((shown) => {
      const now = parts(shown);
      if (now.every((part, index) => part === old[index])) return;
      old = now;
      listener(shown);
    });
    listener(this.shown);
  }

  set(changed: Partial<Shown>): void {
    this.shown = { ...this.shown, ...changed };
    for (const listener of this.listeners) listener(this.shown);
  }
}

/** What is shown of a whole state. */
export function showState(state: PageState): Omit<Shown, 'connected' | 'moving'> {
  const { version: _version, workbook: _workbook, notes: _notes, ...rest } = state;
  return { ...rest, savedSays: '', progress: null };
}

/** What an event changes of it; nothing where it concerns the grid. */
export function showEvent(shown: Shown, event: PageEvent): Partial<Shown> {
  switch (event.type) {
    case 'clock':
      return { clock: event.clock };
    case 'mails':
      return { mails: mergeMails(shown.mails, event.mails) };
    case 'run':
      return { runs: [...shown.runs, event.run] };
    case 'saved':
      return { saved: event.saved, savedSays: event.says };
    case 'triggers':
      return { triggers: event.triggers };
    case 'people':
      return { people: event.people };
    case 'progress':
      return { progress: event.done >= event.of ? null : { done: event.done, of: event.of } };
    case 'cells':
    case 'book':
      return {};
  }
}

function mergeMails(known: Shown['mails'], news: Shown['mails']): Shown['mails'] {
  const byNumber = new Map([...known, ...news].map((mail) => [mail.number, mail]));
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
