import { listSettings } from './list-settings';
import type { SetupView, TemplateLine } from '../contract/setup';
import { oneLine } from '../mail/escape-html';
import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import { splitList } from '../tables/decode-value';
import { textOf } from '../tables/row';

/** What is known of the file and its reader beside what stands in the tabs. */
export interface SetupFacts {
  readonly templates: readonly TemplateLine[];
  /** Of the person at the keyboard, lower-case; `''` where Google does not reveal it. */
  readonly address: string;
  /** True where this person's hourly checks are on. */
  readonly checks: boolean;
  /** True where a test mail went out. */
  readonly tested: boolean;
  /** Whether tabs of the team's own are there to be adopted, and whether any was. */
  readonly own: 'none' | 'waiting' | 'adopted';
  readonly confirmed?: { readonly who: string; readonly at: string };
}

const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;
const UNENFORCED: ReadonlySet<string> = new Set(['Not enforced', 'Rule problem']);

const name = (text: string): string => oneLine(text, LONGEST_NAME);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names.map(name).filter((text) => text !== ''))];

const TABS = ['settings', 'people', 'processes', 'runs'];

function listSteps(plan: SweepPlan, { raws }: SweepInput, facts: SetupFacts): SetupView['steps'] {
  const { directory, settings, tables } = plan.workbook;
  const isKnown = facts.address === '' || directory.resolve(facts.address, '').kind === 'person';
  const hasProcess = (tables['processes'] ?? []).some(({ title }) => title !== '');
  const hasFallback = directory.resolve(settings.businessOwner, '').kind === 'person';
  return [
    { key: 'tabs', says: 'Set up the tabs', done: TABS.every((table) => raws[table] !== undefined) },
    { key: 'questions', says: 'Answer three questions', done: isKnown && hasFallback },
    ...(facts.own === 'none' ? [] : [{ key: 'adopt', says: 'Adopt your own tab', done: facts.own === 'adopted' || hasProcess }]),
    { key: 'process', says: 'Open a first run', done: hasProcess },
    { key: 'mail', says: 'Send yourself a test mail', done: facts.tested },
    { key: 'checks', says: 'Start the hourly checks', done: facts.checks },
  ];
}

function listLocations({ workbook: { tables } }: SweepPlan): readonly string[] {
  return unique(
    ['people', 'seats', 'processes'].flatMap((table) => (tables[table] ?? []).flatMap((row) => splitList(textOf(row, 'location')))),
  );
}

/** Everything the Setup tab shows of a file. */
export function describeSetup(plan: SweepPlan, input: SweepInput, facts: SetupFacts): SetupView {
  const { directory, tables } = plan.workbook;
  const settings = listSettings(tables['settings'] ?? []);
  const gaps = plan.statuses.filter(({ table, status }) => table === 'processes' && UNENFORCED.has(status));
  return {
    settings,
    templates: facts.templates,
    steps: listSteps(plan, input, facts),
    people: unique([...directory.people.map((person) => person.name || person.email), ...directory.seats.map(({ title }) => title)]),
    locations: listLocations(plan),
    gaps: gaps.map(({ id, title, why }) => ({ id, title: name(title), lacks: oneLine(why, LONGEST_SENTENCE) })),
    sample: settings.some((line) => line.name === 'Sample rows' && line.value !== ''),
    ...(facts.confirmed === undefined ? {} : { confirmed: facts.confirmed }),
  };
}
