import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from 'nodemailer/lib/mailer';
import type { SentMail } from '../host/desk';

/** A mail that went out, as it is kept: its name inside the desk, and its source. */
export interface Letter {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Sent mails as `outbox/0001-subject.eml`, in order. File names come from a counter and a safe form of the subject only. */
export async function composeLetters(deskPath: string, mails: readonly SentMail[]): Promise<readonly Letter[]> {
  if (mails.length === 0) return [];
  let number = lastNumber(join(deskPath, 'outbox'));
  const letters: Letter[] = [];
  for (const mail of mails) {
    number++;
    const name = `outbox/${String(number).padStart(4, '0')}-${slugOf(mail.subject)}.eml`;
    letters.push({ name, bytes: await composeMail(mail, number) });
  }
  return letters;
}

function lastNumber(folder: string): number {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.reduce((last, name) => Math.max(last, Number(/^(\d+)-.*\.eml$/.exec(name)?.[1] ?? 0)), 0);
}

function slugOf(subject: string): string {
  const plain = subject
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 48).replace(/-+$/, '') || 'mail';
}

/** The library is loaded with the first mail: most heartbeats send none. */
async function composeMail(mail: SentMail, number: number): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer(describeMail(mail, number)).compile().build();
}

/** A mail as nodemailer takes it; `number` makes its id its own. */
export function describeMail(mail: SentMail, number: number): Options {
  return {
    from: mail.name === null ? mail.from : { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    date: new Date(mail.at),
    messageId: `<${mail.at}.${number}@runsheet.local>`,
    // Nothing in a mail's text may make the composer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
