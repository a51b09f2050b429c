/** Words of one language for headers and for kinds of tables; compared after `normalizeHeader` without accents. */
export interface HeaderWords {
  /** `en` */
  readonly language: string;
  /** By concept (`owner`, `due`, `notes`): how headers of such columns are written, the most usual first. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** By table: words of tab names, titles and file names that hint at it. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** Words of one language that stand in cells. */
export interface ValueWords {
  readonly language: string;
  /** Twelve each, any number of spellings. */
  readonly months: readonly (readonly string[])[];
  /** Seven each, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** `done`, `open`, `doing`, `late`, `blocked`, `cancelled`, `on track`, `at risk`, `off track` .. */
  readonly states: Readonly<Record<string, readonly string[]>>;
  /** `total`, `average`, `yes`, `no`, `none` (n/a), `week`, `month`, `quarter`, `year`, `everybody` .. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words of a cadence in the English that `readCadence` understands: `wöchentlich` -> `weekly`. */
  readonly cadences: Readonly<Record<string, string>>;
}

/** Everything that is known of languages; data beside the code. */
export interface AdoptWords {
  readonly headers: readonly HeaderWords[];
  readonly values: readonly ValueWords[];
}
