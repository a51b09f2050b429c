import { cloneDeep } from './clone';
import type { Deed, Firm, Work } from './firm';
import { Model } from './model';
import { nameDuty, type Duty, type RunState } from './run-state';
import type { Watch } from './watch';

/** A heartbeat that did not come to its end: it may have been carried out or not, and noted as handled or not. */
type Fate = 'none' | 'done' | 'done, not noted' | 'done twice';
const FATES: readonly Fate[] = ['none', 'done', 'done, not noted', 'done twice'];

/** What happened since the file was last known to be whole, in order; moments are wall-clock minutes. */
type Event = { readonly deed: Deed } | { readonly ended: number };

/** What was found at a heartbeat that came to its end. */
export interface Found {
  readonly now: number;
  readonly watch: Watch;
  /** Keys of runs that are open. */
  readonly open: ReadonlySet<string>;
  /** Lines that this heartbeat itself sent, or tried to. */
  readonly sentNow: ReadonlySet<string>;
}

function lineOf(run: RunState): string {
  const { key, status, holder, hop, closed } = run;
  return `${key} ${status} ${holder?.name ?? ''} hop ${hop} ${closed === null ? 'open' : 'over'}`;
}

const differs = (expected: readonly string[], seen: readonly string[]): readonly string[] => [
  ...expected.filter((line) => !seen.includes(line)).map((line) => `model only: ${line}`),
  ...seen.filter((line) => !expected.includes(line)).map((line) => `product only: ${line}`),
];

/** What one process may be by now, given that nobody knows how far an ended heartbeat came. */
export class Worlds {
  private known: readonly Model[];
  private events: Event[] = [];
  private readonly shared: ReadonlySet<unknown>;
  private readonly firm: Firm;

  constructor(
    firm: Firm,
    readonly work: Work,
  ) {
    this.firm = { ...firm, works: [work] };
    this.shared = new Set<unknown>([this.firm, ...firm.members, ...firm.chairs, work, work.rhythm]);
    this.known = [new Model(this.firm)];
  }

  /** One of the worlds it may be, as it was when the file was last whole. */
  get one(): Model {
    const [first] = this.known;
    if (first === undefined) throw new Error('no world is left');
    return first;
  }

  do(deed: Deed): void {
    this.events.push({ deed });
  }

  /** A heartbeat that was ended, or of which nobody knows how far it came. */
  end(now: number): void {
    this.events.push({ ended: now });
  }

  /** A heartbeat that came to its end: worlds that do not fit what is found are given up. Says what differs where none is left. */
  settle(found: Found): readonly string[] {
    return this.judge(this.replay(found), found);
  }

  private replay(found: Found): readonly Model[] {
    let worlds = this.events.some((event) => 'ended' in event) ? this.known.map((model) => this.copy(model)) : this.known;
    for (const event of this.events) {
      if ('deed' in event) worlds.forEach((model) => model.do(event.deed));
      else worlds = worlds.flatMap((model) => this.branch(model, event.ended, found));
    }
    this.events = [];
    worlds.forEach((model) => this.finish(model, found));
    return worlds;
  }

  private branch(model: Model, now: number, { watch, sentNow }: Found): readonly Model[] {
    return FATES.map((fate) => {
      const twin = this.copy(model);
      if (fate === 'none') return twin;
      const times = fate === 'done twice' ? 2 : 1;
      for (let n = 0; n < times; n += 1) {
        twin.beat(now, fate !== 'done, not noted');
        twin.telling.markSent(this.ready(twin, now).filter((duty) => watch.told.has(nameDuty(duty)) && !sentNow.has(nameDuty(duty))));
      }
      return twin;
    });
  }

  private finish(model: Model, { now, watch, sentNow }: Found): void {
    model.beat(now);
    const ready = this.ready(model, now);
    model.telling.markSent(watch.isShort ? ready.filter((duty) => sentNow.has(nameDuty(duty))) : ready);
  }

  private ready(model: Model, now: number): readonly Duty[] {
    if (model.isPaused('', now)) return [];
    return model.telling.ready(now).filter(({ run }) => run.closed !== null || !model.isPaused(run.work.id, now));
  }

  /** Whether a nag need not have been told, because what it repeats is itself repeated to them. */
  private isRepeated(line: string, { repeated }: Watch): boolean {
    const [run = '', kind = '', to = ''] = line.split(' ');
    return kind.startsWith('nag-') && repeated.has(`${run} ${to}`);
  }

  private judge(worlds: readonly Model[], { watch, open }: Found): readonly string[] {
    const mine = `${this.work.id}|`;
    const runs = [...watch.runs].filter(([key]) => key.startsWith(mine));
    const seen = runs.map(([key, { status, holder, hop }]) => `${key} ${status} ${holder} hop ${hop} ${open.has(key) ? 'open' : 'over'}`);
    const told = [...watch.told.keys()].filter((line) => line.startsWith(mine));
    const lacks = worlds.map((model) => {
      const duties = model.telling.duties.filter(({ state }) => state === 'sent').map(nameDuty);
      const sent = duties.filter((line) => told.includes(line) || !this.isRepeated(line, watch));
      return [...differs([...model.runs.values()].map(lineOf), seen), ...differs(sent, told)];
    });
    const fitting = worlds.filter((_model, at) => lacks[at]?.length === 0);
    if (fitting.length > 0) this.known = fitting.slice(0, MOST_WORLDS);
    return fitting.length > 0 ? [] : ([...lacks].sort((a, b) => a.length - b.length)[0] ?? ['no world']);
  }

  private copy(model: Model): Model {
    return cloneDeep(model, this.shared);
  }
}

/** Worlds that cannot be told apart are kept no longer than this many. */
const MOST_WORLDS = 6;
