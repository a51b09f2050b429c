import type { PageMail } from '../messages';

/** Where read mails are remembered: `sessionStorage`, or anything like it. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'runsheet-read-mails';

/** Which mails this window has read. A number counts only with its moment: a file begun anew counts from the start. */
export class Unread {
  private readonly read: Set<string>;

  constructor(private readonly memory: Memory) {
    this.read = new Set((memory.getItem(key) ?? '').split('\n'));
  }

  has(mail: PageMail): boolean {
    return !this.read.has(nameOf(mail));
  }

  count(mails: readonly PageMail[]): number {
    return mails.filter((mail) => this.has(mail)).length;
  }

  mark(mail: PageMail): void {
    this.read.add(nameOf(mail));
    this.memory.setItem(key, [...this.read].join('\n'));
  }
}

function nameOf({ number, at }: PageMail): string {
  return `${number} ${at}`;
}
