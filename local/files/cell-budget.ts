import { Refusal } from '../xlsx/refusal';

/** Most filled cells of a file that is read; Google takes ten million, blank ones counted. */
const mostCells = 2_000_000;

/** How many filled cells a file may still have. */
export class CellBudget {
  private left = mostCells;

  /** Refuses what goes beyond it, before it is laid out; the sentence goes on after the file's name. */
  take(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new Refusal('has more than two million filled cells; split it first', 'too-large');
  }
}
