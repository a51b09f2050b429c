import { finding, type Finding } from './finding';
import { hashKey, readClaims } from '../mail/claims';
import { cellReader } from '../tables/cell-reader';
import { cellText, isDateCell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Claims are kept for a week; rows that are a day older may have lost theirs. */
const KNOWN_DAYS = 6;
const WAITING_STATES = /^(?:queued|held|sending|waiting for (?:quota|approval))$/;

/** Compares what the Outbox says was sent in the last days with what the properties of the file know of it. */
export function verifyMails(raw: RawTable | undefined, properties: Readonly<Record<string, string>>, today: LocalDate): readonly Finding[] {
  const { sent, unconfirmed } = readClaims(properties);
  if (raw === undefined) return [];
  const hasClaims = sent.size + unconfirmed.size > 0;
  const read = cellReader(raw);
  const since = addDays(today, -KNOWN_DAYS);
  return raw.grid.flatMap((cells, index) => {
    const [key, state] = [cellText(read(cells, 'key')), cellText(read(cells, 'state'))];
    const at = read(cells, 'sent');
    const [hash, place] = [hashKey(key), { tab: raw.tab, row: index + 1 }];
    if (hasClaims && state === 'sent' && isDateCell(at) && at.local >= since && !sent.has(hash) && !unconfirmed.has(hash))
      return [finding('mail-changed', place, 'it says sent, but Runsheet handed no mail with this key to Google.')];
    if (WAITING_STATES.test(state) && (isDateCell(at) || sent.has(hash)))
      return [finding('mail-changed', place, 'it waits, but Runsheet handed this mail to Google already; it is not sent again.')];
    return [];
  });
}
