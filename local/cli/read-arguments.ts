import { parseArgs } from 'node:util';
import type { Command, Invocation } from './command';
import { globalOptions } from './global-options';
import type { Surroundings } from './surroundings';
import { UsageError } from './usage-error';
import { errorMessage } from '../xlsx/error-code';

/** Reads what was typed behind a command's name. Throws `UsageError` with one sentence. */
export function readArguments(command: Command, words: readonly string[], surroundings: Surroundings): Invocation {
  const specs = { ...globalOptions, ...command.options };
  const { values, positionals } = parseWords(command, words, specs);
  const [least, most] = command.counts;
  const wanted = values['help'] !== true;
  if (wanted && positionals.length < least)
    throw new UsageError(`${command.name} needs ${command.takes}; see runsheet ${command.name} --help.`);
  if (wanted && positionals.length > most)
    throw new UsageError(`${command.name} takes ${command.takes || 'no arguments'}, not also "${positionals[most] ?? ''}".`);
  return {
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    flag: (name) => values[name] === true,
    surroundings,
  };
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parseWords(command: Command, words: readonly string[], specs: Command['options']): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { type: spec.value === undefined ? ('boolean' as const) : ('string' as const) }]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = errorMessage(error).split(/\. |\n/)[0];
    throw new UsageError(`${String(message).replace(/\.$/, '')}; see runsheet ${command.name} --help.`);
  }
}

/** The moment of an option as epoch milliseconds of the workbook, a whole number, and the like are read where they are used. */
export function readCount(invocation: Invocation, name: string): number | null {
  const text = invocation.text(name);
  if (text === null) return null;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** One of several words given to an option, `null` where it was not given. */
export function readChoice<T extends string>(invocation: Invocation, name: string, choices: readonly T[]): T | null {
  const text = invocation.text(name);
  if (text === null) return null;
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found === undefined) throw new UsageError(`--${name} takes ${choices.join(', ')}, not "${text}".`);
  return found;
}
