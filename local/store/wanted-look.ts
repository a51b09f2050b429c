/** Look that a script asked for, by Google's words; whoever saves the file turns it into the file's own. */
export interface WantedLook {
  readonly background?: string | null;
  readonly fontColor?: string | null;
  readonly fontWeight?: string | null;
  readonly fontStyle?: string | null;
  readonly fontLine?: string | null;
  readonly fontFamily?: string | null;
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly horizontalAlignment?: string | null;
  readonly verticalAlignment?: string | null;
  /** `top left bottom right` as asked for, the last call wins. */
  readonly border?: string | null;
}

const key = 'wanted';

/** What scripts asked for this cell; empty where nothing was. Other keys of the look belong to the file library. */
export function readWantedLook(look: unknown): WantedLook {
  if (typeof look !== 'object' || look === null || !(key in look)) return {};
  const { wanted } = look;
  return typeof wanted === 'object' && wanted !== null ? { ...wanted } : {};
}

/** The look with one more wish; everything else of it stays. */
export function withWantedLook(look: unknown, change: WantedLook): unknown {
  const rest = typeof look === 'object' && look !== null ? look : {};
  return { ...rest, [key]: { ...readWantedLook(look), ...change } };
}
