import type { JSX } from 'preact';
import { sayMoment } from '../format/local-time';
import { texts } from '../texts';

interface MetaProps {
  /** `''` where it should have one, `null` where nobody owns such a thing. */
  readonly owner: string | null;
  readonly since: string | null;
  /** By when it is to be done; absent or `null` where it has no such day. */
  readonly due?: string | null;
  /** Local ISO; what `since` and `due` are seen from. */
  readonly now: string;
  /** What stands before them. */
  readonly first?: JSX.Element;
}

/** Whose it is, by when, and since when it is so; each stays in one piece where the line ends. */
export function Meta({ owner, since, due = null, now, first }: MetaProps): JSX.Element {
  return (
    <span class="meta">
      <span class="meta-pieces">
        {first === undefined ? null : <span>{first}</span>}
        {owner === null ? null : <span>{owner === '' ? texts.item.nobody : <bdi>{owner}</bdi>}</span>}
        {due === null ? null : <span>{texts.item.due(sayMoment(due, now))}</span>}
        {since === null ? null : <span>{texts.item.since(sayMoment(since, now))}</span>}
      </span>
    </span>
  );
}
