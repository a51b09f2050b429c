import { isTone } from './read-overview';
import { isListOf, isRecord, isText } from './read-shape';
import type { CloseRow, CloseView } from '../../src/core/contract/strategy';

const isCloseRow = isRecord<CloseRow>({
  id: isText,
  title: isText,
  owner: isText,
  status: isText,
  tone: isTone,
  why: isText,
  suggestion: isText,
  choices: isListOf(isText),
});

/** The answer to `quarter` and `year`. */
export const isCloseView = isRecord<CloseView>({
  period: isText,
  next: isText,
  rows: isListOf(isCloseRow),
  says: isListOf(isText),
  reopens: isText,
});
