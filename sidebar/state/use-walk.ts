import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A row that was walked to. */
export interface Place {
  readonly id: string;
  readonly title: string;
}

/** The way through the links of rows: where somebody is, how they came there, and the way back. */
export interface Walk {
  /** From the row it began at to the one that is shown; empty where the tabs are. */
  readonly trail: readonly Place[];
  open(id: string, title: string): void;
  /** Goes back to the place at that position of the trail; -1 is the tabs. */
  backTo(at: number): void;
}

/** A walk that begins and ends at the tabs; what was pressed there has the focus again at the end. */
export function useWalk(): Walk {
  const [trail, setTrail] = useState<readonly Place[]>([]);
  const opener = useRef<Element | null>(null);
  const isWalking = trail.length > 0;
  const wasWalking = useRef(false);
  useLayoutEffect(() => {
    const from = opener.current;
    if (!isWalking && wasWalking.current) {
      const target = from?.isConnected === true ? from : document.querySelector('[role=tab][aria-selected=true]');
      if (target instanceof HTMLElement) target.focus();
    }
    wasWalking.current = isWalking;
  }, [isWalking]);
  return {
    trail,
    open: (id, title) => {
      if (trail.length === 0) opener.current = document.activeElement;
      const known = trail.findIndex((place) => place.id === id);
      setTrail(known < 0 ? [...trail, { id, title }] : trail.slice(0, known + 1));
    },
    backTo: (at) => {
      setTrail(trail.slice(0, at + 1));
    },
  };
}
