import type { JSX } from 'preact';
import { Evidence } from './evidence';
import { SignButtons } from './sign-buttons';
import { LongList } from '../../parts/long-list';
import { sayMoment } from '../../format/local-time';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { SigningItem } from '../../../src/core/contract/overview';

const keyOf = ({ run, step }: SigningItem): string => `${run} ${step ?? 'run'}`;

function Item({ item, ...view }: ViewProps & { readonly item: SigningItem }): JSX.Element {
  const { title, part, doer, done, evidence, refusal } = item;
  return (
    <div class="item">
      <div class="item-text">
        <p class="item-title" dir="auto">
          {part === '' ? title : `${title}: ${part}`}
        </p>
        <p class="meta">
          {texts.signing.by} <bdi>{doer}</bdi>, {sayMoment(done, view.overview.now)}
        </p>
        <Evidence evidence={evidence} />
        {refusal === '' ? (
          <SignButtons item={item} session={view.session} />
        ) : (
          <p class="item-why" dir="auto">
            {refusal}
          </p>
        )}
      </div>
    </div>
  );
}

interface SigningListProps extends ViewProps {
  readonly items: readonly SigningItem[];
  readonly heading: string;
}

/** What waits for a sign-off, under a heading; nothing where nothing does. */
export function SigningList({ items, heading, ...view }: SigningListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section class="group">
      <h2 class="group-head">
        <span>{heading}</span>
        <span class="count">{items.length}</span>
      </h2>
      <LongList class="card" items={items} keyOf={keyOf} row={(item) => <Item item={item} {...view} />} />
    </section>
  );
}
