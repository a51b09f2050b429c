import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CardDetails } from './card-details';
import { PartFailure } from './failure';
import { Waiting } from './waiting';
import { isWhyView } from '../messages/read-results';
import type { Ask } from '../state/ask';
import { useLoaded } from '../state/use-loaded';
import { texts } from '../texts';
import type { WhyView } from '../../src/core/contract/overview';

interface Pair {
  readonly says: string;
  readonly value: string;
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: readonly Pair[] }): JSX.Element | null {
  if (pairs.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{title}</p>
      <dl>
        {pairs.map(({ says, value }, at) => (
          <div key={at}>
            <dt dir="auto">{says}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Explained({ why, now }: { readonly why: WhyView; readonly now: string }): JSX.Element {
  const thresholds = why.thresholds.map(({ value, unit, words }) => ({ says: words, value: texts.item.threshold(value, unit) }));
  return (
    <>
      {why.words === '' ? null : <p dir="auto">{why.words}</p>}
      {why.card === undefined ? null : <CardDetails card={why.card} now={now} />}
      <Pairs title={texts.item.facts} pairs={why.facts.filter(({ value }) => value !== '')} />
      <Pairs title={texts.item.thresholds} pairs={thresholds} />
    </>
  );
}

/** The rule that decided, loaded when it is first looked at. */
export function WhyDetails({ id, now, ask }: { readonly id: string; readonly now: string; readonly ask: Ask }): JSX.Element {
  const { loaded, load } = useLoaded(ask, { request: 'why', id }, isWhyView);
  useEffect(() => void load(), [load]);
  if (loaded.state === 'loading') return <Waiting says={texts.loading} bars={2} slow={loaded.slow} />;
  if (loaded.state === 'failed') return <PartFailure problem={loaded.problem} onAgain={() => void load()} />;
  return <Explained why={loaded.value} now={now} />;
}
