import type { JSX } from 'preact';
import { useTicks } from '../../../state/use-ticks';
import { texts } from '../../../texts';
import { countSeconds } from '../../../../src/core/contract/count-seconds';
import type { AgendaPart, RunningMeeting } from '../../../../src/core/contract/meeting';

/** `4:05`, `1:04:05`. */
function sayClock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${hours === 0 ? minutes : `${hours}:${two(minutes)}`}:${two(seconds % 60)}`;
}

/** Time spent against time planned; time over is said in words. */
function Spent({ seconds, planned }: { readonly seconds: number; readonly planned: number }): JSX.Element {
  return (
    <>
      <span class="spent">{texts.meeting.clock(sayClock(seconds), sayClock(planned))}</span>
      {seconds > planned ? <strong class="period-over"> {texts.meeting.over(sayClock(seconds - planned))}</strong> : null}
    </>
  );
}

interface ClocksProps {
  readonly agenda: readonly AgendaPart[];
  readonly running: RunningMeeting;
  readonly now: string;
}

/** The clock of the part and that of the whole meeting; they count by instants, so a machine that slept catches up. */
export function Clocks({ agenda, running, now }: ClocksProps): JSX.Element {
  const seconds = countSeconds(running, useTicks(now, running.since !== null));
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  return (
    <div class="clocks" role="timer" aria-live="off">
      <p class="clock">
        <Spent seconds={seconds[running.at] ?? 0} planned={60 * (agenda[running.at]?.minutes ?? 0)} />
        {running.since === null ? <strong> {texts.meeting.paused}</strong> : null}
      </p>
      <p class="meta">
        {texts.meeting.whole}: <Spent seconds={sum(seconds)} planned={60 * sum(agenda.map(({ minutes }) => minutes))} />
      </p>
    </div>
  );
}
