import { useRef } from 'preact/hooks';

/** Runs one thing after the other, in the order in which they came. Nothing that is run may reject. */
export type InLine = <T>(run: () => Promise<T>) => Promise<T>;

/** The line in which everything stands that writes to the file: Google lets one script write at a time. */
export function useLine(): InLine {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inLine = useRef<InLine>((run) => {
    const mine = last.current.then(run);
    last.current = mine;
    return mine;
  });
  return inLine.current;
}
