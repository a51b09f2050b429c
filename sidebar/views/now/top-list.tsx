import type { JSX } from 'preact';
import { RowList } from '../../parts/row-list';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';

/** The first three of the company's Rocks of the quarter; nothing where there are none. */
export function TopList({ overview, walk }: ViewProps): JSX.Element | null {
  const say = useSay();
  if (overview.top.length === 0) return null;
  return (
    <section class="group">
      <h2 class="section-head">{say(texts.top.heading)}</h2>
      <RowList rows={overview.top} walk={walk} now={overview.now} says={({ why }) => why} />
    </section>
  );
}
