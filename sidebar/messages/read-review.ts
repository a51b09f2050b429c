import { isListOf, isNullOr, isNumber, isRecord, isText } from './read-shape';
import type { CapacityLine, OwnerLine, ReviewList, ReviewQuestion, ReviewRow, ReviewView } from '../../src/core/contract/strategy';

type Item<List extends readonly unknown[]> = List[number];

const isReviewList = isRecord<ReviewList>({
  key: isText,
  title: isText,
  says: isText,
  rows: isListOf(isRecord<ReviewRow>({ id: isText, title: isText, owner: isText, why: isText })),
});

const isCapacityLine = isRecord<CapacityLine>({
  name: isText,
  hours: isNullOr(isNumber),
  periods: isListOf(isRecord<Item<CapacityLine['periods']>>({ says: isText, promised: isNumber, ratio: isNullOr(isNumber) })),
  claims: isListOf(isRecord<Item<CapacityLine['claims']>>({ id: isText, title: isText, hours: isNumber })),
});

/** The answer to `review`. */
export const isReviewView = isRecord<ReviewView>({
  quarter: isText,
  questions: isListOf(isRecord<ReviewQuestion>({ question: isText, answer: isText, rows: isListOf(isText) })),
  lists: isListOf(isReviewList),
  owners: isListOf(isRecord<OwnerLine>({ name: isText, kept: isNumber, of: isNumber, says: isListOf(isText), gaps: isNumber })),
  capacity: isListOf(isCapacityLine),
  alignment: isListOf(isRecord<Item<ReviewView['alignment']>>({ team: isText, good: isNumber, of: isNumber })),
  programme: isRecord<ReviewView['programme']>({
    score: isNullOr(isNumber),
    band: isText,
    parts: isListOf(isRecord<Item<ReviewView['programme']['parts']>>({ says: isText, good: isNumber, of: isNumber })),
  }),
  limits: isListOf(isText),
});
