import { useEffect, useRef, useState } from 'preact/hooks';
import { isDraftView } from '../../messages/read-setup';
import type { Problem } from '../../state/ask';
import { READING } from '../../state/time-limit';
import type { Session } from '../../state/use-session';
import type { Request } from '../../../src/core/contract/check-request';
import type { DraftView, ProcessDraft } from '../../../src/core/contract/setup';

/** What the server says of a draft. */
export interface Checked {
  readonly view: DraftView | null;
  readonly problem: Problem | null;
  readonly isChecking: boolean;
}

export interface DraftForm extends Checked {
  readonly draft: ProcessDraft;
  /** Counts the times it was to be finished with a gap. */
  readonly turn: number;
  change(fields: Partial<ProcessDraft>): void;
  /** Asks what the draft as it is now still lacks; `null` where no answer came. */
  check(): Promise<DraftView | null>;
  /** Checks it for the last time; true where nothing is missing. */
  finish(): Promise<boolean>;
  /** What is wrong with a field: at once where something unreadable stands in it, with blanks once it was to be finished. */
  field(name: string, value: string): { readonly wrong: string; readonly focused?: number };
}

type SentDraft = Extract<Request, { readonly request: 'check-process' }>['draft'];

/** A draft in the form of its request. */
export const toSend = (draft: ProcessDraft): SentDraft => ({ ...draft, steps: [...draft.steps] });

/** A draft with its gaps. It is checked when a field is left; an answer to what was typed earlier is dropped. */
export function useDraft(session: Session, draft: ProcessDraft, onChange: (draft: ProcessDraft) => void): DraftForm {
  const [checked, setChecked] = useState<Checked>({ view: null, problem: null, isChecking: false });
  const [end, setEnd] = useState<{ readonly turn: number; readonly field: string }>({ turn: 0, field: '' });
  const latest = useRef(draft);
  const newest = useRef(0);

  const change = (fields: Partial<ProcessDraft>): void => {
    latest.current = { ...latest.current, ...fields };
    onChange(latest.current);
  };
  const check = async (): Promise<DraftView | null> => {
    const mine = ++newest.current;
    setChecked((was) => ({ ...was, isChecking: true }));
    const reply = await session.ask({ request: 'check-process', draft: toSend(latest.current) }, isDraftView, {
      ...READING,
      onSlow: () => undefined,
    });
    const view = reply.ok ? reply.value : null;
    if (mine === newest.current)
      setChecked((was) => ({ view: view ?? was.view, problem: reply.ok ? null : reply.problem, isChecking: false }));
    return view;
  };
  const finish = async (): Promise<boolean> => {
    const view = await check();
    if (view === null || view.gaps.length === 0) return view !== null;
    setEnd(({ turn }) => ({ turn: turn + 1, field: view.gaps[0]?.field ?? '' }));
    return false;
  };
  const field = (name: string, value: string): { readonly wrong: string; readonly focused?: number } => {
    const gap = checked.view?.gaps.find((one) => one.field === name);
    const wrong = gap === undefined || (value === '' && end.turn === 0) ? '' : gap.says;
    return end.turn > 0 && end.field === name ? { wrong, focused: end.turn } : { wrong };
  };
  useEffect(() => {
    if (draft.process !== '') void check();
  }, []);
  return { ...checked, draft, turn: end.turn, change, check, finish, field };
}
