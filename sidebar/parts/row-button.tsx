import type { ComponentChildren, JSX } from 'preact';
import { Forward, ToneMark } from './icon';
import { Meta } from './meta';
import type { Walk } from '../state/use-walk';
import type { Tone } from '../../src/core/contract/tone';

/** A row that can be walked to. */
export interface RowPiece {
  readonly id: string;
  readonly title: string;
  readonly tone?: Tone;
  readonly status?: string;
  /** `''` where it should have one, `null` where nobody owns such a thing or it is not told. */
  readonly owner?: string | null;
  readonly due?: string | null;
}

interface RowButtonProps {
  readonly row: RowPiece;
  readonly walk: Walk;
  /** Local ISO; what its due date is seen from. */
  readonly now: string;
  /** What is said of it below. */
  readonly children?: ComponentChildren;
}

/** A row as a button that leads to its links. */
export function RowButton({ row, walk, now, children }: RowButtonProps): JSX.Element {
  const { id, title, tone, status = '', owner = null, due = null } = row;
  const word = status === '' ? undefined : <bdi class={`status-word status-${tone ?? 'quiet'}`}>{status}</bdi>;
  const hasMeta = word !== undefined || owner !== null || due !== null;
  return (
    <button
      type="button"
      class="row-button"
      onClick={() => {
        walk.open(id, title);
      }}
    >
      {tone === undefined ? null : <ToneMark tone={tone} />}
      <span class="item-text">
        <span class="item-title" dir="auto">
          {title === '' ? id : title}
        </span>
        {hasMeta ? <Meta {...(word === undefined ? {} : { first: word })} owner={owner} since={null} due={due} now={now} /> : null}
        {children}
      </span>
      <Forward />
    </button>
  );
}
