import type { SentMail } from '../host/desk';
import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Args } from './args';
import type { ServiceSpec } from './method';
import { call } from './method';
import type { Stateless } from './spreadsheet-app';

const perMessage = 50;
const longestSubject = 250;
const knownOptions = new Set([
  'to',
  'subject',
  'body',
  'attachments',
  'bcc',
  'cc',
  'htmlBody',
  'inlineImages',
  'name',
  'noReply',
  'replyTo',
]);

type Message = Readonly<Record<string, unknown>>;

/** All forms of `sendEmail` as the one that takes a message. */
function readMessage(args: Args): Message {
  args.expect(1, 3, 4);
  if (args.count === 1) return args.record(0);
  const [to, second] = [args.text(0), args.text(1)];
  if (args.count === 3) return { to, subject: second, body: args.text(2) };
  if (typeof args.at(3) === 'string') return { to, replyTo: second, subject: args.text(2), body: args.text(3) };
  return { ...args.record(3), to, subject: second, body: args.text(2) };
}

function textOf(message: Message, key: string): string | null {
  const value = message[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  throw new ServiceError(`Invalid argument: ${key}`);
}

function addressesOf(message: Message, key: string): readonly string[] {
  const list = (textOf(message, key) ?? '').split(',').map((one) => one.trim());
  const addresses = list.filter((one) => one !== '').map((one) => /<([^<>]+)>$/.exec(one)?.[1] ?? one);
  const bad = addresses.find((one) => !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(one));
  if (bad !== undefined) throw new ServiceError(`Invalid email: ${bad}`);
  return addresses;
}

function composeMail(message: Message, x: Execution): SentMail {
  const odd = Object.keys(message).find((key) => !knownOptions.has(key));
  if (odd !== undefined) throw new ServiceError(`Invalid argument: ${odd}`);
  const attachments = message['attachments'];
  return {
    at: x.now(),
    from: x.setup.user.email,
    to: addressesOf(message, 'to'),
    cc: addressesOf(message, 'cc'),
    bcc: addressesOf(message, 'bcc'),
    subject: textOf(message, 'subject') ?? '',
    body: textOf(message, 'body') ?? '',
    htmlBody: textOf(message, 'htmlBody'),
    name: textOf(message, 'name'),
    replyTo: textOf(message, 'replyTo'),
    noReply: message['noReply'] === true,
    attachments: Array.isArray(attachments) ? attachments.length : 0,
  };
}

function recipientsOf(mail: SentMail): number {
  return mail.to.length + mail.cc.length + mail.bcc.length;
}

function checkMail(mail: SentMail, x: Execution): void {
  const { user } = x.setup;
  const limit = (user.workspace ? 400 : 200) * 1024;
  if (recipientsOf(mail) === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipientsOf(mail) > perMessage) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  if (mail.subject.length > longestSubject) throw new ServiceError('Argument too large: subject');
  if (Math.max(byteLength(mail.body), byteLength(mail.htmlBody ?? '')) > limit) throw new ServiceError('Limit Exceeded: Email Body Size.');
  if (mail.noReply && !user.workspace) throw new ServiceError('Invalid argument: noReply');
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sendMail(mail: SentMail, x: Execution): void {
  const { user, desk, faults } = x.setup;
  checkMail(mail, x);
  const recipients = recipientsOf(mail);
  if (user.quota + (faults.mailOvershoot ?? 0) < recipients) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  user.quota -= recipients;
  desk.mails.push(mail);
  x.mails.push(mail);
  if (faults.mailThrowsAfterSend?.(mail) === true)
    throw new ServiceError('We’re sorry, a server error occurred. Please wait a bit and try again.');
}

export const mailAppSpec: ServiceSpec<Stateless> = {
  name: 'MailApp',
  owner: '',
  methods: {
    getRemainingDailyQuota: call('other', 'mail', (_app, _args, { x }) => x.setup.user.quota),
    sendEmail: call('mail', 'mail', (_app, args, { x }) => sendMail(composeMail(readMessage(args), x), x)),
  },
};
