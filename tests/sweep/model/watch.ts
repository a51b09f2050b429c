import type { Answer } from '../../../local/cli/call-add-on';
import type { Host } from '../../../local/host/host';
import { rowsOf } from '../cafe';

const list = (value: unknown): readonly Answer[] => (Array.isArray(value) ? (value as Answer[]) : []);

type Rows = ReturnType<typeof rowsOf>;

function onceBy(header: string, rows: Rows): Rows {
  const keys = rows.map((row) => row[header] ?? '');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new Error(`${twice} stands there twice`);
  return rows;
}

/** A run as its row says. */
export interface SeenRun {
  readonly status: string;
  readonly holder: string;
  readonly hop: number;
}

/** A line of the Outbox that went out, or may have: the message it was part of, and whether that is in doubt. */
export interface SeenLine {
  readonly message: string;
  readonly to: string;
  readonly isDoubt: boolean;
}

/** Everything the file says of runs and mail, remembered beyond the day on which rows are packed away. */
export class Watch {
  readonly runs = new Map<string, SeenRun>();
  /** Lines about runs by `key kind address`, as the model names them. */
  readonly told = new Map<string, SeenLine>();
  /** Lines that went out, by the key of the Outbox, of whatever they are about. */
  readonly lines = new Map<string, SeenLine>();
  /** Run and address of whom a doubtful mail is repeated to: until they have it they need no nag. */
  readonly repeated = new Set<string>();
  private open: ReadonlySet<string> = new Set();
  private readonly keys = new Map<string, string>();
  /** Something waits for quota or for time. */
  isShort = false;

  /** Reads Runs and Outbox; throws where a run or a mail stands there twice. */
  look(host: Host): void {
    for (const row of onceBy('Key', rowsOf(host, 'Runs'))) {
      const { ID: id = '', Key: key = '', Status: status = '', Assignee: holder = '', Hop: hop = '' } = row;
      this.keys.set(id, key);
      this.runs.set(key, { status, holder, hop: Number(hop) });
    }
    const entries = onceBy('Key', rowsOf(host, 'Outbox'));
    this.isShort = entries.some(({ State: state }) => state === 'waiting for quota' || state === 'queued');
    entries.forEach(({ Key: key = '' }) => this.noteRepeated(key));
    for (const { Key: key = '', State: state = '', Message: message = '', To: to = '' } of entries)
      if (state === 'sent' || state === 'unconfirmed') this.keep(key, { message, to, isDoubt: state === 'unconfirmed' });
  }

  private noteRepeated(key: string): void {
    const [id = '', , to = '', again] = key.split(':');
    if (again !== undefined) this.repeated.add(`${this.keys.get(id) ?? ''} ${to}`);
  }

  /** True of a run whose row takes a tick: neither done nor excused, and not missed for good when it was last told of. */
  isOpen(key: string): boolean {
    const status = this.runs.get(key)?.status ?? '';
    return status === 'Open' || status === 'Late' || (status === 'Missed' && this.open.has(key));
  }

  /** What a heartbeat's own report says: the runs that are open, and the lines it sent. */
  read(report: Answer): { readonly open: ReadonlySet<string>; readonly sentNow: ReadonlySet<string> } {
    const runs = list(report['statuses']).filter((one) => one['tab'] === 'Runs' && one['closed'] === false);
    this.open = new Set(runs.map((one) => this.keys.get(String(one['id'])) ?? ''));
    const mails = list(report['mails']).filter((mail) => mail['state'] === 'sent' || mail['state'] === 'unconfirmed');
    const sent = mails.flatMap((mail) => (mail['keys'] as readonly string[]).flatMap((key) => this.lineOf(key)));
    return { open: this.open, sentNow: new Set(sent) };
  }

  /** A key of the Outbox as the model names it; none where it is about no run, or a repetition. */
  private lineOf(key: string): readonly string[] {
    const [id = '', kind = '', to = '', again] = key.split(':');
    const run = this.keys.get(id);
    return run === undefined || again !== undefined ? [] : [`${run} ${kind} ${to}`];
  }

  private keep(key: string, line: SeenLine): void {
    const before = this.lines.get(key);
    if (before !== undefined && before.message !== line.message) throw new Error(`${key} went out twice`);
    this.lines.set(key, line);
    for (const name of this.lineOf(key)) this.told.set(name, line);
  }
}
