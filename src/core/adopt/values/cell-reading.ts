import type { Cell } from '../../tables/cell';

/** What one cell came to. Exactly one of value, note and refusal where the cell is not blank; a value may have notes beside it. */
export interface CellReading {
  /** `''` where there is none. */
  readonly value: Cell;
  /** Values that the cell gives other columns of ours: `Ana (backup: Ben)`. */
  readonly also: Readonly<Record<string, Cell>>;
  /** Sentences without their place. */
  readonly notes: readonly string[];
  readonly refusal: { readonly code: string; readonly says: string } | null;
  /** True where the cell as it stands has to be kept beside the row. */
  readonly keep: boolean;
}

export const BLANK: CellReading = { value: '', also: {}, notes: [], refusal: null, keep: false };

export function take(value: Cell, ...notes: readonly string[]): CellReading {
  return { ...BLANK, value, notes };
}

/** Read, and nothing of it is left for our column. */
export function noteOnly(note: string, keep = false): CellReading {
  return { ...BLANK, notes: [note], keep };
}

/** `says` is the second half of a sentence: `"soonish" is not a date; type it like 2026-11-20.` */
export function refuse(code: string, says: string): CellReading {
  return { ...BLANK, refusal: { code, says } };
}
