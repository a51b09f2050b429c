import type { JSX } from 'preact';
import { sayCandidates } from './found-list';
import type { Place } from './use-place';
import { PlaceLine } from './place-line';
import { Disclosure } from '../../../parts/disclosure';
import { LongList } from '../../../parts/long-list';
import { texts } from '../../../texts';
import type { ScanCandidate } from '../../../../src/core/contract/adopt';

/** Rows that deserve a look before anything else; each leads into the sheet. */
export function Candidates({
  candidates,
  place,
}: {
  readonly candidates: readonly ScanCandidate[];
  readonly place: Place;
}): JSX.Element | null {
  if (candidates.length === 0) return null;
  return (
    <div class="list card">
      <Disclosure
        class="line"
        label={
          <span class="item-text">
            <span class="item-title">{texts.adopt.look}</span>
            <span class="meta">{sayCandidates(candidates).join(' · ')}</span>
          </span>
        }
      >
        {() => (
          <LongList
            first={10}
            items={candidates}
            keyOf={({ kind, row }, at) => `${kind} ${row} ${at}`}
            row={({ row, title, says }) => (
              <PlaceLine
                {...{ title, says, row }}
                onShow={() => {
                  place.show(row);
                }}
              />
            )}
          />
        )}
      </Disclosure>
    </div>
  );
}
