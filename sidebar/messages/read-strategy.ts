import { isTone } from './read-overview';
import { isListOf, isNullOr, isOneOf, isRecord, isText } from './read-shape';
import type { ChainGroup, ChainRow, ChainView, MakeKind } from '../../src/core/contract/strategy';

const isChainRow = isRecord<ChainRow>({
  id: isText,
  table: isText,
  title: isText,
  owner: isText,
  status: isText,
  tone: isTone,
  why: isText,
  due: isNullOr(isText),
});

const isChainRows = isListOf(isChainRow);

/** The answer to `chain`. */
export const isChainView = isRecord<ChainView>({
  row: isChainRow,
  above: isChainRows,
  below: isChainRows,
  beside: isListOf(isRecord<ChainGroup>({ says: isText, rows: isChainRows })),
  says: isText,
  makes: isListOf(isOneOf<MakeKind>('rock', 'milestone', 'to-do')),
});
