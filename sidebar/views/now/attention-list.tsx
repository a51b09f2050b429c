import type { JSX } from 'preact';
import { groupAttention, type Kind } from './group-attention';
import { ActionBar } from '../acting/action-bar';
import { actionsOf } from '../acting/subject';
import { Disclosure } from '../../parts/disclosure';
import { ToneMark } from '../../parts/icon';
import { LongText } from '../../parts/long-text';
import { Meta } from '../../parts/meta';
import { RowItem } from '../../parts/row-item';
import { ShortList } from '../../parts/short-list';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { AttentionItem } from '../../../src/core/contract/overview';

/** Mails that did not go out: nobody owns them, and no rule decided about them. */
const MAIL = 'mail';

function Item({ item, ...view }: ViewProps & { readonly item: AttentionItem }): JSX.Element {
  const { kind, id, title, since, why, tone, next } = item;
  const owner = kind === MAIL ? null : item.owner;
  return (
    <RowItem
      {...{ ...view, id, title, leads: actionsOf(id).length > 0 }}
      mark={<ToneMark tone={tone} />}
      meta={<Meta owner={owner} since={since} now={view.overview.now} />}
    >
      <LongText text={why} class="item-why" of={title} />
      <ActionBar {...view} subject={{ id, title, owner, due: null, why }} place="now" next={next} />
    </RowItem>
  );
}

function KindGroup({ group, ...view }: ViewProps & { readonly group: Kind }): JSX.Element {
  return (
    <section class="group">
      <h3 class="group-head">
        <span dir="auto">{texts.now.kinds.get(group.kind) ?? group.kind}</span>
        <span class="count">{group.items.length}</span>
      </h3>
      <ShortList items={group.items} keyOf={({ id, title }) => `${id} ${title}`} row={(item) => <Item item={item} {...view} />} />
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

/** Everybody else's: folded for a reader who has people to look after. */
function Others({ items, ...view }: ViewProps & { readonly items: readonly AttentionItem[] }): JSX.Element | null {
  const { people, you } = view.overview;
  if (items.length === 0) return null;
  if (people.some(({ name, mine }) => mine && name !== you.name)) {
    const label = (
      <>
        {texts.now.others} <span class="count">{items.length}</span>
      </>
    );
    return (
      <Disclosure class="card folded" label={label}>
        {() => <Groups items={items} {...view} />}
      </Disclosure>
    );
  }
  return (
    <>
      <h2 class="section-head">{texts.now.others}</h2>
      <Groups items={items} {...view} />
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
        <p class="state">{texts.now.state(others.length)}</p>
        <h2 class="unseen">{texts.now.heading}</h2>
        <Groups items={others} {...view} />
      </>
    );
  }
  return (
    <>
      {mine.length === 0 ? null : <p class="state">{texts.now.stateMine(mine.length, others.length)}</p>}
      <h2 class="section-head">{texts.now.mine}</h2>
      {mine.length === 0 ? (
        <p class="quiet-line">
          <ToneMark tone="good" />
          {texts.now.noneMine}
        </p>
      ) : (
        <Groups items={mine} {...view} />
      )}
      <Others items={others} {...view} />
    </>
  );
}
