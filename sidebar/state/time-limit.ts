/** How long an answer is waited for, seconds. */
export interface Patience {
  /** After this it is said that it takes long. */
  readonly slow: number;
  /** After this the answer counts as lost. */
  readonly lost: number;
}

/** Reading the file. */
export const READING: Patience = { slow: 10, lost: 90 };

/** Changing the file: Google lets a script work for six minutes. */
export const CHANGING: Patience = { slow: 10, lost: 390 };

/** Waits beside a request; the function it gives back ends the waiting. The only timer of the sidebar beside the clock of a meeting. */
export function watchTime({ slow, lost }: Patience, tell: { readonly slow: () => void; readonly lost: () => void }): () => void {
  const timers = [setTimeout(tell.slow, slow * 1000), setTimeout(tell.lost, lost * 1000)];
  return () => {
    timers.forEach(clearTimeout);
  };
}
