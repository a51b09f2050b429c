import { localText } from '../cli/moments';
import type { SentMail } from '../host/desk';
import type { PageLetter, PageMail } from '../page/messages';

const PREVIEW_LENGTH = 200;

/** The mails that went out while the page was open, numbered from 1. */
export class Letters {
  private readonly sent: SentMail[] = [];

  constructor(private readonly zone: string) {}

  /** Takes in new mails; tells them as the page lists them. */
  add(mails: readonly SentMail[]): PageMail[] {
    const from = this.sent.length;
    this.sent.push(...mails);
    return this.list().slice(from);
  }

  list(): PageMail[] {
    return this.sent.map((mail, index) => this.describe(mail, index + 1));
  }

  /** One mail with its text, `null` where there is none of that number. */
  letter(number: number): PageLetter | null {
    const mail = this.sent[number - 1];
    return mail === undefined ? null : { ...this.describe(mail, number), text: mail.body, html: mail.htmlBody };
  }

  private describe(mail: SentMail, number: number): PageMail {
    return {
      number,
      at: localText(mail.at, this.zone),
      from: mail.name === null ? mail.from : `${mail.name} <${mail.from}>`,
      to: [...mail.to, ...mail.cc, ...mail.bcc],
      subject: mail.subject,
      preview: (mail.body.split(/\r?\n/, 1)[0] ?? '').slice(0, PREVIEW_LENGTH),
    };
  }
}
