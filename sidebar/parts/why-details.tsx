import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CardDetails } from './card-details';
import { Disclosure } from './disclosure';
import { PartFailure } from './failure';
import { NoteIcon, ToneMark } from './icon';
import { OverrideNote } from './override-note';
import { RowList } from './row-list';
import { Sentences } from './sentences';
import { Waiting } from './waiting';
import { sayMoment } from '../format/local-time';
import { sayPlain } from '../format/say-number';
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
      {title === '' ? null : <p class="pairs-title">{title}</p>}
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

interface WhyProps {
  readonly id: string;
  readonly overview: Pick<Overview, 'now' | 'runs'>;
  readonly session: Session;
  readonly walk: Walk;
}

interface ExplainedProps extends WhyProps {
  readonly why: WhyView;
}

/** What people say beside it: whoever set it by hand, and its owner. */
function Beside({ why, overview, session }: ExplainedProps): JSX.Element {
  const { id, said = '', status, override } = why;
  const differs = said !== '' && said.toLowerCase() !== status.toLowerCase();
  return (
    <>
      {override === undefined ? null : <OverrideNote id={id} override={override} now={overview.now} session={session} />}
      {said === '' ? null : (
        <p class={differs ? 'beside differs' : 'beside'}>
          {differs ? <ToneMark tone="warn" /> : null}
          <span dir="auto">{texts.why.said(said)}</span> {differs ? <strong>{texts.why.differs}</strong> : null}
        </p>
      )}
    </>
  );
}

/** What is looked at only by who wants to know more. */
function Branch({ label, children }: { readonly label: string; readonly children: () => JSX.Element }): JSX.Element {
  return (
    <li>
      <Disclosure class="branch" label={label}>
        {children}
      </Disclosure>
    </li>
  );
}

/** What the rule looked at and compared with. */
function Facts({ why }: { readonly why: WhyView }): JSX.Element | null {
  const facts = why.facts.filter(({ value }) => value !== '').map(({ says, value }) => ({ says, value: sayPlain(value) }));
  const compared = why.thresholds.map(({ value, unit, words }) => ({ says: words, value: texts.item.threshold(value, unit) }));
  if (facts.length + compared.length === 0) return null;
  return (
    <Branch label={texts.why.facts}>
      {() => (
        <>
          <Pairs title="" pairs={facts} />
          <Pairs title={texts.why.thresholds} pairs={compared} />
        </>
      )}
    </Branch>
  );
}

/** The row itself stands above; only the others behind it lead on. */
function Rows({ why, walk, overview }: ExplainedProps): JSX.Element | null {
  const rows = (why.rows ?? []).filter(({ id }) => id !== why.id).map(({ id, title, status }) => ({ id, title, status }));
  if (rows.length === 0) return null;
  return <Branch label={texts.why.rows(rows.length)}>{() => <RowList rows={rows} walk={walk} now={overview.now} />}</Branch>;
}

/** What people noted beside the values of a measurable. */
function Notes({ why, overview }: ExplainedProps): JSX.Element | null {
  const { notes = [] } = why;
  if (notes.length === 0) return null;
  return (
    <li class="notes">
      <p class="pairs-title">{texts.why.notes(notes.length)}</p>
      <ul>
        {notes.map(({ period, text }, at) => (
          <li key={at}>
            <NoteIcon />
            <span>
              <span class="soft">{sayMoment(period, overview.now)}</span> <span dir="auto">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** From the rule in words down to the rows that caused it; then what else is known. */
function Tree(props: ExplainedProps): JSX.Element {
  const { why, overview, walk } = props;
  const { also = [], card, words } = why;
  return (
    <ul class="why-tree">
      <li>
        {words === '' ? null : <p dir="auto">{words}</p>}
        <ul aria-label={texts.why.rule}>
          <Facts why={why} />
          <Rows {...props} />
        </ul>
      </li>
      <Notes {...props} />
      {also.length === 0 ? null : (
        <Branch label={texts.why.also(also.length)}>
          {() => <Sentences says={also.map(({ gives, says, words: means }) => texts.item.rule(gives, says === '' ? means : says))} />}
        </Branch>
      )}
      {card === undefined ? null : (
        <li>
          <CardDetails id={why.id} card={card} overview={overview} walk={walk} />
        </li>
      )}
    </ul>
  );
}

function Explained(props: ExplainedProps): JSX.Element {
  const flip = props.why.flip ?? [];
  return (
    <>
      <Beside {...props} />
      {flip.length === 0 ? null : (
        <div class="pairs flip">
          <p class="pairs-title">{texts.why.flip}</p>
          <Sentences says={flip} />
        </div>
      )}
      <Tree {...props} />
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
