import { beat } from '../../../local/cli/call-add-on';
import { Chance } from './chance';
import { chooseDeeds } from './choose-deeds';
import { fillFirm } from './fill-firm';
import type { Deed, Firm } from './firm';
import { makeFirm, type FirmSize } from './make-firm';
import { Model } from './model';
import { Observer, type Seen } from './observe';
import { nameDuty, type Duty } from './run-state';
import { tellMismatch } from './tell-mismatch';
import { typeDeed } from './type-deed';
import { berlinWall, dayOf, isoOf } from './wall';

/** What one story is made of; `from` is in UTC minutes. */
export interface Story extends FirmSize {
  readonly seed: number;
  readonly from: number;
  /** Mails a day. */
  readonly quota: number;
  /** How often an outage begins, per heartbeat, and how long it lasts at most, hours. */
  readonly outages: { readonly odds: number; readonly hours: number };
}

/** What was played; `told` is every line that went out, with its moment. */
export interface Played {
  readonly beats: number;
  readonly runs: number;
  readonly messages: number;
  /** Heartbeats in which something waited for quota. */
  readonly waited: number;
  readonly told: readonly string[];
}

/** Moments of the heartbeats, UTC minutes: hourly at a minute of their own, with outages. */
function beatsOf(chance: Chance, { from, days, outages }: Story): readonly number[] {
  const minute = chance.pick([0, 5, 37, 59]);
  const beats: number[] = [];
  for (let at = from + minute; at < from + days * 1440; at += 60) {
    beats.push(at);
    if (chance.is(outages.odds)) at += 60 * chance.between(1, outages.hours);
  }
  return beats;
}

/** What the model expects of the heartbeat that just was, in the words of the observer. */
function expected(model: Model): Omit<Seen, 'sent' | 'messages' | 'others'> {
  const runs = [...model.runs.values()];
  const line = (run: (typeof runs)[number]): string => `${run.key} ${run.holder?.name ?? ''} hop ${run.hop}`;
  return {
    opened: runs
      .filter((run) => run.beats.opened === model.count && run.beats.closed !== model.count)
      .map((run) => run.key)
      .sort(),
    moved: runs
      .filter((run) => run.beats.moved === model.count)
      .map(line)
      .sort(),
    closed: runs
      .filter((run) => run.beats.closed === model.count)
      .map((run) => `${run.key} ${run.status}`)
      .sort(),
    open: runs
      .filter((run) => run.closed === null)
      .map((run) => `${run.key} ${run.status} ${run.holder?.name ?? ''}`)
      .sort(),
  };
}

/** Being handed work, and the end of a window, go before what can be read tomorrow. */
const GRAVE = /^(hop\d|ended)/;
const SLIGHT = /^(nag|gave|recovered|unseen)/;

/** Addresses that wait with something grave while others got nothing but what is slight. */
function wronged(ready: readonly Duty[], sent: readonly Duty[]): readonly string[] {
  const served = new Set(sent.map(({ to }) => to.email));
  const isSlight = (email: string): boolean => sent.every(({ to, kind }) => to.email !== email || SLIGHT.test(kind));
  if (![...served].some(isSlight)) return [];
  return ready.filter(({ to, kind }) => !served.has(to.email) && GRAVE.test(kind)).map(nameDuty);
}

interface Delivery {
  readonly wronged: readonly string[];
  readonly wanted: readonly string[];
  readonly sent: readonly Duty[];
  readonly short: boolean;
}

/** Everything goes where the quota allows it; where it does not, what the product chose is taken, as long as it was owed. */
function deliver(model: Model, seen: Seen, now: number, quota: number): Delivery {
  const ready = model.isPaused('', now)
    ? []
    : model.telling.ready(now).filter(({ run }) => run.closed !== null || !model.isPaused(run.work.id, now));
  const short = new Set(ready.map((duty) => duty.to.email)).size > quota;
  const chosen = new Set(seen.sent);
  const sent = short ? ready.filter((duty) => chosen.has(nameDuty(duty))) : ready;
  model.telling.markSent(sent);
  return { sent, short, wanted: sent.map(nameDuty).sort(), wronged: wronged(ready, sent) };
}

/** A heartbeat to come: its moment and what people do before it. */
export interface Turn {
  /** UTC minutes. */
  readonly utc: number;
  readonly deeds: (model: Model, now: number) => readonly Deed[];
}

interface Stage {
  readonly name: string;
  readonly firm: Firm;
  readonly quota: number;
}

/** Plays heartbeats in the product and in the model side by side and throws at the first in which they differ. */
export function playTurns({ name, firm, quota: daily }: Stage, turns: readonly Turn[]): Played {
  const [host, model, observer] = [fillFirm(firm, (turns[0]?.utc ?? 0) - 1), new Model(firm), new Observer()];
  const told: string[] = [];
  const count = { beats: turns.length, messages: 0, waited: 0 };
  let day = -1;
  for (const { utc, deeds: choose } of turns) {
    const now = berlinWall(utc);
    if (dayOf(now) !== day) host.desk.user(host.user).quota = daily;
    day = dayOf(now);
    const deeds = choose(model, now);
    for (const deed of deeds) typeDeed(host, deed);
    for (const deed of deeds) model.do(deed);
    host.now = utc * 60_000;
    const quota = host.desk.user(host.user).quota;
    const seen = observer.observe(beat(host, {}, false));
    const left = quota - seen.others;
    model.beat(now);
    const { wanted, short, wronged: waits } = deliver(model, seen, now, left);
    const messages = short ? left : recipientsOf(wanted).size;
    tellMismatch({
      name,
      now,
      deeds,
      model,
      seen,
      expected: { ...expected(model), sent: [...wanted, ...waits].sort(), messages, others: seen.others },
    });
    told.push(...wanted.map((line) => `${isoOf(now)} ${line}`));
    count.messages += seen.messages;
    count.waited += short ? 1 : 0;
  }
  return { ...count, told, runs: model.runs.size };
}

const recipientsOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.map((line) => line.split(' ')[2] ?? ''));

/** Plays a company, its people and its outages by chance. */
export function playStory(story: Story): Played {
  const chance = new Chance(story.seed);
  const beats = beatsOf(chance, story);
  const firm = makeFirm(chance, berlinWall(beats[0] ?? story.from), story);
  const deeds: Turn['deeds'] = (model, now) => chooseDeeds(chance, model, firm, now);
  return playTurns(
    { name: JSON.stringify(story), firm, quota: story.quota },
    beats.map((utc) => ({ utc, deeds })),
  );
}
