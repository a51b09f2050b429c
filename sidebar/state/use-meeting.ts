import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, Problem } from './ask';
import { CHANGING } from './time-limit';
import { isMeetingStep } from '../messages/read-meeting';
import type { MeetingView, RunningMeeting } from '../../src/core/contract/meeting';

/** A meeting as it is known now, and the way to move it. */
export interface Moving {
  readonly running: RunningMeeting | null;
  /** Instant of what is known. */
  readonly now: string;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Goes to that part; keeps what was written for everybody. */
  move(at: number, pause: boolean, messages?: string): void;
}

/** What the server last said of a meeting. Moves are answered from one property, so the file is not read again after each. */
export function useMeeting(ask: Ask, view: MeetingView): Moving {
  const [known, setKnown] = useState<Pick<Moving, 'running' | 'now'>>(view);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    setKnown(view);
    setProblem(null);
  }, [view]);
  const move = async (id: string, at: number, pause: boolean, messages?: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setProblem(null);
    const more = messages === undefined ? {} : { messages };
    const reply = await ask({ request: 'move-meeting', id, at, pause, ...more }, isMeetingStep, { ...CHANGING, onSlow: () => undefined });
    busy.current = false;
    setBusy(false);
    if (reply.ok) setKnown(reply.value);
    else setProblem(reply.problem);
  };
  const { running, now } = known;
  return {
    ...{ running, now, isBusy, problem },
    move: (at, pause, messages) => {
      if (running !== null) void move(running.id, at, pause, messages);
    },
  };
}
