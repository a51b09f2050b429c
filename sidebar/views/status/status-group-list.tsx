import type { JSX } from 'preact';
import type { Filter } from './filter-lines';
import { Disclosure } from '../../parts/disclosure';
import { ToneMark } from '../../parts/icon';
import { LongList } from '../../parts/long-list';
import { Meta } from '../../parts/meta';
import { WhyDetails } from '../../parts/why-details';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { StatusGroup, StatusLine } from '../../../src/core/contract/overview';

function LineHead({ line, now }: { readonly line: StatusLine; readonly now: string }): JSX.Element {
  const { title, status, tone, owner, since, flags } = line;
  return (
    <>
      <ToneMark tone={tone} />
      <span class="item-text">
        <span class="item-title" dir="auto">
          {title}
        </span>
        <Meta first={<bdi class={`status-word status-${tone}`}>{status}</bdi>} owner={owner} since={since} now={now} />
        {flags.length === 0 ? null : (
          <span class="flags">
            {flags.map((flag) => (
              <bdi key={flag} class="flag">
                {flag}
              </bdi>
            ))}
          </span>
        )}
      </span>
    </>
  );
}

function Line({ line, ...view }: ViewProps & { readonly line: StatusLine }): JSX.Element {
  return (
    <Disclosure class="line" label={<LineHead line={line} now={view.overview.now} />}>
      {() => (
        <>
          <p class="line-why" dir="auto">
            {line.why}
          </p>
          <WhyDetails key={view.round} id={line.id} now={view.overview.now} ask={view.session.ask} />
        </>
      )}
    </Disclosure>
  );
}

interface GroupProps extends ViewProps {
  /** With only those lines that are to be shown. */
  readonly group: StatusGroup;
  /** Lines before the filter. */
  readonly of: number;
  readonly filter: Filter;
}

/** One group: how many are good, and its lines. */
export function StatusGroupList({ group, of, filter, ...view }: GroupProps): JSX.Element {
  return (
    <section class="group">
      <h2 class="group-head">
        <span dir="auto">{group.title}</span>
        <span class="good-of">{texts.status.good(group.good, of)}</span>
      </h2>
      <div class="meter" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : (100 * group.good) / of}%` }} />
      </div>
      <LongList
        key={`${filter.find} ${String(filter.onlyBad)}`}
        class="card"
        items={group.lines}
        keyOf={(line, index) => `${line.id} ${index}`}
        row={(line) => <Line line={line} {...view} />}
      />
    </section>
  );
}
