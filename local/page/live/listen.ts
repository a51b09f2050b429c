import type { PageEvent } from '../messages';
import { readEvent } from './read-answer';

const pause = 2000;

/** Who hears what comes over the line. */
export interface Ears {
  readonly heard: (event: PageEvent) => void;
  /** The line stands; what happened before was not heard. */
  readonly open: () => void;
  readonly broken: () => void;
}

/** Listens to the server's events for as long as the page is open. */
export function listen(address: string, ears: Ears): void {
  const connect = (): void => {
    const line = new EventSource(address);
    line.onopen = () => ears.open();
    line.onmessage = ({ data }: MessageEvent<string>) => ears.heard(readEvent(data));
    line.onerror = () => {
      ears.broken();
      if (line.readyState === EventSource.CLOSED) setTimeout(connect, pause);
    };
  };
  connect();
}
