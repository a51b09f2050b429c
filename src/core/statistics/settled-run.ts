import type { PastDetails, PastRun } from '../runs/past-run';
import type { RunPlan } from '../runs/plan-runs';
import type { Run } from '../runs/run';
import type { LocalDate, LocalDateTime } from '../time/local';

/** What rates are counted from: a run that has a result. */
export interface SettledRun {
  readonly id: string;
  /** Process id. */
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: LocalDateTime;
  readonly result: string;
  /** Hop at which it ended. */
  readonly hops: number;
  readonly optional: boolean;
  /** Whose turn it was when it opened, as typed; `''` where unknown. */
  readonly owner: string;
  /** Name of whoever held it last. */
  readonly holder: string;
  /** Name, perhaps with "(unverified)". */
  readonly doneBy: string;
}

/** A closed run of the ledger; what its row says beside is read where somebody asks, for every sweep counts thousands. */
class SettledPast implements SettledRun {
  private told: PastDetails | null = null;

  constructor(private readonly run: PastRun) {}

  get id(): string {
    return this.run.id;
  }

  get process(): string {
    return this.run.process;
  }

  get location(): string {
    return this.run.location;
  }

  get due(): LocalDateTime {
    return this.run.due;
  }

  get result(): string {
    return this.run.status;
  }

  get title(): string {
    return this.rest().title;
  }

  get hops(): number {
    return this.rest().hops;
  }

  get optional(): boolean {
    return this.rest().optional;
  }

  get owner(): string {
    return this.rest().owner;
  }

  get holder(): string {
    return this.rest().assignee;
  }

  get doneBy(): string {
    return this.rest().doneBy;
  }

  private rest(): PastDetails {
    return (this.told ??= this.run.tell());
  }
}

function settleRun(run: Run): SettledRun {
  const { id, process, location, due, status, hop, assignee, doneBy, terms } = run;
  const { title, optional, chain } = terms;
  return { id, process, title, location, due, result: status, hops: hop, optional, owner: chain[0], holder: assignee, doneBy };
}

/** Closed runs due from that day on, those that close in this sweep included, in no order. */
export function settledSince(past: readonly PastRun[], runs: Pick<RunPlan, 'outcomes'>, from: LocalDate): readonly SettledRun[] {
  const before = past.filter((run) => run.due >= from).map((run) => new SettledPast(run));
  const now = runs.outcomes.filter(({ closedNow, run }) => closedNow && run.due >= from).map(({ run }) => settleRun(run));
  return [...before, ...now];
}

/** The same runs, the newest first. */
export function newestFirst(runs: readonly SettledRun[]): readonly SettledRun[] {
  return [...runs].sort((a, b) => b.due.localeCompare(a.due) || a.id.localeCompare(b.id));
}
