import { useEffect, useRef } from 'preact/hooks';

/** What is older than this when somebody comes back to the sidebar is read again, milliseconds. */
const OLD = 15_000;

/** Reads again when the sidebar gets the focus after a while: Google does not tell it what happens in the sheet. `round` is 0 before anything was read. */
export function useRefresh(round: number, read: () => unknown): void {
  const readAt = useRef(0);
  useEffect(() => {
    readAt.current = Date.now();
  }, [round]);
  useEffect(() => {
    const onFocus = (): void => {
      if (round === 0 || Date.now() - readAt.current < OLD) return;
      readAt.current = Date.now();
      read();
    };
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
    };
  }, [round, read]);
}
