import type { Faults } from '../host/faults';
import type { Command, Invocation } from './command';
import { readChoice, readCount } from './read-arguments';

/** Options of every command that writes, so that anybody can try what becomes of a file when something goes wrong at a point of their choice. */
export const faultOptions: Command['options'] = {
  'kill-at': { value: 'N', says: 'test: end the execution at its Nth service call (the JSON says how many there are: calls)' },
  'kill-when': { value: 'before|after', says: 'test: whether that call still takes effect (before: no)' },
  unflushed: { value: 'lost|kept|cut', says: 'test: what becomes of cell writes that were not flushed' },
  seed: { value: 'N', says: 'test: chance of --unflushed cut, the same again for the same number' },
  'throw-at': { value: 'N', says: 'test: let the Nth service call throw, as Google does (--kill-when says when)' },
  lock: { value: 'refused', says: 'test: as if another execution held the file' },
  quota: { value: 'N', says: 'test: recipients left in the mail quota' },
};

/** The faults that were asked for. */
export function readFaults(invocation: Invocation): Faults {
  const killAt = readCount(invocation, 'kill-at');
  const throwAt = readCount(invocation, 'throw-at');
  const phase = readChoice(invocation, 'kill-when', ['before', 'after'] as const) ?? 'before';
  const unflushed = readChoice(invocation, 'unflushed', ['lost', 'kept', 'cut'] as const);
  const seed = readCount(invocation, 'seed');
  return {
    ...(killAt === null ? {} : { killAt, phase }),
    ...(throwAt === null ? {} : { throwAt: [{ call: throwAt, phase, message: 'Service Spreadsheets failed.' }] }),
    ...(unflushed === null ? {} : { unflushed }),
    ...(seed === null ? {} : { seed }),
    ...(readChoice(invocation, 'lock', ['refused'] as const) === null ? {} : { refuseLock: true }),
  };
}
