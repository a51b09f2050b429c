/** How often a piece of work recurs; `falls` is asked of every day by brute force. */
export interface Rhythm {
  /** As somebody would write it in the cell. */
  readonly text: string;
  readonly falls: (day: number, first: number) => boolean;
  readonly kind: 'daily' | 'weekly' | 'rarer';
  /** True where it skips days off although it is rarer: it counts days or weeks. */
  readonly skips?: true;
  /** Weekdays it names, 1 Monday; all seven for every day. */
  readonly names: readonly number[];
  /** Minutes of the day where the text names them; else the Due at cell counts. */
  readonly times?: readonly number[];
}

export type HolidayRule = 'skip' | 'earlier' | 'later' | 'run';

/** A row of Processes, numbers in hours; `null` is a blank cell. Days are day numbers. */
export interface Work {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly backup: string;
  readonly fallback: string;
  readonly rhythm: Rhythm;
  /** Minutes of the day. */
  readonly dueAt: number | null;
  readonly opensBefore: number | null;
  readonly grace: number | null;
  readonly movesAfter: number | null;
  readonly onHolidays: HolidayRule | null;
  readonly places: readonly string[];
  readonly proof: 'number 1..8' | 'none';
  readonly optional: boolean;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly steps: number;
}

/** A row of People; days are day numbers, quiet hours minutes of the day. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly manager: string;
  readonly away: { readonly from: number; readonly to: number } | null;
  readonly cover: string;
  readonly quiet: { readonly from: number; readonly to: number } | null;
}

/** A row of Seats. */
export interface Chair {
  readonly title: string;
  readonly holder: string;
  readonly place: string;
}

/** Everything a small company wrote into its file. */
export interface Firm {
  readonly members: readonly Member[];
  readonly chairs: readonly Chair[];
  readonly holidays: readonly { readonly day: number; readonly place: string }[];
  readonly works: readonly Work[];
  readonly boss: string;
  readonly quiet: { readonly from: number; readonly to: number };
  /** Days. */
  readonly nagEvery: number;
  /** Hours. */
  readonly holds: number;
}

/** What somebody types between two heartbeats. */
export type Deed =
  | {
      readonly kind: 'tick';
      readonly run: string;
      readonly proof: 'good' | 'bad' | 'none';
      /** When it was ticked, wall-clock minutes; absent where it was not seen at once, as from a phone that was offline. */
      readonly at?: number;
      /** Ticked in the sidebar by the first person, whose address is known there. */
      readonly signed?: true;
    }
  | {
      readonly kind: 'answer';
      readonly run: string;
      readonly answer: 'I have it' | 'Cannot do as defined' | 'Excuse';
      readonly note: string;
    }
  | { readonly kind: 'pause'; readonly work: string; readonly until: number | null }
  | { readonly kind: 'pause all'; readonly until: number | null }
  | { readonly kind: 'active'; readonly work: string; readonly active: boolean };
