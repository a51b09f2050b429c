import { addWorkingHours } from './calendar';
import type { Deed, Firm, Work } from './firm';
import { personIn, presentIn, turnOf } from './places';
import type { RunState } from './run-state';
import { Stream, type Slot } from './stream';
import { Telling } from './telling';
import { berlinUtc, DAY, dayOf, elapse, isoOf } from './wall';

/** Recurring work by the book: told of every heartbeat and every deed, it says who holds what and who must be told. */
export class Model {
  readonly runs = new Map<string, RunState>();
  readonly telling: Telling;
  private readonly streams: Stream[] = [];
  /** Number of the newest heartbeat; clocks that go back show one moment twice. */
  count = 0;
  private last: number | null = null;
  private readonly pauses = new Map<string, number>();
  private readonly resting = new Set<string>();
  /** Processes whose schedule changed since the last heartbeat; `''` for all. */
  private readonly edited = new Set<string>();

  constructor(readonly firm: Firm) {
    this.telling = new Telling(firm);
  }

  /** Somebody types something. */
  do(deed: Deed): void {
    if (deed.kind === 'pause' || deed.kind === 'pause all') {
      const name = deed.kind === 'pause' ? deed.work : '';
      if (this.pauses.get(name) !== (deed.until ?? undefined)) this.edited.add(name);
      if (deed.until === null) this.pauses.delete(name);
      else this.pauses.set(name, deed.until);
    } else if (deed.kind === 'active') {
      if (this.resting.has(deed.work) === deed.active) this.edited.add(deed.work);
      if (deed.active) this.resting.delete(deed.work);
      else this.resting.add(deed.work);
    } else {
      const run = this.runs.get(deed.run);
      if (run === undefined || run.closed !== null) return;
      if (deed.kind === 'answer') run.cells = { ...run.cells, answer: deed.answer, note: deed.note };
      else run.cells = { ...run.cells, done: true, good: isGood(run, deed), ...stampOf(this.firm, deed) };
    }
  }

  /** A heartbeat at a wall-clock minute; `noted` where it came so far that the next one knows of it. */
  beat(now: number, noted = true): void {
    const before = this.last ?? now;
    this.count += 1;
    for (const work of this.firm.works) this.meet(work, now);
    for (const stream of this.streams) this.turn(stream, before, now);
    this.telling.settle(now, (run) => this.isPaused(run.work.id, now));
    this.edited.clear();
    if (noted) this.last = now;
  }

  isPaused(id: string, now: number): boolean {
    return [this.pauses.get(id), this.pauses.get('')].some((until) => until !== undefined && until > dayOf(now));
  }

  private meet(work: Work, now: number): void {
    if (this.streams.some((stream) => stream.work.id === work.id)) return;
    const places = work.places.length === 0 ? [''] : work.places;
    this.streams.push(...places.map((place) => new Stream(this.firm, work, place, now)));
  }

  private turn(stream: Stream, before: number, now: number): void {
    const resting = this.resting.has(stream.work.id);
    const paused = this.isPaused(stream.work.id, now);
    this.adjust(stream, now);
    const runOf = (due: number): RunState | undefined => this.runs.get(keyOf(stream, due));
    const slots = stream.slots(
      now,
      (due) => runOf(due) !== undefined,
      (due) => typeof runOf(due)?.closed === 'number',
    );
    for (const slot of slots) {
      const run = runOf(slot.due);
      const rested = slot.ends <= Math.min(now, stream.wakes);
      if (run !== undefined && run.closed === null) this.step(run, slot, { before, now, paused, rested, resting });
      if (run === undefined && !paused && !resting && slot.due >= stream.wakes) this.begin(stream, slot, before, now);
    }
    this.telling.tellUnseen();
  }

  private begin(stream: Stream, slot: Slot, before: number, now: number): void {
    const opened = this.open(stream, slot, now);
    if (slot.ends <= now && Math.max(slot.opens, stream.wakes) > before) this.close(opened, 'Excused', now);
    else this.advance(opened, slot, now);
  }

  /** An edit counts from now on, and a pause until its day. */
  private adjust(stream: Stream, now: number): void {
    if (this.edited.has(stream.work.id) || this.edited.has('')) stream.since = now;
    stream.wakes = Math.max(...[this.pauses.get(stream.work.id), this.pauses.get('')].map((until) => (until ?? 0) * DAY));
  }

  private open(stream: Stream, slot: Slot, now: number): RunState {
    const { work, place } = stream;
    const chain = [turnOf(work.owner, stream.countBefore(slot.due)), work.backup, work.fallback, this.firm.boss];
    const run: RunState = {
      ...{
        key: keyOf(stream, slot.due),
        work,
        place,
        due: slot.due,
        opened: now,
        chain,
        holder: null,
        hop: 0,
        given: 0,
        from: null,
        changed: now,
      },
      ...{ base: slot.due, hold: 0, status: 'Open', missed: false, stuck: false, closed: null, doneAt: null, movedAt: null },
      cells: { done: false, good: false, answer: '', note: '' },
      knows: new Set(),
      beats: { opened: this.count, moved: 0, closed: 0 },
    };
    const day = dayOf(slot.due);
    const hop = chain.findIndex((cell, at) => this.fits(run, cell, day, at));
    run.stuck = hop < 0;
    run.hop = run.stuck ? 3 : hop;
    run.holder = run.stuck ? null : presentIn(this.firm, chain[hop] ?? '', place, day);
    const owner = personIn(this.firm, chain[0] ?? '', place);
    this.runs.set(run.key, run);
    if (run.stuck) this.telling.tellStuck(run, 'stuck-open');
    if (now < run.due && run.holder !== null && run.holder.name !== owner?.name) this.telling.add(run, 'covered', run.holder);
    return run;
  }

  /** A place that somebody holds on that day who is not the one before; only the owner may be without an address. */
  private fits(run: RunState, cell: string, day: number, at: number): boolean {
    const person = presentIn(this.firm, cell, run.place, day);
    if (person === null || (at > 0 && person.email === '')) return false;
    return person.name !== run.holder?.name;
  }

  private step(run: RunState, slot: Slot, at: { before: number; now: number; paused: boolean; rested: boolean; resting: boolean }): void {
    const { before, now } = at;
    if (run.cells.done && run.cells.good) this.finish(run, before, now);
    else if (run.cells.answer === 'Excuse' && run.cells.note !== '') this.close(run, 'Excused', now);
    else if (at.resting || at.rested) this.close(run, 'Excused', now);
    else if (!at.paused) this.advance(run, slot, now);
  }

  private finish(run: RunState, before: number, now: number): void {
    run.doneAt = run.cells.at ?? before;
    this.close(run, run.doneAt < run.due ? 'Done' : run.hop === 0 ? 'Done late' : 'Done by backup', now);
  }

  /** Late, missed, moved or over, as the clock says. */
  private advance(run: RunState, slot: Slot, now: number): void {
    if (slot.ends <= now) {
      this.close(run, 'Missed', now);
      return;
    }
    this.answer(run);
    const deadline = this.deadlineOf(run);
    if (now >= run.due && run.status === 'Open') {
      run.status = 'Late';
      if (now < deadline && run.holder !== null) this.telling.add(run, 'late', run.holder);
    }
    if (now >= deadline && run.movedAt !== now) this.move(run, deadline, now);
    this.telling.nag(run, now);
  }

  private answer(run: RunState): void {
    const { answer, note } = run.cells;
    if (answer === 'I have it') run.hold = this.firm.holds * 60;
    if (answer === 'Cannot do as defined' && note !== '') this.telling.cannot(run);
  }

  private deadlineOf(run: RunState): number {
    const { work } = run;
    if (!run.missed) return elapse(run.due, (work.grace ?? 2) * 60 + run.hold);
    if (run.hop === 3) return Infinity;
    const hours = work.movesAfter ?? (work.rhythm.kind === 'daily' ? 2 : 24);
    return addWorkingHours(this.firm, work, run.place, run.due, run.base, hours + run.hold / 60);
  }

  private move(run: RunState, deadline: number, now: number): void {
    run.status = 'Missed';
    run.missed = true;
    const day = dayOf(now);
    const hop = run.chain.findIndex((cell, at) => at > run.hop && this.fits(run, cell, day, at));
    if (hop < 0) {
      run.stuck = run.stuck || run.hop < 3;
      run.hop = 3;
      if (run.movedAt === null) run.changed = deadline;
      this.telling.tellStays(run);
      return;
    }
    run.from = run.holder;
    run.hop = hop;
    run.given = hop;
    run.holder = presentIn(this.firm, run.chain[hop] ?? '', run.place, day);
    run.changed = now;
    run.movedAt = now;
    run.beats.moved = this.count;
    run.base = berlinUtc(now) - berlinUtc(deadline) > 120 ? now : deadline;
    run.hold = 0;
    run.cells = { ...run.cells, answer: '' };
    this.telling.tellMove(run, run.from);
  }

  private close(run: RunState, ending: RunState['status'], now: number): void {
    run.status = ending;
    run.closed = now;
    run.beats.closed = this.count;
    this.telling.tellClose(run);
  }
}

type Tick = Extract<Deed, { kind: 'tick' }>;

const isGood = ({ work }: RunState, { proof }: Tick): boolean => proof === 'good' || (work.proof === 'none' && work.steps === 0);

const stampOf = ({ members: [first] }: Firm, { at, signed }: Tick): Pick<RunState['cells'], 'at' | 'by'> => ({
  ...(at === undefined ? {} : { at }),
  ...(signed === undefined || first === undefined ? {} : { by: first.name }),
});

const keyOf = ({ work, place }: Stream, due: number): string => `${work.id}|${place}|${isoOf(due)}`;
