import { isAbsentOr, isListOf, isOneOf, isRecord, isText, isTruth } from './read-shape';
import type {
  DraftView,
  FieldGap,
  FormResult,
  LibraryItem,
  LibraryView,
  SettingLine,
  SetupView,
  TemplateLine,
} from '../../src/core/contract/setup';

type Item<List extends readonly unknown[]> = List[number];

const isGaps = isListOf(isRecord<FieldGap>({ field: isText, says: isText }));

const isSettingLine = isRecord<SettingLine>({
  name: isText,
  value: isText,
  kind: isOneOf('choice', 'person', 'moment', 'time span', 'date', 'text', 'engine'),
  choices: isListOf(isText),
  help: isText,
  example: isText,
});

const isTemplateLine = isRecord<TemplateLine>({
  key: isText,
  name: isText,
  says: isText,
  tabs: isListOf(isRecord<Item<TemplateLine['tabs']>>({ name: isText, there: isTruth })),
});

/** The answer to `setup`. */
export const isSetupView = isRecord<SetupView>({
  settings: isListOf(isSettingLine),
  templates: isListOf(isTemplateLine),
  steps: isListOf(isRecord<Item<SetupView['steps']>>({ key: isText, says: isText, done: isTruth })),
  people: isListOf(isText),
  locations: isListOf(isText),
  gaps: isListOf(isRecord<Item<SetupView['gaps']>>({ id: isText, title: isText, lacks: isText })),
  sample: isTruth,
  confirmed: isAbsentOr(isRecord<NonNullable<SetupView['confirmed']>>({ who: isText, at: isText })),
});

/** The answer to `save-settings`, `first-run` and `add-from-library`. */
export const isFormResult = isRecord<FormResult>({ says: isListOf(isText), gaps: isGaps });

/** The answer to `check-process`. */
export const isDraftView = isRecord<DraftView>({ gaps: isGaps, cadence: isText, next: isListOf(isText) });

/** The answer to `library`. */
export const isLibraryView = isRecord<LibraryView>({
  items: isListOf(isRecord<LibraryItem>({ key: isText, kind: isText, group: isText, title: isText, says: isText })),
});

/** The answer to `define-process`. */
export const isDefined = isRecord<{ readonly says: readonly string[]; readonly rows: readonly string[] }>({
  says: isListOf(isText),
  rows: isListOf(isText),
});

/** A run that a check has opened. */
export interface OpenedRun {
  readonly process: string;
  readonly title: string;
  readonly due: string;
  readonly assignee: string;
  readonly why: string;
}

/** The part of the answer to `sweep` that shows the runs it opened. */
export const hasOpened = isRecord<{ readonly opened: readonly OpenedRun[] }>({
  opened: isListOf(isRecord<OpenedRun>({ process: isText, title: isText, due: isText, assignee: isText, why: isText })),
});

/** What an inspection found; nothing where the file is whole. */
export interface Verification {
  readonly findings: readonly { readonly message: string }[];
}

/** The answer to `verify`. */
export const isVerification = isRecord<Verification>({ findings: isListOf(isRecord<Item<Verification['findings']>>({ message: isText })) });
