import { isMailMode, isTone } from './read-overview';
import { isAbsentOr, isListOf, isNumber, isRecord, isText, isTruth, type Is } from './read-shape';
import type { ActionResult, ProcessCard, StartPreview, WhyRow, WhyView } from '../../src/core/contract/overview';

type Item<List extends readonly unknown[]> = List[number];

const isCard = isRecord<ProcessCard>({
  cadence: isText,
  strip: isListOf(isRecord<Item<ProcessCard['strip']>>({ id: isText, due: isText, result: isText, tone: isTone })),
  says: isListOf(isText),
});

/** The answer to `why`. */
export const isWhyView = isRecord<WhyView>({
  id: isText,
  status: isText,
  why: isText,
  words: isText,
  facts: isListOf(isRecord<Item<WhyView['facts']>>({ says: isText, value: isText })),
  thresholds: isListOf(isRecord<Item<WhyView['thresholds']>>({ value: isNumber, unit: isText, words: isText })),
  card: isAbsentOr(isCard),
  notes: isAbsentOr(isListOf(isRecord<Item<NonNullable<WhyView['notes']>>>({ period: isText, text: isText }))),
  rows: isAbsentOr(isListOf(isRecord<WhyRow>({ id: isText, tab: isText, title: isText, status: isText }))),
  flip: isAbsentOr(isListOf(isText)),
  also: isAbsentOr(isListOf(isRecord<Item<NonNullable<WhyView['also']>>>({ gives: isText, says: isText, words: isText }))),
  said: isAbsentOr(isText),
  override: isAbsentOr(isRecord<NonNullable<WhyView['override']>>({ by: isText, until: isText, why: isText, derived: isText })),
});

/** The answer to `preview`. */
export const isStartPreview = isRecord<StartPreview>({
  says: isListOf(isText),
  mails: isListOf(isRecord<Item<StartPreview['mails']>>({ to: isText, subject: isText })),
  recipients: isListOf(isRecord<Item<StartPreview['recipients']>>({ name: isText, address: isText })),
  domains: isAbsentOr(isListOf(isText)),
  from: isText,
  mail: isMailMode,
});

/** The answer to `install`, `start` and `sign-off`. */
export const isActionResult = isRecord<ActionResult>({ says: isListOf(isText) });

/** The part of a sweep's report that is put into words; the answer to `sweep`. */
export interface CheckReport {
  readonly opened: readonly unknown[];
  readonly moved: readonly unknown[];
  readonly missed: readonly unknown[];
  readonly closed: readonly unknown[];
  readonly mails: readonly { readonly state: string }[];
  /** Cells written. */
  readonly changed: number;
  readonly issues: readonly unknown[];
  readonly complete: boolean;
}

const isAny: Is<unknown> = (_value): _value is unknown => true;

export const isCheckReport = isRecord<CheckReport>({
  opened: isListOf(isAny),
  moved: isListOf(isAny),
  missed: isListOf(isAny),
  closed: isListOf(isAny),
  mails: isListOf(isRecord<Item<CheckReport['mails']>>({ state: isText })),
  changed: isNumber,
  issues: isListOf(isAny),
  complete: isTruth,
});
