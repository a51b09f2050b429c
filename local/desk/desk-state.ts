import type { DeskState, DeskUser, StoredTrigger } from '../host/desk';
import { isRecord, listIn, numberIn, textIn } from './read-json';

/** Reads what a desk's JSON files say into the state of a desk; what is unreadable in them is left out. */
export function decodeDeskState(
  record: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>>,
  triggers: Readonly<Record<string, unknown>>,
): DeskState {
  return {
    seed: numberIn(record, 'seed', 1),
    serial: numberIn(record, 'serial', 0),
    properties: Object.fromEntries(Object.entries(properties).map(([store, values]) => [store, decodeTexts(values)])),
    triggers: listIn(triggers, 'triggers').filter(isRecord).map(decodeTrigger),
    users: listIn(record, 'users').filter(isRecord).map(decodeUser),
  };
}

function decodeTexts(values: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(isRecord(values) ? values : {})) {
    if (typeof value === 'string') texts[key] = value;
  }
  return texts;
}

const events = ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT'] as const;

function decodeTrigger(one: Record<string, unknown>): StoredTrigger {
  return {
    uid: textIn(one, 'uid', ''),
    handler: textIn(one, 'handler', ''),
    user: textIn(one, 'user', ''),
    bookId: textIn(one, 'bookId', ''),
    event: events.find((event) => event === one['event']) ?? 'CLOCK',
    schedule: listIn(one, 'schedule').map(String),
    disabled: one['disabled'] === true,
  };
}

function decodeUser(one: Record<string, unknown>): DeskUser {
  return {
    email: textIn(one, 'email', ''),
    locale: textIn(one, 'locale', 'en'),
    workspace: one['workspace'] === true,
    quota: numberIn(one, 'quota', 100),
    granted: Array.isArray(one['granted']) ? one['granted'].map(String) : null,
    revealed: one['revealed'] !== false,
  };
}
