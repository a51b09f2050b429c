import { isAbsentOr, isListOf, isNullOr, isNumber, isOneOf, isRecord, isText, isTruth, type Is } from './read-shape';
import type {
  ActedResult,
  MineView,
  NextStep,
  NumberCard,
  OpenRunLine,
  PersonLine,
  ProofField,
  RunCard,
  SelectedRow,
  StepCard,
  TaskCard,
  Undo,
  UndoCell,
} from '../../src/core/contract/acting';
import type { Tone } from '../../src/core/contract/tone';

const isTone = isOneOf<Tone>('good', 'warn', 'bad', 'quiet');
const isCell: Is<string | number | boolean> = (value): value is string | number | boolean =>
  isText(value) || isNumber(value) || isTruth(value);

const isUndo = isRecord<Undo>({
  request: isOneOf('undo'),
  cells: isListOf(isRecord<UndoCell>({ table: isText, id: isText, step: isAbsentOr(isNumber), column: isText, was: isCell, is: isCell })),
  made: isListOf(isRecord<Undo['made'][number]>({ table: isText, id: isText })),
});

/** The answer to everything that acts on rows. */
export const isActed = isRecord<ActedResult>({ says: isListOf(isText), undo: isAbsentOr(isUndo), rows: isAbsentOr(isListOf(isText)) });

const isProofField = isRecord<ProofField>({
  kind: isOneOf('none', 'link', 'file', 'photo', 'number', 'text', 'choice', 'sign-off', 'cell', 'unreadable'),
  says: isText,
  choices: isListOf(isText),
  least: isAbsentOr(isNumber),
  value: isText,
  lacks: isText,
});

const isStepCard = isRecord<StepCard>({
  order: isNumber,
  name: isText,
  required: isTruth,
  status: isText,
  tone: isTone,
  ticked: isTruth,
  by: isText,
  note: isText,
  field: isProofField,
});

const isRunCard = isRecord<RunCard>({
  id: isText,
  process: isText,
  title: isText,
  location: isText,
  due: isText,
  status: isText,
  tone: isTone,
  holder: isText,
  hop: isNumber,
  why: isText,
  answer: isText,
  note: isText,
  ticked: isTruth,
  field: isProofField,
  lacks: isListOf(isText),
  steps: isListOf(isStepCard),
  seen: isText,
});

const isTaskCard = isRecord<TaskCard>({
  id: isText,
  table: isText,
  title: isText,
  due: isNullOr(isText),
  status: isText,
  tone: isTone,
  under: isRecord<TaskCard['under']>({ id: isText, title: isText }),
});

const isNumberCard = isRecord<NumberCard>({
  id: isText,
  title: isText,
  goal: isText,
  unit: isText,
  period: isText,
  deadline: isText,
  late: isTruth,
  value: isText,
});

export const isMineView = isRecord<MineView>({
  who: isText,
  runs: isListOf(isRunCard),
  tasks: isListOf(isTaskCard),
  numbers: isListOf(isNumberCard),
});

export const isOpenRun = isRecord<OpenRunLine>({
  id: isText,
  process: isText,
  title: isText,
  location: isText,
  holder: isText,
  due: isText,
  status: isText,
  tone: isTone,
  hop: isNumber,
  state: isOneOf('escalated', 'overdue', 'in progress', 'due today', 'due later'),
  why: isText,
});

export const isPersonLine = isRecord<PersonLine>({
  name: isText,
  team: isText,
  location: isText,
  mine: isTruth,
  status: isText,
  load: isText,
});

export const isNextStep = isRecord<NextStep>({
  does: isOneOf('submit', 'answer', 'reassign', 'redate', 'complete', 'enter', 'decide', 'raise', 'open'),
  says: isText,
});

/** The answer to `selected`. */
export const isSelectedRow = isRecord<SelectedRow>({ id: isNullOr(isText), title: isText, place: isText });
