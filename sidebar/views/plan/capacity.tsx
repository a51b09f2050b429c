import type { JSX } from 'preact';
import { Disclosure } from '../../parts/disclosure';
import { RowList } from '../../parts/row-list';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { CapacityLine } from '../../../src/core/contract/strategy';

type Period = CapacityLine['periods'][number];

/** Full where all hours are promised; what goes beyond shows by its colour and its words. */
function Bar({ ratio }: { readonly ratio: number | null }): JSX.Element | null {
  if (ratio === null) return null;
  return (
    <span class={`meter ${ratio > 1 ? 'meter-over' : ''}`} aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(100, Math.max(0, Math.round(100 * ratio)))}%` }} />
    </span>
  );
}

function sayPeriod({ says, promised, ratio }: Period): string {
  return texts.review.promised(says, promised, ratio);
}

/** What a person has promised in each period, and for what. */
export function Capacity({ line, walk, overview }: ViewProps & { readonly line: CapacityLine }): JSX.Element {
  const { name, hours, periods, claims } = line;
  const label = (
    <span class="item-text">
      <span class="item-title" dir="auto">
        {name}
      </span>
      <span class="meta">{hours === null ? texts.review.noHours : texts.review.hours(hours)}</span>
      {periods.map((period) => (
        <span key={period.says} class={period.ratio !== null && period.ratio > 1 ? 'period period-over' : 'period'}>
          {sayPeriod(period)}
          <Bar ratio={period.ratio} />
        </span>
      ))}
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() =>
        claims.length === 0 ? (
          <p class="soft">{texts.review.noClaims}</p>
        ) : (
          <RowList rows={claims} walk={walk} now={overview.now} says={(claim) => texts.review.hours(claim.hours)} />
        )
      }
    </Disclosure>
  );
}
