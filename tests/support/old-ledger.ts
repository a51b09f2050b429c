import { makeRun, makeStep, type Cells } from './core-world';
import { keepSteps } from '../../src/core/archive/keep-steps';
import { chainLines, EMPTY_LOG, type LogHead } from '../../src/core/log/chain';
import { outboxCells } from '../../src/core/mail/outbox-cells';
import type { LogLine } from '../../src/core/plan/plan';
import { hashRun } from '../../src/core/plan/run-log';
import { runCells, stepCells } from '../../src/core/runs/run-cells';
import { runId } from '../../src/core/ids/make-id';
import { runKey, type Run, type RunStatus, type RunStep } from '../../src/core/runs/run';
import { cellText } from '../../src/core/tables/cell';
import { addDays } from '../../src/core/time/arith';

/** What recurs in an old file. */
export interface OldProcess {
  readonly id: string;
  readonly title: string;
  readonly location?: string;
  /** As typed in Processes, every day where absent. */
  readonly cadence?: string;
  /** Days from one run to the next. */
  readonly every?: number;
  readonly steps?: number;
  readonly optional?: boolean;
  /** How the run of a day ended, Done where absent. */
  readonly result?: (day: string, n: number) => RunStatus;
  readonly proof?: (day: string) => string;
  /** True where a mail went out about the run of that day. */
  readonly mailed?: (day: string) => boolean;
}

/** The ledger tabs as years of heartbeats leave them, rows by column key. */
export interface OldLedger {
  readonly runs: readonly Cells[];
  readonly steps: readonly Cells[];
  readonly outbox: readonly Cells[];
  readonly log: readonly Cells[];
  readonly head: LogHead;
}

interface Closed {
  readonly run: Run;
  readonly steps: readonly RunStep[];
}

const HOLDER: Readonly<Partial<Record<RunStatus, string>>> = { 'Done by backup': 'Ben', Missed: 'Dee' };

/** What a run that ended so says of its end. */
function endOf(status: RunStatus, day: string, proof: string): Partial<Run> {
  const holder = HOLDER[status] ?? 'Ana';
  const hop = status === 'Missed' ? 3 : status === 'Done by backup' ? 1 : 0;
  const end = { status, hop, assignee: holder, why: `${status}: that is how it was on ${day}.` } as const;
  if (status === 'Missed' || status === 'Excused') return end;
  return { ...end, doneBy: holder, doneAt: `${day}T${status === 'Done' ? '06:30' : '09:30'}`, tick: true, proof };
}

function closedRun({ id: processId, title, location = '', optional = false, ...more }: OldProcess, day: string, n: number): Closed {
  const due = `${day}T07:00`;
  const key = runKey(processId, location, due);
  const id = runId(key, new Set());
  const proof = more.proof?.(day) ?? '4';
  const steps = Array.from({ length: more.steps ?? 0 }, (_unused, at) =>
    makeStep(at + 1, { run: id, status: 'Done', tick: true, doneBy: 'Ana', doneAt: `${day}T06:10`, proof: `${proof} ${at + 1}` }),
  );
  const run = makeRun(
    { id, key, process: processId, location, due, opened: `${day}T00:05`, ...endOf(more.result?.(day, n) ?? 'Done', day, proof) },
    { title, optional, closed: `${day}T10:05`, ...(steps.length === 0 ? {} : { kept: keepSteps(steps) }) },
  );
  return { run, steps };
}

function linesOf({ run, steps }: Closed): readonly LogLine[] {
  const line = (what: string, before: string, after: string, reason: string): LogLine => ({
    ...{ who: 'engine', what, row: run.id, before, after, reason },
  });
  return [
    line('opened', '', 'Ana', `due ${run.due}`),
    ...steps.map((step) => line(`step ${step.order} done`, '', step.proof, `${step.step}, by ${step.doneBy}`)),
    line('closed', 'Open', `${run.status} ${hashRun(run, steps)}`, run.why),
  ];
}

function mailOf({ run }: Closed): Cells {
  const at = `${run.due.slice(0, 10)}T09:05`;
  const text = { message: 'M-1', to: 'ben@cafe.example', subject: 'Missed: Opening check', about: run.id, why: '', dry: false };
  return outboxCells({ row: null, key: `${run.id}:hop1:ben@cafe.example`, ...text, nominal: at, queued: at, state: 'sent', sent: at });
}

/** Builds the ledger of closed runs from `from` to `to`, both days inclusive, as if every heartbeat had run and nothing was ever packed. */
export function oldLedger(processes: readonly OldProcess[], from: string, to: string): OldLedger {
  const ledger = { runs: [] as Cells[], steps: [] as Cells[], outbox: [] as Cells[], log: [] as Cells[] };
  let head = EMPTY_LOG;
  for (let day = from, n = 0; day <= to; day = addDays(day, 1), n += 1) {
    const due = processes.filter(({ every = 1 }) => n % every === 0);
    const closed = due.map((process) => closedRun(process, day, n));
    closed.forEach((one, index) => {
      const { run, steps } = one;
      ledger.runs.push({ ...runCells(run), done: run.tick, proof: run.proof });
      ledger.steps.push(...steps.map((step) => ({ ...stepCells(step, run), done: true, proof: step.proof })));
      if (due[index]?.mailed?.(day) === true) ledger.outbox.push(mailOf(one));
    });
    const lines = chainLines(head, `${day}T10:05`, closed.flatMap(linesOf));
    const last = lines[lines.length - 1];
    if (last !== undefined) head = { seq: Number(last['seq']), hash: cellText(last['hash'] ?? '') };
    ledger.log.push(...lines);
  }
  return { ...ledger, head };
}
