import type { Mailer } from '../app/ports';

/** Sends as the person this runs as. */
export function makeMailer(): Mailer {
  return {
    quota: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, text, html }) => MailApp.sendEmail({ to, subject, body: text, htmlBody: html }),
  };
}
