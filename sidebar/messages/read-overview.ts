import { isAbsentOr, isListOf, isNullOr, isNumber, isOneOf, isRecord, isText, isTruth } from './read-shape';
import type {
  AttentionItem,
  MailMode,
  Overview,
  SigningEvidence,
  SigningItem,
  StatusGroup,
  StatusLine,
  Tone,
  Unreadable,
} from '../../src/core/contract/overview';

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

/** The answer to `overview`. */
export const isOverview = isRecord<Overview>({
  company: isText,
  now: isText,
  zone: isText,
  you: isRecord<Overview['you']>({ address: isText, name: isText }),
  installed: isTruth,
  checks: isRecord<Overview['checks']>({ on: isTruth, last: isNullOr(isText), late: isTruth }),
  mail: isMailMode,
  notice: isAbsentOr(isText),
  attention: isListOf(isAttentionItem),
  signing: isListOf(isSigningItem),
  groups: isListOf(isStatusGroup),
  unreadable: isListOf(isUnreadable),
});
