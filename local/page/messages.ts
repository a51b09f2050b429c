/** One cell as the page's grid takes it; `row` and `col` count from 0. `content` is what was typed, a formula with its `=`. */
export interface PageCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content: string;
  /** Number format in the grid's own notation, `''` where automatic. */
  readonly format: string;
  /** Style in the grid's own form, `null` where plain. */
  readonly style: Readonly<Record<string, unknown>> | null;
}

/** The note on a cell; `text` is `''` where it was taken away. */
export interface PageNote {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** The page's clock. `now` is epoch milliseconds, `local` the wall clock of the file's zone (`2026-11-16T06:00`). */
export interface PageClock {
  readonly now: number;
  readonly local: string;
  readonly zone: string;
  /** True where it follows the machine's clock. */
  readonly runs: boolean;
}

/** Item of the add-on's menu. `handler` is `null` for a separator. */
export interface PageMenuItem {
  readonly caption: string;
  readonly handler: string | null;
}

/** A mail that went out, newest last. `number` names it. */
export interface PageMail {
  readonly number: number;
  /** Local date and time in the file's zone. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** The first line of its text, as mail programs show it beside the subject. */
  readonly preview: string;
}

/** A mail with its text; `html` is `null` where it has none. Hostile: shown only in a frame without scripts. */
export interface PageLetter extends PageMail {
  readonly text: string;
  readonly html: string | null;
}

/** One execution of the add-on: what ran, what it cost. */
export interface PageRun {
  readonly at: string;
  /** `heartbeat`, `onEdit`, `menu`, `sidebar`, `onOpen` */
  readonly kind: string;
  readonly name: string;
  readonly user: string;
  readonly calls: number;
  readonly byService: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** One line: what a heartbeat did, or the error. */
  readonly says: string;
  readonly ok: boolean;
}

/** Who can sit at the keyboard. */
export interface PagePerson {
  readonly name: string;
  readonly address: string;
}

/** The workbooks that were opened while the page was served. A file is named by its place in `known`. */
export interface PageFiles {
  /** The one that is open. */
  readonly opened: number;
  /** Folder in which it is saved. */
  readonly place: string;
  /** Their names, in the order in which they were opened. */
  readonly known: readonly string[];
}

/** Everything the page shows; the answer to `GET /api/state`. */
export interface PageState {
  /** Counts up with every event, so that none is applied twice or left out. */
  readonly version: number;
  readonly file: string;
  readonly files: PageFiles;
  readonly saved: boolean;
  /** Whoever owns the file. */
  readonly owner: string;
  readonly people: readonly PagePerson[];
  readonly clock: PageClock;
  readonly menu: readonly PageMenuItem[];
  /** Addresses whose hourly trigger exists. */
  readonly triggers: readonly string[];
  /** True for the sample company: the page then says what to try. */
  readonly sample?: boolean;
  /** The workbook in the grid's own data format. */
  readonly workbook: Readonly<Record<string, unknown>>;
  readonly notes: readonly PageNote[];
  readonly mails: readonly PageMail[];
  readonly runs: readonly PageRun[];
}

/** What the server tells every open window, as it happens (`GET /api/events`, server-sent events, one JSON each). */
export type PageEvent =
  | { readonly type: 'cells'; readonly version: number; readonly cells: readonly PageCell[]; readonly notes: readonly PageNote[] }
  /** Tabs, rows, columns or rules changed: ask for the state again. */
  | { readonly type: 'book'; readonly version: number }
  | { readonly type: 'clock'; readonly version: number; readonly clock: PageClock }
  | { readonly type: 'mails'; readonly version: number; readonly mails: readonly PageMail[] }
  | { readonly type: 'run'; readonly version: number; readonly run: PageRun }
  | { readonly type: 'saved'; readonly version: number; readonly saved: boolean; readonly says: string }
  | { readonly type: 'triggers'; readonly version: number; readonly triggers: readonly string[] }
  | { readonly type: 'people'; readonly version: number; readonly people: readonly PagePerson[] }
  /** A long move of the clock: `done` of `of` heartbeats; equal when it ended. */
  | { readonly type: 'progress'; readonly version: number; readonly done: number; readonly of: number };

/** A rectangle of typed texts; `row` and `col` count from 0. `POST /api/edit` */
export interface EditMessage {
  readonly user: string;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** A change of the form of the workbook by a person. `at` counts from 0. `POST /api/shape` */
export type ShapeMessage = { readonly user: string } & (
  | {
      readonly do: 'insert-rows' | 'delete-rows' | 'insert-columns' | 'delete-columns';
      readonly sheetId: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly do: 'rename-tab'; readonly sheetId: string; readonly name: string }
  | { readonly do: 'delete-tab' | 'hide-tab' | 'show-tab'; readonly sheetId: string }
  | { readonly do: 'add-tab'; readonly name: string }
);

/** A click on a menu item. `answers` are those given to its questions so far, in order. `POST /api/menu` */
export interface MenuMessage {
  readonly user: string;
  readonly handler: string;
  readonly answers: readonly string[];
  readonly selection: { readonly sheetId: string; readonly row: number; readonly col: number } | null;
}

/** What came of a menu click: a question to answer (nothing has happened yet; ask again with one answer more), or the end. */
export type MenuAnswer =
  | {
      readonly ok: true;
      readonly question: {
        readonly title: string;
        readonly text: string;
        /** As the add-on names them: `OK`, `CANCEL`, `YES`, `NO`. The answer is one of them, or `CLOSE`. */
        readonly buttons: readonly string[];
        /** True for a prompt: the answer is the text that was typed, or the button that was pressed instead of OK. */
        readonly input?: boolean;
      };
    }
  | {
      readonly ok: true;
      readonly question: null;
      /** Messages to show, each closed with OK. */
      readonly alerts: readonly { readonly title: string; readonly text: string }[];
      readonly toasts: readonly { readonly title: string; readonly text: string }[];
      /** The sidebar to open, `null` where none; `html` is the whole file. */
      readonly sidebar: { readonly title: string; readonly html: string } | null;
      /** Tab to show, `null` where the add-on showed none. */
      readonly activeSheetId: string | null;
    }
  | { readonly ok: false; readonly error: string };

/** `google.script.run` of the sidebar. `POST /api/rpc` */
export interface RpcMessage {
  readonly user: string;
  readonly name: string;
  readonly argument: unknown;
  /** The window's cursor, 0-based; `null` or absent where it has none. */
  readonly selection?: { readonly sheetId: string; readonly row: number; readonly col: number } | null;
}

/** Its answer; `error` goes to the failure handler. */
export type RpcAnswer =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Tab to show, where the add-on showed one. */
      readonly activeSheetId?: string | null;
      /** Cell to put the cursor on, 0-based, where the add-on selected one. */
      readonly activeCell?: { readonly sheetId: string; readonly row: number; readonly col: number };
    }
  | { readonly ok: false; readonly error: string };

/** Moves the clock; heartbeats fire at every full hour on the way. `POST /api/clock` */
export interface ClockMessage {
  readonly by: 'hour' | 'day' | 'week' | 'stop';
}

/** Opens a copy of a workbook, `content` in base 64. `agreed`: what it may lose was said. `POST /api/open` */
export interface OpenMessage {
  readonly name: string;
  readonly content: string;
  readonly agreed: boolean;
}

/** Goes back to a workbook that was open. `POST /api/reopen` */
export interface ReopenMessage {
  readonly number: number;
}

/** A question to be answered first (nothing has happened yet), or `null` where the file is open. */
export interface OpenAnswer {
  readonly ok: true;
  readonly question: { readonly title: string; readonly text: string; readonly buttons: readonly string[] } | null;
}

/** What every other POST answers. */
export type PlainAnswer = { readonly ok: true } | { readonly ok: false; readonly error: string };
