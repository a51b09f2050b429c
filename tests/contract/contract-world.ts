import type { CellArea, Ports } from '../../src/app/ports';

/** A fresh file with one blank tab `Data` of 100 x 26 cells, and hands for what the ports cannot do to themselves. */
export interface ContractWorld {
  readonly ports: Ports;
  setQuota(quota: number): void;
  /** True: another execution holds the lock of the document. */
  setBusy(busy: boolean): void;
  /** Merges cells of `Data`. */
  merge(area: CellArea): void;
  /** Sets the number format of one cell of `Data`, 1-based. */
  format(row: number, column: number, pattern: string): void;
  mails(): readonly { readonly to: string; readonly subject: string }[];
}

/** `now` is 2026-11-20T09:30:00Z. */
export type MakeWorld = (timeZone: string) => ContractWorld;
