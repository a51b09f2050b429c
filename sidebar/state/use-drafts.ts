import { useMemo, useState } from 'preact/hooks';

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** A form as it was left: sent, or not done with what is wrong. */
export interface Draft {
  readonly form: string;
  readonly typed: Typed;
  /** Why it was not done, `''` where nothing is wrong yet. */
  readonly wrong: string;
  /** True from when it was sent until it is known to have failed. */
  readonly isSent: boolean;
}

/** Forms by the place they stand in: what was typed outlives the row that it stands under. */
export interface Drafts {
  readonly at: (place: string) => Draft | null;
  keep(place: string, draft: Draft | null): void;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  return useMemo(
    () => ({
      at: (place: string) => drafts.get(place) ?? null,
      keep: (place: string, draft: Draft | null) => {
        setDrafts((was) => new Map([...[...was].filter(([key]) => key !== place), ...(draft === null ? [] : [[place, draft] as const])]));
      },
    }),
    [drafts],
  );
}
