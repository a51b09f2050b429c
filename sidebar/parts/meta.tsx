import type { JSX } from 'preact';
import { sayMoment } from '../format/local-time';
import { texts } from '../texts';

interface MetaProps {
  /** `''` where it should have one, `null` where nobody owns such a thing. */
  readonly owner: string | null;
  readonly since: string | null;
  /** Local ISO; what `since` is seen from. */
  readonly now: string;
  /** What stands before them. */
  readonly first?: JSX.Element;
}

/** Whose it is, and since when it is so; each stays in one piece where the line ends. */
export function Meta({ owner, since, now, first }: MetaProps): JSX.Element {
  return (
    <span class="meta">
      <span class="meta-pieces">
        {first === undefined ? null : <span>{first}</span>}
        {owner === null ? null : <span>{owner === '' ? texts.item.nobody : <bdi>{owner}</bdi>}</span>}
        {since === null ? null : <span>{texts.item.since(sayMoment(since, now))}</span>}
      </span>
    </span>
  );
}
