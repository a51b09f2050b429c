import type { LocalDate, LocalTime } from '../time/local';
import type { QuietHours } from '../settings/settings';

/** One row of People. Identity is the address. */
export interface Person {
  readonly row: number;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Lower-case; `''` where missing or unusable. */
  readonly email: string;
  /** As typed. */
  readonly manager: string;
  readonly team: string;
  readonly location: string;
  /** Both inclusive; `null` where open. */
  readonly awayFrom: LocalDate | null;
  readonly awayTo: LocalDate | null;
  /** As typed. */
  readonly cover: string;
  readonly hoursPerWeek: number | null;
  readonly quietHours: QuietHours | null;
  /** When they want to be told each working day of what is due; `null` never. */
  readonly dailyMailAt: LocalTime | null;
}

/** One row of Seats. */
export interface Seat {
  readonly id: string;
  readonly row: number;
  readonly title: string;
  /** As typed. */
  readonly holder: string;
  readonly location: string;
  readonly leadership: boolean;
}

/** Who a cell means. `none`: blank. `unknown`: nobody has that name. `several`: more than one person has it. */
export type Resolution =
  | { readonly kind: 'person'; readonly person: Person; readonly viaSeat: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'several'; readonly text: string; readonly names: readonly string[] };

/** Everybody, ready to be looked up. */
export interface Directory {
  readonly people: readonly Person[];
  readonly seats: readonly Seat[];
  /**
   * Resolves by address, then name or alias, then seat (the holder for this location, else without one).
   * @param location `''` where none.
   */
  resolve(text: string, location: string): Resolution;
}
