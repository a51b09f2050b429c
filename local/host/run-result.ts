import type { SentMail } from './desk';
import type { Execution, LogLine, MenuItem, Notice, Question } from './execution';

/** How an execution failed, as the Executions page shows it. */
export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What an execution returned, did and cost. */
export interface RunResult {
  readonly value: unknown;
  /** `null` where it ended well. */
  readonly error: RunError | null;
  readonly calls: { readonly total: number; readonly byService: Readonly<Record<string, number>> };
  /** Handles and builders asked for; free. */
  readonly handles: number;
  /** Milliseconds on the modelled clock. */
  readonly modelledMs: number;
  readonly logs: readonly LogLine[];
  readonly toasts: readonly Notice[];
  /** Alerts and prompts. */
  readonly alerts: readonly Notice[];
  /** Sidebars and dialogs; `text` is their HTML. */
  readonly shown: readonly Notice[];
  readonly menus: readonly MenuItem[];
  readonly mails: readonly SentMail[];
  /** The cell the person has selected at the end, `null` where nobody said. */
  readonly selection: { readonly tab: string; readonly row: number; readonly column: number } | null;
  readonly killed: boolean;
  /** The question that ended it, `null` where none did; see `RunOptions.asks`. */
  readonly question: Question | null;
  /** Members that were asked for and are not implemented, even where the add-on caught the refusal. */
  readonly missing: readonly string[];
}

/** Sums up a finished execution. */
export function describeRun(x: Execution, value: unknown, error: RunError | null): RunResult {
  const notices = (...kinds: readonly Notice['kind'][]): readonly Notice[] => x.notices.filter((one) => kinds.includes(one.kind));
  return {
    value,
    error,
    calls: { total: x.calls, byService: x.byService },
    handles: x.handles,
    modelledMs: x.elapsedMs,
    logs: x.logs,
    toasts: notices('toast'),
    alerts: notices('alert', 'prompt'),
    shown: notices('sidebar', 'dialog'),
    menus: x.menus,
    mails: x.mails,
    selection: x.selection === null ? null : { tab: x.selection.tab.name, row: x.selection.row, column: x.selection.column },
    killed: x.killed,
    question: x.question,
    missing: x.missing,
  };
}

/** Name, message and stack of anything thrown. */
export function describeError(thrown: unknown): RunError {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown), stack: '' };
  const read = (key: string, otherwise: string): string => {
    const value: unknown = Reflect.get(thrown, key);
    return typeof value === 'string' ? value : otherwise;
  };
  return { name: read('name', 'Error'), message: read('message', String(thrown)), stack: read('stack', '') };
}
