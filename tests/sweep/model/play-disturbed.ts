import { askAddOn, type Answer } from '../../../local/cli/call-add-on';
import type { Host } from '../../../local/host/host';
import { Chance } from './chance';
import { chooseDeeds } from './choose-deeds';
import { disturb, DISTURBANCES, Rehearsal, type Disturbance } from './disturb';
import { fillFirm } from './fill-firm';
import type { Deed, Firm } from './firm';
import { makeFirm, type FirmSize } from './make-firm';
import type { Model } from './model';
import { typeDeed } from './type-deed';
import { berlinWall, isoOf } from './wall';
import { Watch } from './watch';
import { Worlds } from './worlds';

/** A story in which much goes wrong; `from` is in UTC minutes. */
export interface DisturbedStory extends FirmSize {
  readonly seed: number;
  readonly from: number;
  /** How often a heartbeat is disturbed. */
  readonly odds: number;
  /** Hours without a heartbeat that may follow one, and how often they do. */
  readonly gaps: readonly { readonly hours: number; readonly odds: number }[];
  /** Only these go wrong; all where absent. */
  readonly only?: readonly Disturbance[];
}

/** What was played. */
export interface PlayedDisturbed {
  readonly beats: number;
  readonly disturbed: Readonly<Record<string, number>>;
  readonly runs: number;
  readonly told: number;
  readonly mails: number;
  readonly unconfirmed: number;
}

/** A heartbeat an hour, each at a minute of its own, with gaps. */
function momentsOf(chance: Chance, { from, days, gaps }: DisturbedStory): readonly number[] {
  const moments: number[] = [];
  for (let at = from; at < from + days * 1440; at += 60) {
    moments.push(at + chance.between(0, 59));
    for (const { hours, odds } of gaps) if (chance.is(odds)) at += hours * 60;
  }
  return moments;
}

/** The stage of one story: the product, what may have become of each process, and what was seen. */
class Stage {
  readonly watch = new Watch();
  readonly mails = new Map<string, number>();
  readonly counts: Record<string, number> = {};
  doubts = 0;
  /** Heartbeats in a row that did not come to their end. */
  unsure = 0;
  /** False after a heartbeat of which nobody knows how far it came: a run may be closed by now. */
  private sure = true;
  /** Two were at work at once: both wrote the log, whose chain then says so. */
  met = false;
  private readonly worlds: readonly Worlds[];
  private readonly recent: string[] = [];

  constructor(
    readonly name: string,
    readonly firm: Firm,
    readonly host: Host,
  ) {
    this.worlds = firm.works.map((work) => new Worlds(firm, work));
  }

  /** What people do; nothing on runs that an ended heartbeat may have closed. */
  act(chance: Chance, now: number): void {
    const models = this.worlds.map(({ one }) => one);
    const runs = new Map(models.flatMap((model) => [...model.runs]).filter(([key]) => this.watch.isOpen(key)));
    for (const deed of chooseDeeds(chance, { runs }, this.firm, now)) this.do(this.sure ? seenAt(chance, deed, runs, now) : deed);
  }

  /** A heartbeat with what goes wrong in it. */
  beat(what: Disturbance, chance: Chance, rehearsal: Rehearsal, now: number): void {
    const outcome = disturb(this.host, what, chance, rehearsal);
    this.counts[what] = (this.counts[what] ?? 0) + 1;
    this.note(`${isoOf(now)} ${what} at call ${outcome.call}${outcome.unsure ? ', unsure' : ''}`);
    for (const { to } of outcome.mails) for (const one of to) this.mails.set(one, (this.mails.get(one) ?? 0) + 1);
    this.doubts += outcome.doubts;
    this.sure = !outcome.unsure;
    this.unsure = this.sure ? 0 : this.unsure + 1;
    if (this.unsure > MOST_UNSURE + 2) throw new Error(`${this.name}: no check comes to its end any more\n${this.story()}`);
    this.met ||= outcome.met === true;
    if (outcome.unsure) this.worlds.forEach((worlds) => worlds.end(now));
    for (const report of outcome.reports) this.settle(report, now);
    this.watch.look(this.host);
    if (!outcome.unsure) this.checkMails();
  }

  /** The mails that went out, person by person, are those the Outbox says went out, and at most those in doubt beside. */
  checkMails(): void {
    const doubts = new Set<string>();
    for (const [to, count] of this.mails) {
      const lines = [...this.watch.lines.values()].filter((line) => line.to === to);
      const sent = new Set(lines.filter(({ isDoubt }) => !isDoubt).map(({ message }) => message));
      const unsure = new Set(lines.filter(({ isDoubt }) => isDoubt).map(({ message }) => message));
      unsure.forEach((message) => doubts.add(message));
      if (count < sent.size || count > new Set([...sent, ...unsure]).size)
        throw new Error(
          `${this.name}: ${to} got ${count} mails; the Outbox says ${sent.size} went out, ${unsure.size} may have\n${this.story()}`,
        );
    }
    if (doubts.size > this.doubts) throw new Error(`${this.name}: ${doubts.size} mails in doubt, ${this.doubts} were in flight`);
  }

  private settle(report: Answer, now: number): void {
    this.watch.look(this.host);
    const found = { now, watch: this.watch, ...this.watch.read(report) };
    const lacks = this.worlds.flatMap((worlds) => worlds.settle(found).map((line) => `${line}`));
    if (lacks.length > 0) throw new Error(`${this.name} at ${isoOf(now)}\n${lacks.slice(0, 8).join('\n')}\n${this.story()}`);
  }

  private do(deed: Deed): void {
    this.note(JSON.stringify(deed));
    typeDeed(this.host, deed);
    this.worlds.forEach((worlds) => worlds.do(deed));
  }

  private note(line: string): void {
    this.recent.push(line);
    if (this.recent.length > MOST_LINES) this.recent.shift();
  }

  private story(): string {
    return this.recent.join('\n');
  }
}

const MOST_LINES = 14;

/** More heartbeats in a row are not disturbed: what may have become of them would be too much to compare. */
const MOST_UNSURE = 3;

/** Some ticks are seen at once, in the grid or in the sidebar. */
function seenAt(chance: Chance, deed: Deed, runs: Model['runs'], now: number): Deed {
  if (deed.kind !== 'tick' || deed.proof !== 'good' || !chance.is(0.5)) return deed;
  const run = runs.get(deed.run);
  const plain = run !== undefined && !run.cells.done && run.cells.answer === '';
  if (!plain) return deed;
  const signed = run.work.steps === 0 && chance.is(0.5);
  return { ...deed, at: now, ...(signed ? { signed: true } : {}) };
}

/** Plays a company by chance and throws at the first heartbeat after which nothing that may have happened explains the file. */
export function playDisturbed(story: DisturbedStory): PlayedDisturbed {
  const chance = new Chance(story.seed);
  const moments = momentsOf(chance, story);
  const firm = makeFirm(chance, berlinWall(moments[0] ?? story.from), story);
  const host = fillFirm(firm, (moments[0] ?? 0) - 1);
  const rehearsal = new Rehearsal(host);
  const stage = new Stage(JSON.stringify(story), firm, host);
  const wrong = story.only ?? DISTURBANCES.slice(1);
  moments.forEach((utc, at) => {
    const before = moments[at - 1] ?? utc - 1;
    host.now = Math.max(before, utc - 1) * 60_000;
    if (at > 0) stage.act(chance, berlinWall(Math.max(before, utc - 1)));
    host.now = utc * 60_000;
    const isLast = at > moments.length - 3;
    const what = !isLast && at > 0 && stage.unsure < MOST_UNSURE && chance.is(story.odds) ? chance.pick(wrong) : 'nothing';
    host.desk.user(host.user).quota = what === 'no quota' ? chance.between(0, 2) : 1000;
    stage.beat(what, chance, rehearsal, berlinWall(utc));
  });
  stage.checkMails();
  const { answer } = askAddOn(host, { request: 'verify' });
  if (!stage.met && JSON.stringify(answer) !== '{"ok":true,"findings":[]}')
    throw new Error(`${stage.name}: ${JSON.stringify(answer).slice(0, 600)}`);
  const { counts, watch, mails } = stage;
  const unconfirmed = [...watch.lines.values()].filter(({ isDoubt }) => isDoubt).length;
  const sum = [...mails.values()].reduce((total, count) => total + count, 0);
  return { beats: moments.length, disturbed: counts, runs: watch.runs.size, told: watch.told.size, mails: sum, unconfirmed };
}
