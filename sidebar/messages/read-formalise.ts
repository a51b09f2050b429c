import { isListOf, isNumber, isOneOf, isRecord, isText, isTruth } from './read-shape';
import type { HonestyFix, HonestyLine, HonestyPart, HonestyView, LeaveView } from '../../src/core/contract/formalise';

const place = { id: isText, tab: isText, row: isNumber, column: isText };

const isPart = isRecord<HonestyPart>({
  key: isText,
  title: isText,
  says: isText,
  state: isOneOf('found', 'clean', 'no data'),
  count: isNumber,
  lines: isListOf(isRecord<HonestyLine>({ ...place, says: isText })),
});

/** The answer to `honesty`. */
export const isHonestyView = isRecord<HonestyView>({
  at: isText,
  installed: isTruth,
  says: isText,
  rule: isText,
  fixes: isListOf(isRecord<HonestyFix>({ ...place, key: isText, title: isText, why: isText, action: isText })),
  parts: isListOf(isPart),
});

/** The answer to `leave`. */
export const isLeaveView = isRecord<LeaveView>({ dry: isTruth, left: isTruth, says: isListOf(isText) });
