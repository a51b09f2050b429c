import { lacking, type FormPlan } from './form-plan';
import { nameOfAddress } from './name-of-address';
import { shownSetting } from './list-settings';
import { planSettings, type SettingsContext } from './plan-settings';
import type { FieldGap } from '../contract/setup';
import { oneLine } from '../mail/escape-html';
import { buildDirectory, isAddress } from '../people/directory';
import { isSamePerson } from '../people/is-same-person';
import type { Directory, Person } from '../people/person';
import type { CellChange, LogLine, RowAppend } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

/** What the first-run guide asks. */
export interface FirstRunAnswers {
  readonly week: string;
  /** `Tue 09:00` */
  readonly meeting: string;
  readonly fallback: string;
  readonly fallbackAddress?: string;
  readonly company?: string;
}

/** What the answers are judged with. */
export interface FirstRunContext extends SettingsContext {
  readonly people: readonly Row[];
  /** Of the person at the keyboard, lower-case; `''` where Google does not reveal it. */
  readonly address: string;
}

const LONGEST_NAME = 100;

/** Somebody as People will know them: found there, or to be added. */
type Found =
  | { readonly ok: true; readonly name: string; readonly added: Person | null; readonly changes: readonly CellChange[] }
  | { readonly ok: false; readonly gap: FieldGap };

const refuse = (field: string, says: string): Found => ({ ok: false, gap: { field, says } });

function newPerson(name: string, email: string): Person {
  return {
    ...{ row: 0, name, aliases: [], email, manager: '', team: '', location: '', awayFrom: null, awayTo: null, cover: '' },
    ...{ hoursPerWeek: null, quietHours: null, dailyMailAt: null },
  };
}

/** The reader's own row. Their name is what their address makes of it, until they write another. */
function findReader({ address, directory }: FirstRunContext): Person | null {
  if (address === '' || directory.resolve(address, '').kind !== 'unknown') return null;
  const name = nameOfAddress(address);
  return newPerson(directory.resolve(name, '').kind === 'unknown' ? name : address, address);
}

const NO_ADDRESS = 'Write their mail address, so that they can be told.';

/** Somebody who stands in People: a blank address is filled in, nothing else of their row is touched. */
function knownFallback(person: Person, email: string, { people, address }: FirstRunContext): Found {
  if (person.email !== '' && person.email === address)
    return refuse('fallback', 'That is you. Name somebody else, who is there when you are not.');
  const found: Found = { ok: true, name: person.name || person.email, added: null, changes: [] };
  if (person.email !== '') {
    const says = `People has ${person.email} for ${person.name}. Leave this blank, or mend People, row ${person.row}.`;
    return email === '' || email === person.email ? found : refuse('fallbackAddress', says);
  }
  const row = people.find((candidate) => candidate.row === person.row);
  if (row === undefined || textOf(row, 'email') !== '')
    return refuse('fallbackAddress', `Nobody can be mailed at what stands in People, row ${person.row}. Mend it there.`);
  return email === '' ? refuse('fallbackAddress', NO_ADDRESS) : { ...found, changes: diffCells(row, { email }) };
}

function findFallback({ fallback, fallbackAddress = '' }: FirstRunAnswers, directory: Directory, context: FirstRunContext): Found {
  const name = oneLine(fallback, LONGEST_NAME);
  const email = fallbackAddress.trim().toLowerCase();
  if (name === '') return refuse('fallback', 'Name who gets the work when owner and backup have failed.');
  if (email !== '' && !isAddress(email))
    return refuse('fallbackAddress', `${quote(email)} is no mail address; write one like ana@cafe.example.`);
  const found = directory.resolve(name, '');
  if (found.kind === 'several')
    return refuse('fallback', `${quote(name)} could be ${found.names.join(' or ')}; write the address instead.`);
  if (found.kind === 'person') return knownFallback(found.person, email, context);
  if (/[,;]/.test(name)) return refuse('fallback', `${quote(name)} names more than one person; name exactly one.`);
  const address = email === '' && isAddress(name.toLowerCase()) ? name.toLowerCase() : email;
  if (address === '') return refuse('fallbackAddress', NO_ADDRESS);
  const owner = directory.resolve(address, '');
  if (owner.kind === 'person')
    return refuse('fallbackAddress', `That is the address of ${owner.person.name}. Write the address of ${name}.`);
  const person = newPerson(name === address || name.includes('@') ? nameOfAddress(address) : name, address);
  return { ok: true, name: person.name, added: person, changes: [] };
}

const addPerson = ({ name, email }: Person): RowAppend => ({ table: 'people', values: { name, email } });
const logPerson = ({ name, email }: Person, who: string): LogLine => ({
  ...{ who, what: 'person added', row: name, before: '', after: email, reason: 'first run' },
});

/** Fields of the form by the setting that they are written into. */
const FIELDS: Readonly<Record<string, string>> = {
  'Week starts on': 'week',
  'Leadership meeting': 'meeting',
  'Business owner': 'fallback',
  Company: 'company',
};

function settingsFor(
  { week, meeting, company = '' }: FirstRunAnswers,
  owner: string,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Week starts on', value: week },
    { name: 'Leadership meeting', value: meeting },
    ...(owner === '' ? [] : [{ name: 'Business owner', value: owner }]),
    ...(company.trim() === '' ? [] : [{ name: 'Company', value: company }]),
  ];
}

/** What Business owner is to hold; `''` where it means that person already, in whatever words. */
function ownerToWrite(name: string, { rows }: FirstRunContext, known: Directory): string {
  const row = rows.find(({ title }) => title.trim().toLowerCase() === 'business owner');
  return isSamePerson(row === undefined ? '' : shownSetting(row), name, '', known) ? '' : name;
}

function blankGaps({ week, meeting }: FirstRunAnswers): readonly FieldGap[] {
  return [
    ...(week.trim() === '' ? [{ field: 'week', says: 'Choose the first day of your week.' }] : []),
    ...(meeting.trim() === '' ? [{ field: 'meeting', says: 'Say when the leadership meets, such as Tue 09:00.' }] : []),
  ];
}

/**
 * Writes the answers of the first-run guide: three settings, and the rows of People that are not there yet. What People holds of
 * somebody is never overwritten, and the same answers a second time write nothing.
 */
export function planFirstRun(answers: FirstRunAnswers, context: FirstRunContext): FormPlan {
  const { directory, who } = context;
  const reader = findReader(context);
  const withReader = reader === null ? directory : buildDirectory([...directory.people, reader], directory.seats);
  const found = findFallback(answers, withReader, context);
  const people = [reader, found.ok ? found.added : null].filter((person) => person !== null);
  const known = buildDirectory([...directory.people, ...people], directory.seats);
  const settings = planSettings(settingsFor(answers, found.ok ? ownerToWrite(found.name, context, known) : ''), {
    ...context,
    directory: known,
  });
  const blank = blankGaps(answers);
  const wrong = settings.gaps.map(({ field, says }) => ({ field: FIELDS[field] ?? field, says }));
  const others = wrong.filter(({ field }) => !blank.some((gap) => gap.field === field));
  const gaps = [...blank, ...others, ...(found.ok ? [] : [found.gap])];
  if (gaps.length > 0 || !found.ok) return lacking(gaps);
  return {
    gaps: [],
    changes: [...found.changes, ...settings.changes],
    appends: people.map(addPerson),
    log: [...people.map((person) => logPerson(person, who)), ...settings.log],
    says: [...people.map(({ name, email }) => `${name} (${email}) stands in People now.`), ...settings.says],
  };
}
