import type { JSX } from 'preact';
import { Chart } from '../../../parts/chart';
import { sayMoment } from '../../../format/local-time';
import { texts } from '../../../texts';
import type { PastMeeting } from '../../../../src/core/contract/meeting';

const SCALE = [1, 10] as const;

/** Meetings that were held: their ratings as a course, then the newest first. */
export function History({ history, now }: { readonly history: readonly PastMeeting[]; readonly now: string }): JSX.Element | null {
  if (history.length === 0) return null;
  const rated = history.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  return (
    <>
      <h3 class="after">{texts.meeting.history}</h3>
      {rated.length < 2 ? null : (
        <p class="course">
          <Chart points={rated} range={SCALE} />
          <span class="unseen">{texts.meeting.course(rated)}</span>
        </p>
      )}
      <ul class="list card agenda">
        {[...history].reverse().map(({ id, date, minutes, rating, says }) => (
          <li key={id}>
            <span>
              {sayMoment(date, now)}
              <span class="meta">{says}</span>
            </span>
            <span class="meta">
              {texts.meeting.minutes(minutes)}
              <br />
              {texts.meeting.rated(rating)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
