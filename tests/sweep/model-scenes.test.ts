import type { Deed, Firm, Member, Work } from './model/firm';
import { playTurns } from './model/play';
import { RHYTHMS } from './model/rhythms';
import { berlinUtc, berlinWall, dayOf, minutesOf } from './model/wall';

const day = (iso: string): number => dayOf(minutesOf(iso));
const rhythm = (text: string): Work['rhythm'] => {
  const found = RHYTHMS.find((one) => one.text === text);
  if (found === undefined) throw new Error(`no rhythm ${text}`);
  return found;
};

const CHECK: Work = {
  ...{ id: 'P-0001', title: 'Check', owner: 'Ana', backup: 'Ben', fallback: 'Cy', rhythm: rhythm('every day'), dueAt: 9 * 60 },
  ...{ opensBefore: null, grace: null, movesAfter: null, onHolidays: null, places: [], proof: 'number 1..8', optional: false },
  ...{ starts: day('2026-11-16'), ends: null, steps: 0 },
};

function member(name: string, more: Partial<Member> = {}): Member {
  const email = `${name.toLowerCase()}@firm.example`;
  return { name, email, manager: name === 'Dee' ? '' : 'Dee', away: null, cover: '', quiet: null, ...more };
}

interface Scene {
  readonly label: string;
  readonly work?: Partial<Work>;
  readonly people?: readonly Member[];
  /** What is typed just before the heartbeat of that moment. */
  readonly deeds?: Readonly<Record<string, Deed>>;
  /** The last heartbeat; the first is on Monday at 03:05. */
  readonly to?: string;
  /** Hours without a heartbeat, both ends included. */
  readonly dark?: readonly [string, string];
  readonly told: readonly string[];
}

/** What each person is told, as `16T09:05 late ana`. */
function playScene({ work, people = [], deeds = {}, to = '2026-11-16T23:05', dark }: Scene): readonly string[] {
  const members = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => people.find((one) => one.name === name) ?? member(name));
  const firm: Firm = {
    ...{ members, chairs: [], holidays: [], works: [{ ...CHECK, ...work }], boss: 'Dee' },
    ...{ quiet: { from: 1200, to: 420 }, nagEvery: 1, holds: 4 },
  };
  const moments: number[] = [];
  for (let wall = minutesOf('2026-11-16T03:05'); wall <= minutesOf(to); wall += 60) {
    const isDark = dark !== undefined && wall >= minutesOf(dark[0]) && wall <= minutesOf(dark[1]);
    if (!isDark) moments.push(wall);
  }
  const typed = new Map(Object.entries(deeds).map(([iso, deed]) => [minutesOf(iso), deed]));
  const turns = moments.map((wall) => ({ utc: berlinUtc(wall), deeds: () => [typed.get(wall)].flatMap((deed) => deed ?? []) }));
  expect(turns.map(({ utc }) => berlinWall(utc))).toEqual(moments);
  const { told } = playTurns({ name: 'scene', firm, quota: 1000 }, turns);
  return told.map((line) => line.replace(/^\d{4}-\d\d-(\S+) \S+ (\S+) (\w+)@.*$/, '$1 $2 $3'));
}

const TODAY = 'P-0001||2026-11-16T09:00';
const tick = (run: string): Deed => ({ kind: 'tick', run, proof: 'good' });

const SCENES: readonly Scene[] = [
  {
    label: 'nobody does it: it reaches the last of the chain, and each hop tells two people',
    told: [
      '16T09:05 late ana',
      ...['16T11:05 gave-1 ana', '16T11:05 hop1 ben'],
      ...['16T13:05 gave-2 ben', '16T13:05 hop2 cy'],
      ...['16T15:05 gave-3 cy', '16T15:05 hop3 dee'],
    ],
  },
  { label: 'done in time: nobody is told anything', deeds: { '2026-11-16T08:05': tick(TODAY) }, told: [] },
  {
    label: 'ticked without its proof: as if nothing had been ticked',
    deeds: { '2026-11-16T08:05': { kind: 'tick', run: TODAY, proof: 'none' } },
    to: '2026-11-16T11:05',
    told: ['16T09:05 late ana', '16T11:05 gave-1 ana', '16T11:05 hop1 ben'],
  },
  {
    label: 'done by the backup: who was told of the miss is told that it is over',
    deeds: { '2026-11-16T12:05': tick(TODAY) },
    told: ['16T09:05 late ana', '16T11:05 gave-1 ana', '16T11:05 hop1 ben', '16T12:05 recovered ana'],
  },
  {
    label: 'the backup has it: four hours more before it moves',
    deeds: { '2026-11-16T12:05': { kind: 'answer', run: TODAY, answer: 'I have it', note: '' } },
    to: '2026-11-16T17:05',
    told: ['16T09:05 late ana', '16T11:05 gave-1 ana', '16T11:05 hop1 ben', '16T17:05 gave-2 ben', '16T17:05 hop2 cy'],
  },
  {
    label: 'the owner is away: the backup is told in the morning and has one hop less behind',
    people: [member('Ana', { away: { from: day('2026-11-16'), to: day('2026-11-16') } })],
    told: [
      ...['16T07:05 covered ben', '16T09:05 late ben'],
      ...['16T11:05 gave-2 ben', '16T11:05 hop2 cy', '16T13:05 gave-3 cy', '16T13:05 hop3 dee'],
    ],
  },
  {
    label: 'missed and moved three times in the quiet hours: in the morning everybody who had it knows',
    work: { rhythm: rhythm('Tue and Thu'), dueAt: 21 * 60, grace: 1, movesAfter: 1 },
    to: '2026-11-18T07:05',
    told: ['18T07:05 gave-1 ana', '18T07:05 gave-2 ben', '18T07:05 gave-3 cy', '18T07:05 hop3 dee'],
  },
  {
    label: 'two days without a heartbeat: one window ended badly, one was seen by nobody',
    dark: ['2026-11-16T10:05', '2026-11-18T07:05'],
    to: '2026-11-18T08:05',
    told: ['16T09:05 late ana', '18T08:05 ended dee', '18T08:05 unseen ana', '18T08:05 unseen dee'],
  },
  {
    label: 'cannot be done as defined: the manager hears why, once, even where it moves in that hour',
    people: [member('Ana', { manager: 'Cy' })],
    deeds: { '2026-11-16T11:05': { kind: 'answer', run: TODAY, answer: 'Cannot do as defined', note: 'the oven is broken' } },
    to: '2026-11-16T12:05',
    told: ['16T09:05 late ana', '16T11:05 cannot cy', '16T11:05 gave-1 ana', '16T11:05 hop1 ben'],
  },
  {
    label: 'everything is paused before it is due: nobody is told, and what was open counts for nobody',
    deeds: { '2026-11-16T08:05': { kind: 'pause all', until: day('2026-11-17') } },
    to: '2026-11-17T08:05',
    told: [],
  },
  {
    label: 'due in a pause: its holder is reminded once the pause is over',
    work: { rhythm: rhythm('every 2 weeks on Mon'), grace: 40 },
    deeds: { '2026-11-16T08:05': { kind: 'pause', work: 'P-0001', until: day('2026-11-17') } },
    to: '2026-11-17T09:05',
    told: ['17T07:05 late ana'],
  },
];

describe('who is told what', () => {
  it.each(SCENES.map((scene) => [scene.label, scene] as const))('%s', (_label, scene) => {
    expect(playScene(scene)).toEqual(scene.told);
  });
});
