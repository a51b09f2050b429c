import type { Answer, Heartbeat } from '../../../local/cli/call-add-on';

/** What one heartbeat of the product did, as sorted lines that the model writes too. */
export interface Seen {
  readonly opened: readonly string[];
  readonly moved: readonly string[];
  readonly closed: readonly string[];
  readonly open: readonly string[];
  readonly sent: readonly string[];
  /** Messages with something about a run in them, and others. */
  readonly messages: number;
  readonly others: number;
}

const list = (value: unknown): readonly Answer[] => (Array.isArray(value) ? (value as Answer[]) : []);
const text = (one: Answer, key: string): string => String(one[key] ?? '');

/** Reads reports and remembers which id belongs to which key. */
export class Observer {
  private readonly keys = new Map<string, string>();

  observe({ report, run }: Heartbeat): Seen {
    for (const one of list(report['opened'])) this.keys.set(text(one, 'id'), text(one, 'key'));
    for (const one of list(report['closed'])) this.keys.set(text(one, 'id'), text(one, 'key'));
    const line = (one: Answer): string => `${text(one, 'key')} ${text(one, 'assignee')} hop ${text(one, 'hop')}`;
    const mails = list(report['mails']).filter((mail) => mail['state'] === 'sent');
    const messages = mails.filter((mail) => this.duties(mail).length > 0).length;
    const open = list(report['statuses']).filter((one) => one['tab'] === 'Runs' && one['closed'] === false);
    return {
      opened: list(report['opened'])
        .map((one) => text(one, 'key'))
        .sort(),
      moved: list(report['moved']).map(line).sort(),
      closed: list(report['closed'])
        .map((one) => `${text(one, 'key')} ${text(one, 'status')}`)
        .sort(),
      open: open.map((one) => `${this.keyOf(text(one, 'id'))} ${text(one, 'status')} ${text(one, 'owner')}`).sort(),
      sent: mails.flatMap((mail) => this.duties(mail)).sort(),
      messages,
      others: run.mails.length - messages,
    };
  }

  private keyOf(id: string): string {
    return this.keys.get(id) ?? id;
  }

  private duties(mail: Answer): readonly string[] {
    return (mail['keys'] as readonly string[]).flatMap((key) => {
      const [id = '', kind = '', to = ''] = key.split(':');
      return this.keys.has(id) ? [`${this.keyOf(id)} ${kind} ${to}`] : [];
    });
  }
}
