import type { JSX } from 'preact';
import type { Filter } from './filter-lines';
import { Chart } from '../../parts/chart';
import { Disclosure } from '../../parts/disclosure';
import { ToneMark } from '../../parts/icon';
import { LinksButton } from '../../parts/links-button';
import { LongList } from '../../parts/long-list';
import { Meta } from '../../parts/meta';
import { RowList } from '../../parts/row-list';
import { WhyDetails } from '../../parts/why-details';
import { sayValues } from '../../format/say-points';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { StatusGroup, StatusLine } from '../../../src/core/contract/overview';

function LineHead({ line, now }: { readonly line: StatusLine; readonly now: string }): JSX.Element {
  const { title, status, tone, owner, since, due = null, flags } = line;
  return (
    <>
      <ToneMark tone={tone} />
      <span class="item-text">
        <span class="item-title" dir="auto">
          {title}
        </span>
        <Meta first={<bdi class={`status-word status-${tone}`}>{status}</bdi>} owner={owner} since={since} due={due} now={now} />
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

/** The rows that serve a line or are part of it, as they are rolled up. */
function Children({ line, ...view }: LineProps): JSX.Element | null {
  const rows = view.overview.groups.flatMap(({ lines }) => lines.filter(({ under }) => under === line.id));
  if (rows.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{texts.status.children(rows.length)}</p>
      <RowList rows={rows} walk={view.walk} now={view.overview.now} />
    </div>
  );
}

function Values({ points = [] }: { readonly points?: readonly (number | null)[] | undefined }): JSX.Element | null {
  if (!points.some((point) => point !== null)) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{texts.status.trend}</p>
      <Chart points={points} />
      <p>{sayValues(points)}</p>
    </div>
  );
}

interface LineProps extends ViewProps {
  readonly line: StatusLine;
}

function Line({ line, ...view }: LineProps): JSX.Element {
  return (
    <Disclosure class="line" label={<LineHead line={line} now={view.overview.now} />}>
      {() => (
        <>
          <p class="line-why" dir="auto">
            {line.why}
          </p>
          <Values points={line.points} />
          <WhyDetails key={view.round} id={line.id} {...view} />
          <Children line={line} {...view} />
          <LinksButton {...line} walk={view.walk} />
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
        key={JSON.stringify(filter)}
        class="card"
        items={group.lines}
        keyOf={(line, index) => `${line.id} ${index}`}
        row={(line) => <Line line={line} {...view} />}
      />
    </section>
  );
}
