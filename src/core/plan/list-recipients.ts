import { namesIn } from './person-issues';
import type { SweepPlan } from './plan-sweep';
import { listLeaders } from '../mail/choose-digest';
import { readMailKey } from '../mail/mail-item';
import { WAITING } from '../mail/outbox';
import { oneLine } from '../mail/escape-html';
import { hearersOf } from '../mail/standing';
import type { Person } from '../people/person';
import { resolveOwner } from '../status/resolve-owner';
import { dateOf } from '../time/arith';

/** Somebody who may be mailed. */
export interface Recipient {
  /** `''` where People does not know it. */
  readonly name: string;
  readonly address: string;
}

const LONGEST_NAME = 100;
const OWNED: ReadonlySet<string> = new Set(['todos', 'milestones', 'rocks', 'scorecard']);

type Named = (text: string, location: string) => Person | null;

/** Whoever is named, whoever covers for them, and the managers of both: they hear of what stays undone. */
function withAround(text: string, location: string, named: Named): readonly (Person | null)[] {
  const person = named(text, location);
  const cover = person === null ? null : named(person.cover, location);
  const managers = [person, cover].map((one) => (one === null ? null : named(one.manager, location)));
  return [person, cover, ...managers];
}

function holdersOf({
  processes,
  currentRuns,
  ledger,
  workbook,
}: SweepPlan): readonly { readonly text: string; readonly location: string }[] {
  const ofProcesses = processes
    .filter(({ process }) => process.active)
    .flatMap(({ process }) =>
      process.locations.map((location) => ({ location, texts: [process.owner, process.backup, process.fallback] })),
    );
  const ofRuns = [...currentRuns, ...ledger.open].map(({ location, assignee, terms }) => ({
    location,
    texts: [...terms.chain, assignee, terms.from ?? ''],
  }));
  return [...ofProcesses, ...ofRuns, { location: '', texts: [workbook.settings.businessOwner] }].flatMap(({ location, texts }) =>
    texts.flatMap(namesIn).map((text) => ({ text, location })),
  );
}

/** Owners of open to-dos and Rocks, where Settings has them reminded. */
function remindedPeople({ mail, workbook }: SweepPlan): readonly Person[] {
  const { remindDays } = workbook.settings;
  return [...mail.context.reminded.values()].filter(({ kind }) => remindDays[kind].length > 0).map(({ owner }) => owner);
}

/** Whoever hears of a measurable, Rock or goal that turns, and those who lead. */
function strategyPeople({ mail: { context } }: SweepPlan): readonly Person[] {
  const { standings, now, directory, settings } = context;
  const hearers = [...standings.values()].flatMap((standing) => hearersOf(standing, dateOf(now), directory, settings.businessOwner));
  return standings.size === 0 ? [] : [...hearers, ...listLeaders(context)];
}

/** Whoever chose a daily mail, and owners of what the mid-week mail tells of. */
function ownersMailed({ mail: { context }, statuses }: SweepPlan): readonly Person[] {
  const { directory, settings } = context;
  const daily = directory.people.filter(({ dailyMailAt }) => dailyMailAt !== null);
  if (settings.midweekMail === null) return daily;
  const owners = new Set(statuses.filter(({ table, status }) => OWNED.has(table) && status !== 'Done').map(({ owner }) => owner));
  return [...daily, ...[...owners].map((owner) => resolveOwner(directory, [owner]).person).filter((person) => person !== null)];
}

/** Addresses in the Outbox to which a mail waits, or which were told of a run that is open or was closed lately. */
function toldAddresses({ mail, currentRuns, ledger }: SweepPlan): readonly string[] {
  const open = new Set([...currentRuns, ...ledger.open].map(({ id }) => id));
  return mail.context.outbox.flatMap(({ key, state }) => {
    const { about, to } = readMailKey(key);
    return WAITING.has(state) || open.has(about) ? [to] : [];
  });
}

/**
 * Everybody with an address who may be mailed as the file stands, in the order of People: owner (all that take turns), backup and
 * fallback of every active process, the business owner, whoever holds or held an open run, whoever was told of one, those who
 * cover for any of them, and their managers; the owners of open to-dos and Rocks that are
 * reminded; whoever chose a daily mail, and the owners of what the mid-week mail tells of; the owners of measurables, Rocks and goals with their managers, and those who lead. The Test recipient, where one is set, comes first.
 */
export function listRecipients(plan: SweepPlan): readonly Recipient[] {
  const { directory, settings } = plan.workbook;
  const named: Named = (text, location) => {
    const found = directory.resolve(text, location);
    return found.kind === 'person' ? found.person : null;
  };
  const people = new Set(holdersOf(plan).flatMap(({ text, location }) => withAround(text, location, named)));
  const told = toldAddresses(plan).filter((address) => address.includes('@'));
  told.forEach((address) => people.add(named(address, '')));
  strategyPeople(plan).forEach((person) => people.add(person));
  remindedPeople(plan).forEach((person) => people.add(person));
  ownersMailed(plan).forEach((person) => people.add(person));
  const known = directory.people.filter((person) => people.has(person) && person.email !== '');
  const unknown = told.filter((address) => !known.some(({ email }) => email === address));
  const test = settings.testRecipient === '' ? [] : [{ name: 'Test recipient', address: settings.testRecipient }];
  const others = [...new Set(unknown)].map((address) => ({ name: '', address }));
  return [...test, ...known.map(({ name, email }) => ({ name: oneLine(name, LONGEST_NAME), address: email })), ...others];
}
