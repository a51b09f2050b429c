import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { describeMail } from '../desk/outbox';
import type { SentMail } from '../host/desk';
import { errorMessage } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';

/** How long the end waits for letters that are on their way. */
const patienceMs = 5_000;

/** Really sends mail, through the server in SMTP_URL. What cannot be sent is said and never stops anything. */
export class Postman {
  private readonly transport: Transporter;
  private under: Promise<void> = Promise.resolve();
  private count = 0;

  /** Refuses an address that is none with one sentence; it may hold a password and so is never repeated. */
  constructor(
    url: string,
    private readonly failed: (mail: SentMail, sentence: string) => void,
  ) {
    if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
      throw new Refusal('SMTP_URL is no address of a mail server; it looks like smtp://user:password@mail.example:587.', 'smtp');
    }
    this.transport = createTransport(url);
  }

  /** Sends these, one after the other, after those before. */
  post(mails: readonly SentMail[]): void {
    for (const mail of mails) {
      const number = ++this.count;
      this.under = this.under.then(() => this.send(mail, number));
    }
  }

  /** Waits a little for what is on its way. */
  async finish(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.under, patience]);
    clearTimeout(timer);
    this.transport.close();
  }

  private async send(mail: SentMail, number: number): Promise<void> {
    try {
      await this.transport.sendMail(describeMail(mail, number));
    } catch (error) {
      this.failed(mail, `The mail to ${mail.to.join(', ')} could not be sent: ${errorMessage(error)}.`);
    }
  }
}
