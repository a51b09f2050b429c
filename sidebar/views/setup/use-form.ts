import { useRef, useState } from 'preact/hooks';
import { isFormResult } from '../../messages/read-setup';
import type { Problem } from '../../state/ask';
import { CHANGING } from '../../state/time-limit';
import type { Session } from '../../state/use-session';
import type { FieldGap } from '../../../src/core/contract/setup';
import type { Request } from '../../../src/core/contract/check-request';

/** What became of a form that was sent. */
export interface Sent {
  readonly says: readonly string[];
  readonly gaps: readonly FieldGap[];
  readonly problem: Problem | null;
  /** Counts the times it was sent; the first wrong field takes the focus at each. */
  readonly turn: number;
}

export interface Form {
  readonly sent: Sent;
  readonly isWorking: boolean;
  /** Sends it once, whatever is pressed in between. True where it was written. */
  send(request: Request): Promise<boolean>;
  /** What is wrong with a field, and when it takes the focus. */
  field(name: string): { readonly wrong: string; readonly focused?: number };
}

const UNSENT: Sent = { says: [], gaps: [], problem: null, turn: 0 };

/** A form whose gaps stand beside its fields; what was typed belongs to whoever uses it, so that it survives an answer that is lost. */
export function useForm(session: Session): Form {
  const [sent, setSent] = useState(UNSENT);
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);
  const send = async (request: Request): Promise<boolean> => {
    if (busy.current || session.work !== null) return false;
    busy.current = true;
    setWorking(true);
    const reply = await session.ask(request, isFormResult, { ...CHANGING, onSlow: () => undefined });
    busy.current = false;
    setWorking(false);
    const { says, gaps } = reply.ok ? reply.value : UNSENT;
    setSent(({ turn }) => ({ says, gaps, problem: reply.ok ? null : reply.problem, turn: turn + 1 }));
    const isDone = reply.ok && gaps.length === 0;
    if (isDone) session.reload();
    return isDone;
  };
  const field = (name: string): { readonly wrong: string; readonly focused?: number } => {
    const gap = sent.gaps.find((one) => one.field === name);
    if (gap === undefined) return { wrong: '' };
    return gap === sent.gaps[0] ? { wrong: gap.says, focused: sent.turn } : { wrong: gap.says };
  };
  return { sent, isWorking, send, field };
}
