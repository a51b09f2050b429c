import { releaseWorkbooks } from '../desk/hold-workbook';
import { Refusal } from '../xlsx/refusal';
import { adoptReportCommand } from '../bench/adopt/report';
import { benchCommand } from '../bench/bench';
import { adoptCommand } from './adopt';
import { cadenceCommand } from './cadence';
import { closeCommand } from './close';
import type { Command } from './command';
import { demoCommand } from './demo';
import { exportCommand } from './export-runs';
import { formaliseCommand } from './formalise';
import { renderHelp, renderOverview } from './help';
import { globalOptions } from './global-options';
import { installCommand } from './install';
import { leaveCommand } from './leave';
import { onePageCommand } from './one-page';
import { plain } from './print';
import { readArguments } from './read-arguments';
import { reviewCommand } from './review';
import { rulesCommand } from './rules';
import { serveCommand } from './serve';
import { simulateCommand } from './simulate';
import { statusCommand } from './status';
import type { Surroundings } from './surroundings';
import { sweepCommand } from './sweep';
import { UsageError } from './usage-error';
import { verifyCommand } from './verify';
import { whyCommand } from './why';
import { errorMessage } from '../xlsx/error-code';

const commands: readonly Command[] = [
  serveCommand,
  installCommand,
  sweepCommand,
  simulateCommand,
  statusCommand,
  reviewCommand,
  formaliseCommand,
  onePageCommand,
  adoptCommand,
  closeCommand,
  whyCommand,
  rulesCommand,
  cadenceCommand,
  exportCommand,
  verifyCommand,
  leaveCommand,
  demoCommand,
  benchCommand,
  adoptReportCommand,
];

/** Runs one command and returns the exit code: 0 done, 1 refused with one line on stderr, 2 wrong usage. */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  // Local times inside the add-on are those of the process; Google runs it in the zone of the manifest.
  process.env['TZ'] = surroundings.addOn.manifest.timeZone;
  try {
    return await dispatch(words, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${plain(error.message)}\n`);
      return 2;
    }
    terminal.err(`${plain(describeFailure(error))}\n`);
    return 1;
  } finally {
    releaseWorkbooks();
  }
}

async function dispatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  const { name, rest } = findName(words);
  if (name === null) {
    if (!rest.includes('--help') && rest.length > 0) throw new UsageError('Say a command first; see runsheet --help.');
    (rest.includes('--help') ? terminal.out : terminal.err)(renderOverview(commands));
    return rest.includes('--help') ? 0 : 2;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new UsageError(`There is no command "${name}"; see runsheet --help.`);
  const invocation = readArguments(command, rest, surroundings);
  if (!invocation.flag('help')) return command.run(invocation);
  terminal.out(renderHelp(command));
  return 0;
}

/** The command's name is the first word that is neither an option of every command nor its value. */
function findName(words: readonly string[]): { readonly name: string | null; readonly rest: readonly string[] } {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) return { name: word, rest: [...words.slice(0, at), ...words.slice(at + 1)] };
    const spec = globalOptions[word.replace(/^--/, '')];
    if (spec?.value !== undefined) at++;
  }
  return { name: null, rest: words };
}

function describeFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return `This should not happen: ${errorMessage(error)}. Please report it with the command you typed.`;
}
