import type { Command } from './command';
import { globalOptions } from './global-options';
import { alignRows } from './print';

/** The overview of all commands. */
export function renderOverview(commands: readonly Command[]): string {
  const rows = commands.filter((command) => command.hidden !== true).map((command) => [`${command.name} ${command.takes}`, command.says]);
  return [
    'runsheet: an execution system inside a spreadsheet, run here on .xlsx files as Google would run it.',
    '',
    'Usage: runsheet <command> [options]',
    '',
    ...alignRows(rows),
    '',
    'Options of every command',
    ...renderOptions(globalOptions),
    '',
    'runsheet <command> --help says more. Exit codes: 0 done, 1 refused, 2 wrong usage.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function renderHelp(command: Command): string {
  const own = Object.keys(command.options).length === 0 ? [] : ['', 'Options', ...renderOptions(command.options)];
  return [
    `Usage: runsheet ${command.name} ${command.takes} [options]`.replace('  ', ' '),
    '',
    `${command.says.charAt(0).toUpperCase()}${command.says.slice(1)}.`,
    ...command.more,
    ...own,
    '',
    'Options of every command',
    ...renderOptions(globalOptions),
    '',
  ].join('\n');
}

function renderOptions(options: Command['options']): string[] {
  return alignRows(
    Object.entries(options).map(([name, spec]) => [`--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`, spec.says]),
  );
}
