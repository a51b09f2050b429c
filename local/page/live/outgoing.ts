import type { Edit, Step } from '../grid/to-steps';
import type { PlainAnswer } from '../messages';

/** What the queue needs of the page. */
export interface OutgoingNeeds {
  /** Brings a step to the server. Rejects with one sentence where it cannot. */
  readonly send: (step: Step) => Promise<PlainAnswer>;
  /** The server did not take a step; `sentence` says why. */
  readonly refused: (sentence: string) => void;
  /** What the sheet shows may no longer be what the file holds. */
  readonly doubt: () => void;
  /** Waits as long as the server may need to tell what the cells of a refused step really hold. */
  readonly patience: () => Promise<void>;
}

type Place = Readonly<Record<'row' | 'col', number> & { sheetId: string }>;

/** What this window told the server or still has to tell it: one step at a time, in order. */
export class Outgoing {
  private readonly steps: Step[] = [];
  private working: Promise<void> | null = null;
  private current: { readonly step: Step; told: boolean } | null = null;

  constructor(private readonly needs: OutgoingNeeds) {}

  push(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    this.steps.push(...steps);
    this.working ??= this.work();
  }

  /** Resolves when nothing is left to tell. */
  async settle(): Promise<void> {
    while (this.working !== null) await this.working;
  }

  /** Hears what the server says of cells; leaves out those for which a newer text still waits here. */
  hear<Cell extends Place>(cells: readonly Cell[]): Cell[] {
    const { current } = this;
    if (current !== null && cells.some((cell) => concerns(current.step, cell))) current.told = true;
    return cells.filter((cell) => !this.steps.some((step) => concerns(step, cell)));
  }

  private async work(): Promise<void> {
    for (let step = this.steps.shift(); step !== undefined; step = this.steps.shift()) {
      this.current = { step, told: false };
      try {
        const answer = await this.needs.send(step);
        if (!answer.ok) await this.giveUp(answer.error);
      } catch (error) {
        this.steps.length = 0;
        this.needs.refused(error instanceof Error ? error.message : String(error));
        this.needs.doubt();
      }
    }
    this.current = null;
    this.working = null;
  }

  private async giveUp(sentence: string): Promise<void> {
    this.needs.refused(sentence);
    if (this.current?.told === false) await this.needs.patience();
    if (this.current?.told === false) this.needs.doubt();
  }
}

function concerns(step: Step, { sheetId, row, col }: Place): boolean {
  return step.kind === 'edit' && step.edit.sheetId === sheetId && covers(step.edit, row, col);
}

function covers({ row, col, values }: Edit, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + values.length && atCol >= col && atCol < col + (values[0]?.length ?? 0);
}
