/** A calendar day, `2026-11-20`. */
export type LocalDate = string;
/** A wall-clock minute in the file's time zone, `2026-11-20T07:00`. */
export type LocalDateTime = string;
/** A time of day, `07:00`. */
export type LocalTime = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** One stretch of constant offset: it holds from `from` until the next stretch begins. */
export interface ZoneStretch {
  /** First instant of the stretch; the first one of a zone is `-Infinity` once parsed, `null` in JSON. */
  readonly from: Instant | null;
  /** Seconds east of UTC. */
  readonly offset: number;
}

/** A time zone as data, handed in by the platform; stretches in ascending order. */
export interface Zone {
  readonly name: string;
  readonly stretches: readonly ZoneStretch[];
}
