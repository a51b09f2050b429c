import type { JSX } from 'preact';
import { Chart } from '../../parts/chart';
import { Disclosure } from '../../parts/disclosure';
import { ToneMark } from '../../parts/icon';
import { LinksButton } from '../../parts/links-button';
import { Meta } from '../../parts/meta';
import { RowList } from '../../parts/row-list';
import { SheetButton } from '../../parts/sheet-button';
import { Strip } from '../../parts/strip';
import { WhyDetails } from '../../parts/why-details';
import { sayMeasured } from '../../format/say-points';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { StatusLine } from '../../../src/core/contract/overview';

function Sums({ goal, sums }: Pick<StatusLine, 'goal' | 'sums'>): JSX.Element {
  const { goal: sayGoal, total: sayTotal, average: sayAverage } = texts.status;
  const total = sums === undefined || sums.total === '' ? [] : [sayTotal(sums.total)];
  const average = sums === undefined || sums.average === '' ? [] : [sayAverage(sums.average)];
  return (
    <span class="sums">
      {[...(goal === undefined ? [] : [sayGoal(goal.says)]), ...total, ...average].map((says) => (
        <bdi key={says}>{says}</bdi>
      ))}
    </span>
  );
}

/** The values of a measurable with its goal; those of a period that is not over may be left out. */
function Values({ line, hidesCurrent }: { readonly line: StatusLine; readonly hidesCurrent: boolean }): JSX.Element | null {
  const { running = false, goal, points: all = [] } = line;
  const cut = running && hidesCurrent ? -1 : undefined;
  const points = all.slice(0, cut);
  if (points.every((point) => point === null)) return null;
  const hits = line.hits?.slice(0, cut);
  const says = sayMeasured({ points, hits, goal: goal?.says ?? '' });
  return (
    <span class="plot">
      <Chart points={points} hits={hits} edges={goal?.edges} running={running && cut === undefined} says={says} />
      <Sums {...line} />
    </span>
  );
}

function Head({
  line,
  now,
  hidesCurrent,
}: {
  readonly line: StatusLine;
  readonly now: string;
  readonly hidesCurrent: boolean;
}): JSX.Element {
  const { title, status, tone, owner, since, due = null, flags, strip = [] } = line;
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
        <Values line={line} hidesCurrent={hidesCurrent} />
        {strip.length === 0 ? null : (
          <span class="plot">
            <Strip strip={strip} />
          </span>
        )}
      </span>
    </>
  );
}

/** The rows that serve a line or are part of it, as they are rolled up. */
export function listChildren({ overview }: ViewProps, id: string): readonly StatusLine[] {
  return overview.groups.flatMap(({ lines }) => lines.filter(({ under, id: own }) => under === id && own !== id));
}

function Children({ line, view }: { readonly line: StatusLine; readonly view: ViewProps }): JSX.Element | null {
  const rows = listChildren(view, line.id);
  if (rows.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{texts.status.serving(rows.length)}</p>
      <RowList rows={rows} walk={view.walk} now={view.overview.now} />
    </div>
  );
}

interface LineProps {
  readonly line: StatusLine;
  readonly view: ViewProps;
  readonly hidesCurrent?: boolean;
  /** True where what it is made of stands below it already. */
  readonly isTree?: boolean;
}

/** One row with its status; opened it tells why, and leads to its page and its cell. */
export function Line({ line, view, hidesCurrent = false, isTree = false }: LineProps): JSX.Element {
  return (
    <Disclosure class="line" label={<Head line={line} now={view.overview.now} hidesCurrent={hidesCurrent} />}>
      {() => (
        <>
          <p class="line-why" dir="auto">
            {line.why}
          </p>
          <WhyDetails key={view.round} id={line.id} {...view} />
          {isTree ? null : <Children line={line} view={view} />}
          <LinksButton {...line} walk={view.walk} />
          <SheetButton {...line} session={view.session} />
        </>
      )}
    </Disclosure>
  );
}
