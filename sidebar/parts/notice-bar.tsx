import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { Cross, ToneMark } from './icon';
import { Sentence } from './sentence';
import type { Notice } from '../state/use-notices';
import type { Session } from '../state/use-session';
import { texts } from '../texts';

interface ShownProps {
  readonly notice: Notice;
  readonly session: Session;
}

/** What can be done about it: taken back, or the file read again. */
function Ways({ notice, session }: ShownProps): JSX.Element | null {
  const { queue, saving, work } = session;
  if (notice.tone === 'bad') {
    return notice.canReload ? (
      <Button kind="text" off={work !== null} onPress={session.reload}>
        {texts.reload}
      </Button>
    ) : null;
  }
  const { undo } = notice;
  if (undo === undefined) return null;
  return (
    <Button
      kind="text"
      working={saving.has(UNDOING) ? texts.acting.undoing : null}
      onPress={() => {
        void queue.takeBack(undo);
      }}
    >
      {texts.acting.undo}
    </Button>
  );
}

/** What is taken back acts on no row of its own. */
const UNDOING = 'undo';

function Shown({ notice, session }: ShownProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const isWorking = session.work !== null;
  // What was pressed may be gone by now, and the focus with it.
  useEffect(() => {
    if (!isWorking && document.activeElement === document.body) box.current?.focus();
  }, [isWorking, notice]);
  const dismiss = (): void => {
    box.current?.closest('main')?.focus();
    session.dismiss(notice.tone);
  };
  return (
    <div ref={box} class={`notice notice-${notice.tone}`} tabIndex={-1}>
      <ToneMark tone={notice.tone} />
      <div class="notice-says">
        {notice.says.map((says, at) => (
          <Sentence key={at} says={says} />
        ))}
        <Ways notice={notice} session={session} />
      </div>
      <button type="button" class="icon-button" aria-label={texts.dismiss} title={texts.dismiss} onClick={dismiss}>
        <Cross />
      </button>
    </div>
  );
}

/** Says what an action did; the regions are always there, because a screen reader hears only what changes in them. */
export function NoticeBar({ session }: { readonly session: Session }): JSX.Element {
  const { notices, work, queue } = session;
  return (
    <>
      <div role="status">
        {work?.slow === true || queue.state === 'slow' ? <p class="slow">{texts.slow}</p> : null}
        {notices.good === null ? null : <Shown notice={notices.good} session={session} />}
      </div>
      <div role="status" class="unseen">
        {queue.state === 'settling' ? texts.acting.settling : ''}
      </div>
      <div role="alert">{notices.bad === null ? null : <Shown notice={notices.bad} session={session} />}</div>
    </>
  );
}
