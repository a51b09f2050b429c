import type { JSX } from 'preact';
import { Button } from '../../parts/button';
import type { Walk } from '../../state/use-walk';
import { texts } from '../../texts';

/** The way back: one step, to the tabs, or to any place somebody came by. */
export function Trail({ walk }: { readonly walk: Walk }): JSX.Element {
  const { trail, backTo } = walk;
  const before = trail.slice(0, -1).map(({ id, title }, at) => ({ at, says: title === '' ? id : title }));
  const leading = (at: number, says: JSX.Element | string): JSX.Element => (
    <Button
      kind="text"
      onPress={() => {
        backTo(at);
      }}
    >
      {says}
    </Button>
  );
  return (
    <nav class="trail" aria-label={texts.chain.trail}>
      {leading(trail.length - 2, texts.back)}
      {before.length === 0 ? null : (
        <ol>
          {[{ at: -1, says: texts.chain.start }, ...before].map(({ at, says }) => (
            <li key={at}>{leading(at, <bdi>{says}</bdi>)}</li>
          ))}
        </ol>
      )}
    </nav>
  );
}
