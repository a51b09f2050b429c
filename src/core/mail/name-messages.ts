import { hashKey } from './claims';
import type { MessageGroup } from './group-messages';
import { nameOfMessage, type OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';
import { renderMessage, type Message } from './render-message';

/** A group with its text, its rows carrying the message's name and subject. */
export interface NamedMessage {
  readonly group: MessageGroup;
  readonly message: Message;
}

/** Renders a group; its rows get a common message name and the subject. */
export function nameMessage(group: MessageGroup, context: RenderContext): NamedMessage {
  const message = renderMessage(group, context);
  const hash = hashKey(group.entries.map((entry) => entry.key).join('|'));
  const entries: readonly OutboxEntry[] = group.entries.map((entry) => ({
    ...entry,
    message: nameOfMessage(hash, entry.dry),
    subject: message.subject,
  }));
  return { group: { to: group.to, entries }, message };
}
