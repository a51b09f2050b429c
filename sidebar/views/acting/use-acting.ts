import { useRef, useState } from 'preact/hooks';
import { describeForm, isForm, type FormName, type FormSpec } from './form-spec';
import type { ActionName, Subject } from './subject';
import { isActed } from '../../messages/read-acting';
import type { Draft, Typed } from '../../state/use-drafts';
import type { ViewProps } from '../view';

export interface Acting {
  /** The form that is open, with what was typed before it failed. */
  readonly form: { readonly name: FormName; readonly spec: FormSpec; readonly draft: Draft | null } | null;
  /** Does what asks for nothing, and opens the form of what does. `from` has the focus again when the form closes. */
  start(action: ActionName, from: Element | null): void;
  send(typed: Typed): void;
  close(): void;
}

type Direct = Exclude<ActionName, FormName>;

/** What is done at once, because it asks for nothing. */
function makeDirect({ session, walk }: ViewProps, { id, title, owner }: Subject): Readonly<Record<Direct, () => unknown>> {
  const { queue, request } = session;
  return {
    open: () => {
      walk.open(id, title);
    },
    show: () => request({ request: 'select', id }, isActed),
    complete: () => queue.send({ request: 'complete', id, done: true }),
    have: () => queue.send({ request: 'answer-run', run: id, answer: 'have', ...(owner === null || owner === '' ? {} : { from: owner }) }),
  };
}

/** Acting on one row from one place of the sidebar. */
export function useActing(view: ViewProps, subject: Subject, place: string): Acting {
  const { drafts, queue } = view.session;
  const key = `${place} ${subject.id}`;
  const [chosen, setChosen] = useState<FormName | null>(null);
  const opener = useRef<Element | null>(null);
  const kept = drafts.at(key);
  const draft = kept?.isSent === false ? kept : null;
  const name = draft !== null && isForm(draft.form) ? draft.form : chosen;
  const spec = name === null ? null : describeForm(name, subject, view.overview);
  const leave = (): void => {
    setChosen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const send = async (form: FormName, built: FormSpec, typed: Typed): Promise<void> => {
    drafts.keep(key, { form, typed, wrong: '', isSent: true });
    leave();
    const problem = await queue.send(built.build(typed));
    drafts.keep(key, problem === null ? null : { form, typed, wrong: problem.says, isSent: false });
  };
  return {
    form: name === null || spec === null ? null : { name, spec, draft },
    start: (action, from) => {
      opener.current = from;
      if (isForm(action)) setChosen(action);
      else makeDirect(view, subject)[action]();
    },
    send: (typed) => {
      if (name !== null && spec !== null) void send(name, spec, typed);
    },
    close: () => {
      drafts.keep(key, null);
      leave();
    },
  };
}
