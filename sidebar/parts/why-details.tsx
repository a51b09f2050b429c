import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CardDetails } from './card-details';
import { PartFailure } from './failure';
import { OverrideNote } from './override-note';
import { RowList } from './row-list';
import { Waiting } from './waiting';
import { Sentences } from './sentences';
import { isWhyView } from '../messages/read-results';
import type { Session } from '../state/use-session';
import { useLoaded } from '../state/use-loaded';
import type { Walk } from '../state/use-walk';
import { texts } from '../texts';
import type { Overview, WhyView } from '../../src/core/contract/overview';

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

function Titled({ title, says }: { readonly title: string; readonly says: readonly string[] }): JSX.Element | null {
  if (says.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{title}</p>
      <Sentences says={says} />
    </div>
  );
}

interface WhyProps {
  readonly id: string;
  readonly overview: Pick<Overview, 'now'>;
  readonly session: Session;
  readonly walk: Walk;
}

/** What people say beside it: whoever set it by hand, and its owner. */
function Beside({ why, overview, session }: Omit<WhyProps, 'id' | 'walk'> & { readonly why: WhyView }): JSX.Element {
  const { id, said = '', override } = why;
  return (
    <>
      {override === undefined ? null : <OverrideNote id={id} override={override} now={overview.now} session={session} />}
      {said === '' ? null : (
        <p class="beside" dir="auto">
          {texts.item.said(said)}
        </p>
      )}
    </>
  );
}

/** The row itself stands above; only the others behind it lead on. */
function Rows({ why, walk, now }: Pick<WhyProps, 'walk'> & { readonly why: WhyView; readonly now: string }): JSX.Element | null {
  const rows = (why.rows ?? []).filter(({ id }) => id !== why.id);
  if (rows.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{texts.item.rows}</p>
      <RowList rows={rows.map(({ id, title, status }) => ({ id, title, status }))} walk={walk} now={now} />
    </div>
  );
}

function Explained({ why, overview, session, walk }: WhyProps & { readonly why: WhyView }): JSX.Element {
  const { now } = overview;
  const thresholds = why.thresholds.map(({ value, unit, words }) => ({ says: words, value: texts.item.threshold(value, unit) }));
  return (
    <>
      {why.words === '' ? null : <p dir="auto">{why.words}</p>}
      <Beside why={why} overview={overview} session={session} />
      {why.card === undefined ? null : <CardDetails card={why.card} now={now} />}
      <Titled title={texts.item.flip} says={why.flip ?? []} />
      <Rows why={why} walk={walk} now={now} />
      <Pairs title={texts.item.facts} pairs={why.facts.filter(({ value }) => value !== '')} />
      <Pairs title={texts.item.thresholds} pairs={thresholds} />
      <Titled
        title={texts.item.also}
        says={(why.also ?? []).map(({ gives, says, words }) => texts.item.rule(gives, says === '' ? words : says))}
      />
    </>
  );
}

/** The rule that decided, loaded when it is first looked at. */
export function WhyDetails(props: WhyProps): JSX.Element {
  const { id, session } = props;
  const { loaded, load } = useLoaded(session.ask, { request: 'why', id }, isWhyView);
  useEffect(() => void load(), [load]);
  if (loaded.state === 'loading') return <Waiting says={texts.loading} bars={2} slow={loaded.slow} />;
  if (loaded.state === 'failed') return <PartFailure problem={loaded.problem} onAgain={() => void load()} />;
  return <Explained why={loaded.value} {...props} />;
}
