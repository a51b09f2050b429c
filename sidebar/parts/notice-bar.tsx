import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { Cross, ToneMark } from './icon';
import { Sentence } from './sentence';
import type { Notice, Session } from '../state/use-session';
import { texts } from '../texts';

function Shown({ notice, session }: { readonly notice: Notice; readonly session: Session }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const isWorking = session.work !== null;
  // What was pressed may be gone by now, and the focus with it.
  useEffect(() => {
    if (!isWorking && document.activeElement === document.body) box.current?.focus();
  }, [isWorking]);
  const dismiss = (): void => {
    box.current?.closest('main')?.focus();
    session.dismiss();
  };
  return (
    <div ref={box} class={`notice notice-${notice.tone}`} tabIndex={-1}>
      <ToneMark tone={notice.tone} />
      <div class="notice-says">
        {notice.says.map((says, at) => (
          <Sentence key={at} says={says} />
        ))}
        {notice.tone === 'bad' && notice.canReload ? (
          <Button kind="text" off={isWorking} onPress={session.reload}>
            {texts.reload}
          </Button>
        ) : null}
      </div>
      <button type="button" class="icon-button" aria-label={texts.dismiss} title={texts.dismiss} onClick={dismiss}>
        <Cross />
      </button>
    </div>
  );
}

/** Says what an action did; the two regions are always there, because a screen reader hears only what changes in them. */
export function NoticeBar({ session }: { readonly session: Session }): JSX.Element {
  const { notice, work } = session;
  return (
    <>
      <div role="status">
        {work?.slow === true ? <p class="slow">{texts.slow}</p> : null}
        {notice?.tone === 'good' ? <Shown notice={notice} session={session} /> : null}
      </div>
      <div role="alert">{notice?.tone === 'bad' ? <Shown notice={notice} session={session} /> : null}</div>
    </>
  );
}
