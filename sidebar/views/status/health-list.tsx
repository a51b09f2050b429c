import type { JSX } from 'preact';
import { Chart } from '../../parts/chart';
import { Disclosure } from '../../parts/disclosure';
import { RowList } from '../../parts/row-list';
import { knownRows } from '../../format/known-rows';
import { sayShares } from '../../format/say-points';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { HealthLine } from '../../../src/core/contract/strategy';

function Line({ line, ...view }: ViewProps & { readonly line: HealthLine }): JSX.Element {
  const say = useSay();
  const { says, good, of, trend, rows } = line;
  const label = (
    <span class="health-line">
      <span class="item-text">
        <span>{say(says)}</span>
        <span class="meta">{of === 0 ? texts.health.noData : texts.health.share(good, of)}</span>
      </span>
      <Chart points={trend} range={[0, 1]} />
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() => (
        <>
          <p>{sayShares(trend)}</p>
          {rows.length === 0 ? (
            <p class="soft">{texts.health.noRows}</p>
          ) : (
            <div class="pairs">
              <p class="pairs-title">{texts.health.rows}</p>
              <RowList rows={knownRows(view.overview, rows)} walk={view.walk} now={view.overview.now} />
            </div>
          )}
        </>
      )}
    </Disclosure>
  );
}

/** The health numbers with where they stood in the last thirteen weeks; each opens the rows that are not well. */
export function HealthList(view: ViewProps): JSX.Element | null {
  const { health } = view.overview;
  if (health.length === 0) return null;
  return (
    <section class="group">
      <h2 class="group-head">{texts.health.heading}</h2>
      <div class="list card">
        <ul>
          {health.map((line) => (
            <li key={line.key}>
              <Line line={line} {...view} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
