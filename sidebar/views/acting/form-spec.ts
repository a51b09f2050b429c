import { isRun, type ActionName, type Subject } from './subject';
import type { ActingRequest } from '../../state/acting-request';
import type { Typed } from '../../state/use-drafts';
import { texts } from '../../texts';
import type { Overview } from '../../../src/core/contract/overview';

export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'long' | 'date' | 'decimal' | 'person';
  readonly hint?: string;
  /** What is said where it is blank; absent where it may be. */
  readonly missing?: string;
}

/** What an action asks for before it is sent. */
export interface FormSpec {
  /** What is said above its fields. */
  readonly says: readonly string[];
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly build: (typed: Typed) => ActingRequest;
}

type Make = (subject: Subject, overview: Overview) => FormSpec;

const { forms } = texts;
const at = (typed: Typed, key: string): string => (typed[key] ?? '').trim();

/** A field of a request that is left out where it is blank. */
const some = (
  key: 'from' | 'why' | 'was' | 'owner' | 'due' | 'under' | 'about',
  value: string | null,
): Partial<Record<typeof key, string>> => (value === null || value === '' ? {} : { [key]: value });

const WHY: FormField = { key: 'why', label: forms.why, type: 'long', missing: forms.whyMissing };
const WHY_OPTIONAL: FormField = { key: 'why', label: forms.why, type: 'text', hint: forms.whyOptional };

const answer =
  (given: 'cannot' | 'excuse'): Make =>
  ({ id, owner }) => ({
    ...{ says: [], fields: [WHY], typed: {} },
    build: (typed) => ({ request: 'answer-run', run: id, answer: given, note: at(typed, 'why'), ...some('from', owner) }),
  });

const number =
  (field: 'value' | 'current'): Make =>
  ({ id }, { mine }) => {
    const card = mine.numbers.find((one) => one.id === id);
    return {
      says: [],
      fields: [{ key: 'value', label: forms.number, type: 'decimal', missing: forms.numberMissing }],
      typed: { value: card?.value ?? '' },
      build: (typed) => ({
        ...{ request: 'set' as const, id, field, value: at(typed, 'value') },
        ...(card === undefined ? {} : { was: card.value, period: card.period }),
      }),
    };
  };

const reassign: Make = ({ id, owner }) => ({
  ...{ says: [], typed: {} },
  fields: [{ key: 'to', label: forms.to, type: 'person', hint: forms.toHint, missing: forms.toMissing }, WHY_OPTIONAL],
  build: (typed) => ({ request: 'reassign', id, to: at(typed, 'to'), ...some('from', owner), ...some('why', at(typed, 'why')) }),
});

const redate: Make = ({ id, due }) => ({
  ...{ says: [], typed: {} },
  fields: [{ key: 'due', label: forms.due, type: 'date', missing: forms.dueMissing }, WHY],
  build: (typed) => ({ request: 'redate', id, due: at(typed, 'due'), why: at(typed, 'why'), ...some('was', due) }),
});

const escalate: Make = ({ id, owner, why }) => ({
  says: [forms.escalates, ...(why === '' ? [] : [forms.says(why)])],
  ...{ fields: [WHY_OPTIONAL], typed: {} },
  build: (typed) => ({ request: 'escalate', run: id, ...some('from', owner), ...some('why', at(typed, 'why')) }),
});

const addToDo: Make = ({ id }) => ({
  ...{ says: [], typed: {} },
  fields: [
    { key: 'title', label: forms.toDo, type: 'text', missing: forms.toDoMissing },
    { key: 'owner', label: forms.owner, type: 'person', hint: forms.ownerHint },
    { key: 'due', label: forms.toDoDue, type: 'date', hint: forms.toDoDueHint },
  ],
  build: (typed) => ({
    ...{ request: 'add-to-do' as const, title: at(typed, 'title') },
    ...{ ...some('owner', at(typed, 'owner')), ...some('due', at(typed, 'due')), ...(isRun(id) ? {} : some('under', id)) },
  }),
});

const effort: Make = ({ id, owner }, { people }) => {
  const person = people.find(({ name }) => name === owner);
  return {
    says: person === undefined || person.load === '' ? [] : [forms.load(person.name, person.load)],
    fields: [{ key: 'value', label: forms.hours, type: 'decimal', missing: forms.hoursMissing }],
    typed: {},
    build: (typed) => ({ request: 'set', id, field: 'effort', value: at(typed, 'value') }),
  };
};

/** Actions that ask for something before they are sent. */
export type FormName = Exclude<ActionName, 'open' | 'show' | 'complete' | 'have'>;

const simple = (key: string, label: string, missing: string, type: 'text' | 'long', typed = ''): Omit<FormSpec, 'build'> => ({
  says: [],
  fields: [{ key, label, type, missing }],
  typed: { [key]: typed },
});

const FORMS: Readonly<Record<FormName, Make>> = {
  ...{ reassign, redate, escalate, effort, 'add-to-do': addToDo },
  ...{ cannot: answer('cannot'), excuse: answer('excuse'), enter: number('value'), current: number('current') },
  note: ({ id, note = '' }) => ({
    ...simple('note', forms.note, forms.noteMissing, 'long', note),
    build: (typed) => ({ request: 'submit', run: id, note: at(typed, 'note') }),
  }),
  raise: ({ id }) => ({
    ...simple('issue', forms.issue, forms.issueMissing, 'text'),
    build: (typed) => ({ request: 'raise', issue: at(typed, 'issue'), ...some('about', id) }),
  }),
  decide: ({ id }) => ({
    ...simple('fix', forms.fix, forms.fixMissing, 'long'),
    build: (typed) => ({ request: 'decide', id, fix: at(typed, 'fix') }),
  }),
};

export const isForm = (name: string): name is FormName => name in FORMS;

/** What that action asks for. */
export const describeForm = (action: FormName, subject: Subject, overview: Overview): FormSpec => FORMS[action](subject, overview);
