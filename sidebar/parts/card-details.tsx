import type { JSX } from 'preact';
import { ToneMark } from './icon';
import { Sentences } from './sentences';
import { sayMoment } from '../format/local-time';
import { texts } from '../texts';
import type { ProcessCard } from '../../src/core/contract/overview';

function Strip({ strip, now }: { readonly strip: ProcessCard['strip']; readonly now: string }): JSX.Element | null {
  if (strip.length === 0) return null;
  return (
    <div class="pairs">
      <p class="pairs-title">{texts.card.strip(strip.length)}</p>
      <ol class="strip">
        {strip.map(({ id, due, result, tone }) => (
          <li key={id}>
            <span title={texts.card.run(result, sayMoment(due, now))} aria-hidden="true">
              <ToneMark tone={tone} />
            </span>
            <span class="unseen">{texts.card.run(result, sayMoment(due, now))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How a process runs: when it is due, its newest runs as a strip, its rates in words. */
export function CardDetails({ card, now }: { readonly card: ProcessCard; readonly now: string }): JSX.Element {
  return (
    <>
      {card.cadence === '' ? null : <p dir="auto">{card.cadence}</p>}
      <Strip strip={card.strip} now={now} />
      <Sentences says={card.says} />
    </>
  );
}
