import { isMineView, isNextStep, isOpenRun, isPersonLine } from './read-acting';
import { isAbsentOr, isListOf, isNullOr, isNumber, isOneOf, isRecord, isText, isTruth, type Is } from './read-shape';
import type {
  AttentionItem,
  MailMode,
  Overview,
  SigningEvidence,
  SigningItem,
  StatusGroup,
  StatusLine,
  Unreadable,
} from '../../src/core/contract/overview';
import type { Tone } from '../../src/core/contract/tone';
import type { FocusLine, HealthLine, PersonFocus, TopLine } from '../../src/core/contract/strategy';

export const isTone = isOneOf<Tone>('good', 'warn', 'bad', 'quiet');

export const isMailMode = isOneOf<MailMode>('off', 'dry run', 'on');

const isAttentionItem = isRecord<AttentionItem>({
  kind: isText,
  id: isText,
  title: isText,
  owner: isText,
  why: isText,
  since: isNullOr(isText),
  tone: isTone,
  mine: isTruth,
  next: isNextStep,
});

const isStatusLine = isRecord<StatusLine>({
  id: isText,
  title: isText,
  owner: isText,
  status: isText,
  tone: isTone,
  why: isText,
  since: isNullOr(isText),
  flags: isListOf(isText),
  due: isAbsentOr(isText),
  under: isAbsentOr(isText),
  points: isAbsentOr(isListOf(isNullOr(isNumber))),
  hits: isAbsentOr(isListOf(isNullOr(isTruth))),
  goal: isAbsentOr(isRecord<NonNullable<StatusLine['goal']>>({ says: isText, edges: isListOf(isNumber) })),
  sums: isAbsentOr(isRecord<NonNullable<StatusLine['sums']>>({ total: isText, average: isText })),
  running: isAbsentOr(isTruth),
  strip: isAbsentOr(isListOf(isRecord<NonNullable<StatusLine['strip']>[number]>({ tone: isTone, says: isText }))),
  location: isAbsentOr(isText),
});

const isStatusGroup = isRecord<StatusGroup>({ key: isText, title: isText, good: isNumber, lines: isListOf(isStatusLine) });

const isUnreadable = isRecord<Unreadable>({ tab: isText, row: isNumber, message: isText });

const isSigningItem = isRecord<SigningItem>({
  run: isText,
  step: isNullOr(isNumber),
  title: isText,
  part: isText,
  doer: isText,
  done: isText,
  evidence: isListOf(isRecord<SigningEvidence>({ name: isText, text: isText, links: isListOf(isText) })),
  seen: isText,
  refusal: isText,
});

const isFocusLine = isRecord<FocusLine>({ id: isText, title: isText, because: isText });

const isPersonFocus = isRecord<PersonFocus>({ person: isText, items: isListOf(isFocusLine) });

const isTopLine = isRecord<TopLine>({ id: isText, title: isText, owner: isText, status: isText, tone: isTone, why: isText });

const isHealthLine = isRecord<HealthLine>({
  key: isText,
  says: isText,
  good: isNumber,
  of: isNumber,
  rows: isListOf(isText),
  trend: isListOf(isNullOr(isNumber)),
});

const isWords: Is<Overview['words']> = (value): value is Overview['words'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);

/** The answer to `overview`. */
export const isOverview = isRecord<Overview>({
  company: isText,
  now: isText,
  zone: isText,
  you: isRecord<Overview['you']>({ address: isText, name: isText, chosen: isTruth }),
  locale: isText,
  installed: isTruth,
  checks: isRecord<Overview['checks']>({ on: isTruth, last: isNullOr(isText), late: isTruth, by: isAbsentOr(isText) }),
  mail: isMailMode,
  notice: isAbsentOr(isText),
  attention: isListOf(isAttentionItem),
  signing: isListOf(isSigningItem),
  groups: isListOf(isStatusGroup),
  focus: isListOf(isPersonFocus),
  mine: isMineView,
  runs: isListOf(isOpenRun),
  moreRuns: isAbsentOr(isNumber),
  people: isListOf(isPersonLine),
  top: isListOf(isTopLine),
  health: isListOf(isHealthLine),
  words: isWords,
  unreadable: isListOf(isUnreadable),
});
