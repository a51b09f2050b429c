import type { Firm, Member } from './firm';
import { isQuiet, personIn } from './places';
import { nameDuty, type Duty, type RunState } from './run-state';
import { DAY, dayOf, isoDay } from './wall';

const MISS = /^(hop|gave|nag|stays|stuck|ended)/;

/** Who has to be told what about which run, once each. */
export class Telling {
  readonly duties: Duty[] = [];
  private waiting: Duty[] = [];
  private readonly names = new Set<string>();
  private readonly unseen: RunState[] = [];
  private readonly refused = new Map<RunState, string>();

  constructor(private readonly firm: Firm) {}

  /** Somebody is to be told; nobody without an address, nothing twice. */
  add(run: RunState, kind: string, to: Member): void {
    const duty: Duty = { run, kind, to, hop: run.hop, state: 'waits' };
    if (to.email === '' || this.names.has(nameDuty(duty))) return;
    this.names.add(nameDuty(duty));
    this.duties.push(duty);
    this.waiting.push(duty);
  }

  tellMove(run: RunState, from: Member | null): void {
    if (run.holder !== null) this.add(run, `hop${run.hop}`, run.holder);
    if (from !== null) this.add(run, `gave-${run.hop}`, from);
  }

  /** Where nobody further on can take it, whoever has it keeps it; who got it by a move was told of the miss then. */
  tellStays(run: RunState): void {
    if (run.holder !== null && run.movedAt === null) this.add(run, 'stays', run.holder);
    if (run.stuck) this.tellStuck(run, 'stuck-missed');
  }

  /** The business owner hears of what nobody could take, unless it is theirs and they just heard. */
  tellStuck(run: RunState, kind: string): void {
    const boss = personIn(this.firm, this.firm.boss, run.place);
    if (boss !== null && boss.name !== run.holder?.name) this.add(run, kind, boss);
  }

  tellClose(run: RunState): void {
    if (run.status === 'Missed' && !run.work.optional) this.tellBoss(run, 'ended');
    if (run.status !== 'Missed') {
      for (const member of this.firm.members)
        if (run.knows.has(member.email) && !hasClosed(run, member)) this.add(run, 'recovered', member);
    }
    if (run.status === 'Excused' && run.beats.closed === run.beats.opened) this.unseen.push(run);
  }

  /** For one process and place: its owners and the business owner, each about the newest run of theirs that nobody saw. */
  tellUnseen(): void {
    const told = new Set<Member>();
    for (const run of this.unseen.splice(0).reverse()) {
      const people = [run.chain[0] ?? '', this.firm.boss].map((cell) => personIn(this.firm, cell, run.place));
      for (const person of people) if (person !== null && !told.has(person)) this.add(run, 'unseen', person);
      for (const person of people) if (person !== null) told.add(person);
    }
  }

  cannot(run: RunState): void {
    const manager = this.managerOf(run.holder) ?? personIn(this.firm, this.firm.boss, run.place);
    const { holder, hop } = run;
    if (manager === null || holder === null || this.refused.get(run) === holder.name) return;
    this.refused.set(run, holder.name);
    this.add(run, hop === 0 ? 'cannot' : `cannot-${hop}`, manager);
  }

  /** Once a day after the quiet hours, from the day after the run changed hands. */
  nag(run: RunState, now: number): void {
    const days = dayOf(now) - dayOf(run.changed);
    if (now - dayOf(now) * DAY < ((run.holder ?? personIn(this.firm, this.firm.boss, run.place))?.quiet ?? this.firm.quiet).to) return;
    if (run.status !== 'Missed' || run.closed !== null || days < 1 || days % this.firm.nagEvery !== 0) return;
    const holder = run.holder ?? personIn(this.firm, this.firm.boss, run.place);
    const people = [holder, run.hop >= 2 ? this.managerOf(holder) : null];
    for (const to of people) if (to !== null) this.nagOne(run, `nag-${isoDay(dayOf(now))}`, to);
  }

  /** Whoever has not read yet that it is theirs needs no nag that day. */
  private nagOne(run: RunState, kind: string, to: Member): void {
    const hears = this.waiting.some((duty) => duty.run === run && duty.to.email === to.email && /^(hop|stays|stuck)/.test(duty.kind));
    if (hears) this.names.add(nameDuty({ run, kind, to }));
    else this.add(run, kind, to);
  }

  /** Lets go of what is no longer true, but for runs that rest. */
  settle(now: number, rests: (run: RunState) => boolean): void {
    for (const duty of this.waiting)
      if (!(duty.run.closed === null && rests(duty.run)) && !isTrue(duty, dayOf(now))) duty.state = 'dropped';
    this.waiting = this.waiting.filter((duty) => duty.state === 'waits');
  }

  /** What has to go out now, if there is quota for all. */
  ready(now: number): readonly Duty[] {
    return this.waiting.filter((duty) => !isQuiet(this.firm, duty.to, now));
  }

  /** These went out. */
  markSent(duties: readonly Duty[]): void {
    for (const duty of duties) {
      duty.state = 'sent';
      if (MISS.test(duty.kind)) duty.run.knows.add(duty.to.email);
    }
    this.waiting = this.waiting.filter((duty) => duty.state === 'waits');
  }

  private tellBoss(run: RunState, kind: string): void {
    const boss = personIn(this.firm, this.firm.boss, run.place);
    if (boss !== null && !run.knows.has(boss.email)) this.add(run, kind, boss);
  }

  private managerOf(holder: Member | null): Member | null {
    return holder === null ? null : personIn(this.firm, holder.manager, '');
  }
}

/** Nobody in particular excuses a run; a tick counts as that of who holds it. */
const hasClosed = (run: RunState, { name }: Member): boolean => run.status !== 'Excused' && (run.cells.by ?? run.holder?.name) === name;

interface Asked extends Pick<Duty, 'run' | 'kind' | 'to' | 'hop'> {
  readonly today: number;
  readonly holds: boolean;
}

/** By the first word of its kind, whether a mail about an open run that waited would still say what is so. */
const STILL: Readonly<Record<string, (asked: Asked) => boolean>> = {
  late: ({ holds, run }) => holds && !run.missed,
  covered: ({ holds }) => holds,
  hop1: ({ holds, run }) => holds && run.given === 1,
  hop2: ({ holds, run }) => holds && run.given === 2,
  hop3: ({ holds, run }) => holds && run.given === 3,
  gave: ({ holds, run, kind, to }) => !holds && (run.from?.name !== to.name || kind === `gave-${run.given}`),
  nag: ({ run, hop, kind, today }) => run.hop === hop && kind === `nag-${isoDay(today)}`,
  cannot: () => true,
  stays: ({ holds }) => holds,
  stuck: () => true,
};

/** True of what concerns an open run as it is, and of what is told of one that is over. */
function isTrue({ run, kind, to, hop }: Duty, today: number): boolean {
  const still = STILL[kind.split('-')[0] ?? ''];
  return still === undefined || (run.closed === null && still({ run, kind, to, hop, today, holds: run.holder?.name === to.name }));
}
