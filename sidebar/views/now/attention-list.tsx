import type { JSX } from 'preact';
import { groupAttention, type Kind } from './group-attention';
import { Disclosure } from '../../parts/disclosure';
import { ToneMark } from '../../parts/icon';
import { LinksButton } from '../../parts/links-button';
import { LongList } from '../../parts/long-list';
import { Meta } from '../../parts/meta';
import { WhyDetails } from '../../parts/why-details';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { AttentionItem } from '../../../src/core/contract/overview';

/** Mails that did not go out: nobody owns them, and no rule decided about them. */
const MAIL = 'mail';

function Item({ item, ...view }: ViewProps & { readonly item: AttentionItem }): JSX.Element {
  const { kind, title, owner, since, why, tone } = item;
  const label = (
    <>
      {texts.item.why} <span class="unseen">{title}</span>
    </>
  );
  return (
    <div class="item">
      <ToneMark tone={tone} />
      <div class="item-text">
        <p class="item-title" dir="auto">
          {title}
        </p>
        <Meta owner={kind === MAIL ? null : owner} since={since} now={view.overview.now} />
        <p class="item-why" dir="auto">
          {why}
        </p>
        {kind === MAIL ? null : (
          <Disclosure class="why" label={label}>
            {() => (
              <>
                <WhyDetails key={view.round} id={item.id} {...view} />
                <LinksButton {...item} walk={view.walk} />
              </>
            )}
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function KindGroup({ group, ...view }: ViewProps & { readonly group: Kind }): JSX.Element {
  return (
    <section class="group">
      <h3 class="group-head">
        <span dir="auto">{texts.now.kinds.get(group.kind) ?? group.kind}</span>
        <span class="count">{group.items.length}</span>
      </h3>
      <LongList
        class="card"
        items={group.items}
        keyOf={(item, index) => `${item.id} ${index}`}
        row={(item) => <Item item={item} {...view} />}
      />
    </section>
  );
}

function Groups({ items, ...view }: ViewProps & { readonly items: readonly AttentionItem[] }): JSX.Element {
  return (
    <>
      {groupAttention(items).map((group) => (
        <KindGroup key={group.kind} group={group} {...view} />
      ))}
    </>
  );
}

/** What needs somebody: first what is the reader's own and their people's, where it is known who reads. */
export function AttentionList(view: ViewProps): JSX.Element {
  const { attention, you } = view.overview;
  const mine = attention.filter((item) => item.mine);
  const others = attention.filter((item) => !item.mine);
  if (you.name === '' && mine.length === 0) {
    return (
      <>
        <h2 class="unseen">{texts.now.heading}</h2>
        <Groups items={others} {...view} />
      </>
    );
  }
  return (
    <>
      <h2 class="section-head">{texts.now.mine}</h2>
      {mine.length === 0 ? (
        <p class="quiet-line">
          <ToneMark tone="good" />
          {texts.now.noneMine}
        </p>
      ) : (
        <Groups items={mine} {...view} />
      )}
      {others.length === 0 ? null : <h2 class="section-head">{texts.now.others}</h2>}
      <Groups items={others} {...view} />
    </>
  );
}
