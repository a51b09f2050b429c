import type { Surroundings } from './surroundings';

/** One option of a command. */
export interface OptionSpec {
  /** Name of its value in the help, absent for a switch. */
  readonly value?: string;
  readonly says: string;
}

/** What was typed, read. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** Value of an option, `null` where it was not given. */
  readonly text: (name: string) => string | null;
  /** True where a switch was given. */
  readonly flag: (name: string) => boolean;
  readonly surroundings: Surroundings;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the help: `<workbook.xlsx>`. */
  readonly takes: string;
  /** Least and most arguments beside the options. */
  readonly counts: readonly [number, number];
  /** One line for the overview. */
  readonly says: string;
  /** More lines for its own help. */
  readonly more: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Left out of the overview. */
  readonly hidden?: boolean;
  /** Does it; the result is the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
}
