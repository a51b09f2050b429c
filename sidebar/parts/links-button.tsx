import type { JSX } from 'preact';
import { Button } from './button';
import type { Walk } from '../state/use-walk';
import { texts } from '../texts';

interface LinksButtonProps {
  readonly id: string;
  readonly title: string;
  readonly walk: Walk;
}

/** Leads to the links of the row that it stands with. */
export function LinksButton({ id, title, walk }: LinksButtonProps): JSX.Element {
  return (
    <div class="links">
      <Button
        kind="text"
        onPress={() => {
          walk.open(id, title);
        }}
      >
        {texts.item.links} <span class="unseen">{title}</span>
      </Button>
    </div>
  );
}
