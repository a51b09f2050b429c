import type { ComponentChildren, JSX } from 'preact';
import { Capacity } from './capacity';
import { knownRows } from '../../format/known-rows';
import { Disclosure } from '../../parts/disclosure';
import { RowList } from '../../parts/row-list';
import { Step } from '../../parts/step';
import { Sentences } from '../../parts/sentences';
import { isReviewView } from '../../messages/read-review';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { OwnerLine, ReviewList, ReviewQuestion, ReviewView } from '../../../src/core/contract/strategy';

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class="group">
      <h3 class="group-head">{title}</h3>
      {children}
    </section>
  );
}

/** A question with its answer; where rows stand behind it, it opens them. */
function Question({ question, answer, rows, ...view }: ViewProps & ReviewQuestion): JSX.Element {
  const says = (
    <span class="item-text">
      <span class="item-title">{question}</span>
      <span class="row-says" dir="auto">
        {answer}
      </span>
    </span>
  );
  if (rows.length === 0) return <p class="answer">{says}</p>;
  return (
    <Disclosure class="line" label={says}>
      {() => <RowList rows={knownRows(view.overview, rows)} walk={view.walk} now={view.overview.now} />}
    </Disclosure>
  );
}

function List({ list, ...view }: ViewProps & { readonly list: ReviewList }): JSX.Element {
  const label = (
    <span class="item-text">
      <span class="item-title">{list.title}</span> <span class="count">{texts.review.rows(list.rows.length)}</span>
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() => (
        <>
          <p dir="auto">{list.says}</p>
          <RowList rows={list.rows} walk={view.walk} now={view.overview.now} says={({ why }) => why} />
        </>
      )}
    </Disclosure>
  );
}

function Owner({ owner }: { readonly owner: OwnerLine }): JSX.Element {
  const { name, kept, of, says, gaps } = owner;
  const label = (
    <span class="item-text">
      <span class="item-title" dir="auto">
        {name}
      </span>
      <span class="meta">{texts.review.kept(kept, of)}</span>
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() => <Sentences says={gaps === 0 ? says : [...says, texts.review.gaps(gaps)]} />}
    </Disclosure>
  );
}

/** Items as a card, each in a line of its own. */
function Card<T>({ items, row }: { readonly items: readonly T[]; readonly row: (item: T) => JSX.Element }): JSX.Element {
  return (
    <div class="list card">
      <ul>
        {items.map((item, at) => (
          <li key={at}>{row(item)}</li>
        ))}
      </ul>
    </div>
  );
}

function Lists({ lists, ...view }: ViewProps & { readonly lists: readonly ReviewList[] }): JSX.Element {
  const say = useSay();
  const open = lists.filter(({ rows }) => rows.length > 0);
  const calm = lists.filter(({ rows }) => rows.length === 0).map(({ title }) => title);
  return (
    <Section title={say(texts.review.lists)}>
      {open.length === 0 ? null : <Card items={open} row={(list) => <List list={list} {...view} />} />}
      {calm.length === 0 ? null : <p class="soft chain-says">{texts.review.calm(calm)}</p>}
    </Section>
  );
}

const sayShare = (says: string, good: number, of: number): string => texts.review.part(says, good, of);

/** Whether the system is used, and how much of what is done leads to a priority. */
function Numbers({ programme, alignment }: Pick<ReviewView, 'programme' | 'alignment'>): JSX.Element {
  const say = useSay();
  const { score, band, parts } = programme;
  return (
    <>
      <Section title={texts.review.programme}>
        <p class="item-title">{texts.review.score(score, band)}</p>
        <Sentences says={parts.map(({ says, good, of }) => sayShare(say(says), good, of))} />
      </Section>
      {alignment.length === 0 ? null : (
        <Section title={say(texts.review.alignment)}>
          <Sentences says={alignment.map(({ team, good, of }) => sayShare(team === '' ? texts.review.noTeam : team, good, of))} />
        </Section>
      )}
    </>
  );
}

function Review({ review, ...view }: ViewProps & { readonly review: ReviewView }): JSX.Element {
  const { questions, lists, owners, capacity, limits } = review;
  return (
    <>
      {questions.length === 0 ? null : (
        <Section title={texts.review.questions}>
          <Card items={questions} row={(question) => <Question {...question} {...view} />} />
        </Section>
      )}
      {lists.length === 0 ? null : <Lists lists={lists} {...view} />}
      {owners.length === 0 ? null : (
        <Section title={texts.review.owners}>
          <Card items={owners} row={(owner) => <Owner owner={owner} />} />
        </Section>
      )}
      {capacity.length === 0 ? null : (
        <Section title={texts.review.capacity}>
          <Card items={capacity} row={(line) => <Capacity line={line} {...view} />} />
        </Section>
      )}
      <Numbers {...review} />
      {limits.length === 0 ? null : (
        <Section title={texts.review.limits}>
          <Sentences says={limits} />
        </Section>
      )}
    </>
  );
}

/** How the strategy is carried out: questions, what lacks something, what people kept, who has room. */
export function ReviewStep({ onClose, ...view }: ViewProps & { readonly onClose: () => void }): JSX.Element {
  const { session, round } = view;
  const { title } = texts.plan.parts.review;
  return (
    <Step {...{ title, session, round, onClose }} request={{ request: 'review' }} is={isReviewView}>
      {(review) => <Review review={review} {...view} />}
    </Step>
  );
}
