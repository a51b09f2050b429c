import { useRef, useState } from 'preact/hooks';
import { rowOf, type ActingRequest } from './acting-request';
import type { Ask, Problem, Reply } from './ask';
import { judgeLost } from './judge-lost';
import { CHANGING } from './time-limit';
import type { Entries, Entry } from './use-entries';
import type { InLine } from './use-line';
import { noticeOf, type NoticeBoard } from './use-notices';
import { isActed } from '../messages/read-acting';
import { isCheckReport } from '../messages/read-results';
import { texts } from '../texts';
import type { ActedResult, Undo } from '../../src/core/contract/acting';
import type { Overview } from '../../src/core/contract/overview';

/** `settling`: the grid is being brought up to date. */
export type QueueState = 'idle' | 'saving' | 'slow' | 'settling';

export interface Queue {
  readonly state: QueueState;
  /** Shows an action as done, and sends it when its turn comes. `null` where it was done, else why not. The same one waits only once. */
  send(request: ActingRequest): Promise<Problem | null>;
  /** Takes back what an action did. */
  takeBack(undo: Undo): Promise<void>;
}

interface Needs {
  readonly ask: Ask;
  readonly entries: Entries;
  readonly board: NoticeBoard;
  readonly inLine: InLine;
  /** Reads the file again. */
  readonly load: () => Promise<Reply<Overview>>;
  /** As it was read last. */
  readonly base: () => Overview | null;
}

const isWaiting = ({ state }: Entry): boolean => state === 'waiting';

/** What was seen of a run is its own older state once something was pressed in it: only the first says it. */
function withoutOldSeen(request: ActingRequest, entries: readonly Entry[]): ActingRequest {
  if (request.request !== 'submit' || !entries.some((entry) => rowOf(entry.request) === request.run)) return request;
  const { seen: _seen, ...rest } = request;
  return rest;
}

const mark = (entries: Entries, key: string, fields: Partial<Entry> | null): void => {
  entries.change((all) =>
    all.flatMap((entry) => (entry.key !== key || !isWaiting(entry) ? entry : fields === null ? [] : { ...entry, ...fields })),
  );
};

/** Reads the file to see what became of an action that was not answered; `null` where it was done after all. */
async function lookAfter(request: ActingRequest, problem: Problem, { load, base, board }: Needs): Promise<Problem | null> {
  const before = base();
  const fresh = await load();
  if (!fresh.ok || before === null) {
    board.add(problem);
    return problem;
  }
  const fate = judgeLost(request, before, fresh.value);
  const says = texts.acting.lost[fate];
  if (fate === 'saved') {
    board.put({ tone: 'good', says: [says] });
    return null;
  }
  const kept: Problem = { kind: 'refused', says };
  board.add(kept);
  return kept;
}

const isKnown = ({ kind }: Problem): boolean => kind === 'refused' || kind === 'denied' || kind === 'alone' || kind === 'outdated';

type Answered = (request: ActingRequest, key: string, reply: Reply<ActedResult>) => Promise<Problem | null>;

/** Takes note of an answer: what was done stays shown, what was refused goes, and what was not answered is looked for in the file. */
const takeAnswer =
  (needs: Needs, onWritten: () => void): Answered =>
  async (request, key, reply) => {
    const { entries, board } = needs;
    if (reply.ok) {
      const { says, undo } = reply.value;
      onWritten();
      mark(entries, key, { state: 'done', undo });
      board.put({ tone: 'good', says, ...(undo === undefined ? {} : { undo }) });
      return null;
    }
    if (isKnown(reply.problem)) {
      mark(entries, key, null);
      board.add(reply.problem);
      return reply.problem;
    }
    onWritten();
    const problem = await lookAfter(request, reply.problem, needs);
    mark(entries, key, problem === null ? { state: 'done' } : null);
    return problem;
  };

/** Brings the grid up to date where something was written, and reads the file again unless more was pressed meanwhile. */
async function settle(
  { ask, entries, board, inLine, load }: Needs,
  isWritten: boolean,
  onState: (state: QueueState) => void,
): Promise<void> {
  if (isWritten) {
    onState('settling');
    const reply = await inLine(() => ask({ request: 'settle' }, isCheckReport, { ...CHANGING, onSlow: () => undefined }));
    if (!reply.ok) board.add({ kind: 'refused', says: texts.acting.unsettled });
  }
  if (entries.now().some(isWaiting)) return;
  onState('idle');
  const fresh = await load();
  if (!fresh.ok) board.put(noticeOf(fresh.problem));
}

type Send = Queue['send'];

/** Sends one at a time; what waits already is not sent twice. */
function useSend(needs: Needs, onState: (state: QueueState) => void): Send {
  const { ask, entries, inLine } = needs;
  const isWritten = useRef(false);
  const promises = useRef(new Map<string, Promise<Problem | null>>());
  const answered = takeAnswer(needs, () => {
    isWritten.current = true;
  });
  const run = async (request: ActingRequest, key: string): Promise<Problem | null> => {
    const sent = withoutOldSeen(request, entries.now());
    const onSlow = (): void => {
      onState('slow');
    };
    entries.change((all) => [...all, { key, request, state: 'waiting' }]);
    onState('saving');
    const problem = await inLine(async () => answered(request, key, await ask(sent, isActed, { ...CHANGING, onSlow })));
    promises.current.delete(key);
    onState('saving');
    if (entries.now().some(isWaiting)) return problem;
    void settle(needs, isWritten.current, onState);
    isWritten.current = false;
    return problem;
  };
  return (request) => {
    const key = JSON.stringify(request);
    const promise = promises.current.get(key) ?? run(request, key);
    promises.current.set(key, promise);
    return promise;
  };
}

/** The actions of the sidebar: shown at once, sent one at a time, and once all are answered the grid is brought up to date and the file read again. */
export function useQueue(needs: Needs): Queue {
  const { entries } = needs;
  const [state, setState] = useState<QueueState>('idle');
  const send = useSend(needs, setState);
  const takeBack = async ({ cells, made }: Undo, undo: Undo): Promise<void> => {
    const turn = (from: Entry['state'], to: Entry['state']): void => {
      entries.change((all) => all.map((entry) => (entry.undo === undo && entry.state === from ? { ...entry, state: to } : entry)));
    };
    turn('done', 'taken back');
    const problem = await send({ request: 'undo', cells: cells.map((cell) => ({ ...cell })), made: [...made] });
    turn('taken back', problem === null ? 'over' : 'done');
  };
  return { state, send, takeBack: (undo) => takeBack(undo, undo) };
}
