import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

/** The server's clock, milliseconds since 1970: as it said it was at `from` (an instant) when that came, and on from there every second while `runs`. */
export function useTicks(from: string, runs: boolean): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const tick = (): void => {
      setAhead(Date.now() - began);
    };
    tick();
    if (!runs) return;
    const timer = setInterval(tick, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, [from, runs]);
  return Date.parse(from) + ahead;
}
