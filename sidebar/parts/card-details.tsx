import type { JSX } from 'preact';
import { RowList } from './row-list';
import { Sentences } from './sentences';
import { Strip } from './strip';
import { sayMoment } from '../format/local-time';
import type { Walk } from '../state/use-walk';
import { texts } from '../texts';
import type { Overview, ProcessCard } from '../../src/core/contract/overview';

interface CardProps {
  /** Id of the process. */
  readonly id: string;
  readonly card: ProcessCard;
  readonly overview: Pick<Overview, 'now' | 'runs'>;
  readonly walk: Walk;
}

/** How a process runs: when it is due, its newest runs as a strip, its rates in words, and its open runs, which lead on. */
export function CardDetails({ id, card, overview, walk }: CardProps): JSX.Element {
  const { now, runs } = overview;
  const open = runs.filter(({ process }) => process === id).map((run) => ({ ...run, owner: run.holder }));
  return (
    <>
      {card.cadence === '' ? null : <p dir="auto">{card.cadence}</p>}
      {card.strip.length === 0 ? null : (
        <div class="pairs">
          <p class="pairs-title">{texts.card.strip(card.strip.length)}</p>
          <Strip strip={card.strip.map(({ due, result, tone }) => ({ tone, says: texts.card.run(sayMoment(due, now), result) }))} />
        </div>
      )}
      <Sentences says={card.says} />
      {open.length === 0 ? null : (
        <div class="pairs">
          <p class="pairs-title">{texts.runs.ofProcess}</p>
          <RowList rows={open} walk={walk} now={now} />
        </div>
      )}
    </>
  );
}
