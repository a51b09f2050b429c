import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AttentionList } from './attention-list';
import { FocusCard } from './focus-card';
import { SigningList } from './signing-list';
import { StartCard } from './start-card';
import { StartStep } from './start-step';
import { TopList } from './top-list';
import { Disclosure } from '../../parts/disclosure';
import { Blank } from '../../parts/blank';
import { LongList } from '../../parts/long-list';
import { SheetIcon, ToneMark } from '../../parts/icon';
import { sayMoment } from '../../format/local-time';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { Overview } from '../../../src/core/contract/overview';

function Warning({ title, text }: { readonly title?: string; readonly text: string }): JSX.Element {
  return (
    <div class="callout callout-warn">
      <ToneMark tone="warn" />
      <div>
        {title === undefined ? null : <p class="callout-title">{title}</p>}
        <p dir="auto">{text}</p>
      </div>
    </div>
  );
}

function Unreadable({ rows }: { readonly rows: Overview['unreadable'] }): JSX.Element {
  const named = rows.filter(({ tab }) => tab !== '');
  return (
    <Disclosure class="card folded" label={texts.now.unreadable(named.length, named.length < rows.length)}>
      {() => (
        <LongList
          class="sentences"
          items={rows}
          keyOf={(_row, index) => String(index)}
          row={({ message }) => <span dir="auto">{message}</span>}
        />
      )}
    </Disclosure>
  );
}

function Calm({ overview }: { readonly overview: Overview }): JSX.Element {
  const { checks, now } = overview;
  const isFilled = overview.groups.some(({ lines }) => lines.length > 0);
  return isFilled ? (
    <Blank tone="good" icon={<ToneMark tone="good" />} title={texts.now.allClear}>
      <p>{texts.now.allClearText(checks.last === null ? '' : sayMoment(checks.last, now))}</p>
    </Blank>
  ) : (
    <Blank tone="quiet" icon={<SheetIcon />} title={texts.now.noRows}>
      <p>{texts.now.noRowsText}</p>
    </Blank>
  );
}

/** What needs somebody now; before it what the file needs to run at all. */
export function NowView(view: ViewProps): JSX.Element {
  const { overview } = view;
  const { checks, notice, attention, signing, unreadable } = overview;
  const mine = signing.filter(({ refusal }) => refusal === '');
  const others = signing.filter(({ refusal }) => refusal !== '');
  const [step, setStep] = useState<'none' | 'start' | 'back'>('none');
  useEffect(() => {
    if (step === 'back') setStep('none');
  }, [step]);
  const close = (): void => {
    setStep('back');
  };
  if (step === 'start') return <StartStep session={view.session} onClose={close} />;
  const isUnchecked = checks.last === null || checks.late;
  const start = checks.on ? null : (
    <StartCard
      others={!isUnchecked}
      by={checks.by ?? ''}
      isBack={step === 'back'}
      onOpen={() => {
        setStep('start');
      }}
    />
  );
  return (
    <>
      {isUnchecked ? start : null}
      {checks.on && checks.late ? <Warning title={texts.now.lateTitle} text={texts.now.lateText} /> : null}
      {notice === undefined ? null : <Warning text={notice} />}
      <SigningList items={mine} heading={texts.signing.heading} {...view} />
      {attention.length > 0 ? <AttentionList {...view} /> : mine.length > 0 ? null : <Calm overview={overview} />}
      <FocusCard {...view} />
      <TopList {...view} />
      <SigningList items={others} heading={texts.signing.others} {...view} />
      {unreadable.length === 0 ? null : <Unreadable rows={unreadable} />}
      {isUnchecked ? null : start}
    </>
  );
}
