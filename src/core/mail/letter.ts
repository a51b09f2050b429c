/** A paragraph of a mail: its head, what stands behind it in the same line, and lines below. */
export interface Part {
  readonly head: string;
  readonly note?: string;
  readonly lines: readonly string[];
}

/** The one thing to press in a mail. */
export interface LetterAction {
  readonly says: string;
  /** Web address. */
  readonly url: string;
}

/** What a mail says, before it is laid out; every text is one line. */
export interface Letter {
  readonly subject: string;
  /** How things stand, for the list of mails: the first line of the plain text, hidden in HTML. */
  readonly state: string;
  readonly parts: readonly Part[];
  /** `null` where the file has no address. */
  readonly action: LetterAction | null;
  /** Why its reader gets it. */
  readonly reason: string;
}
