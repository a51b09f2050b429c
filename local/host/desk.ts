/** A Google account that works with the add-on. */
export interface DeskUser {
  readonly email: string;
  /** Language of the account, e.g. `en`. */
  locale: string;
  /** Workspace accounts have other quotas than gmail.com ones. */
  workspace: boolean;
  /** Recipients this account can still mail today. */
  quota: number;
  /** Scopes the account granted; `null` = all that the manifest lists. */
  granted: readonly string[] | null;
  /** False where `Session.getActiveUser()` does not reveal the address. */
  revealed: boolean;
}

/** An installable trigger. */
export interface StoredTrigger {
  readonly uid: string;
  readonly handler: string;
  readonly user: string;
  readonly bookId: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** What the clock builder said, e.g. `everyHours(1)`; empty for other events. */
  readonly schedule: readonly string[];
  disabled: boolean;
}

/** A mail as MailApp sent it; `at` is epoch milliseconds. */
export interface SentMail {
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly name: string | null;
  readonly replyTo: string | null;
  readonly noReply: boolean;
  readonly attachments: number;
}

interface CacheEntry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** The plain data of a desk, for a JSON file. */
export interface DeskState {
  readonly seed: number;
  readonly serial: number;
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers: readonly StoredTrigger[];
  readonly users: readonly DeskUser[];
}

/** What lies beside the spreadsheet at Google: properties, triggers, accounts, quotas, locks, cache and the mail that was sent. */
export class Desk {
  /** By store: `document:<book id>`, `user:<address>`, `script`. */
  readonly properties = new Map<string, Map<string, string>>();
  triggers: StoredTrigger[] = [];
  readonly users = new Map<string, DeskUser>();
  readonly mails: SentMail[] = [];
  /** Holder by lock name; a holder is any object that stands for an execution. */
  readonly locks = new Map<string, object>();
  readonly cache = new Map<string, Map<string, CacheEntry>>();
  private serial = 0;

  constructor(readonly seed = 1) {}

  /** The store of that name, made when it is first asked for. */
  store(name: string): Map<string, string> {
    const known = this.properties.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, string>();
    this.properties.set(name, made);
    return made;
  }

  /** The account, a gmail.com-like one with 100 recipients a day when it is first seen. */
  user(email: string): DeskUser {
    const known = this.users.get(email);
    if (known !== undefined) return known;
    const made: DeskUser = { email, locale: 'en', workspace: false, quota: 100, granted: null, revealed: true };
    this.users.set(email, made);
    return made;
  }

  /** A number never given before by this desk, for ids. */
  nextSerial(): number {
    return ++this.serial;
  }

  /** Another desk with the same properties, triggers and accounts; sent mail, locks and cache stay behind. */
  clone(): Desk {
    return Desk.from(this.toJSON());
  }

  toJSON(): DeskState {
    const properties: Record<string, Record<string, string>> = {};
    this.properties.forEach((store, name) => {
      properties[name] = Object.fromEntries(store);
    });
    return {
      seed: this.seed,
      serial: this.serial,
      properties,
      triggers: this.triggers.map((trigger) => ({ ...trigger })),
      users: [...this.users.values()].map((user) => ({ ...user })),
    };
  }

  static from(state: DeskState): Desk {
    const desk = new Desk(state.seed);
    desk.serial = state.serial;
    for (const [name, values] of Object.entries(state.properties)) {
      for (const [key, value] of Object.entries(values)) desk.store(name).set(key, value);
    }
    desk.triggers = state.triggers.map((trigger) => ({ ...trigger }));
    for (const user of state.users) desk.users.set(user.email, { ...user });
    return desk;
  }
}
