import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runJest } from './run-jest.mjs';
import { report } from './run-step.mjs';

const [roundsAsked = '20', ...only] = process.argv.slice(2);
const rounds = Number(roundsAsked);
const first = Number(process.env.RUNSHEET_SEED ?? Date.now() % 1_000_000_000);
/** Everything in these searches by chance; of the other folders what says that it does. */
const folders = ['tests/core', 'tests/property', 'tests/app', 'tests/faults', 'tests/hostile'];
const others = ['tests/sweep', 'tests/strategy', 'tests/standin', 'tests/files', 'tests/xlsx', 'tests/serve', 'tests/cli', 'tests/adopt'];
const searches = /RUNSHEET_(SEED|FLUSH|SOAK|QUARTER|PEOPLE|FUZZ)|fast-check|faults\/(points|search)'|fuzz-count'|play-disturbed'/;
/** What becomes of unflushed writes when an execution is ended; only `cut` holds chance, so the others are tried in the first round. */
const flushModes = { first: 'lost,kept,cut', later: 'cut' };

function listTests(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

function listSearching() {
  const named = others.flatMap(listTests).filter((path) => searches.test(readFileSync(inRoot(path), 'utf8')));
  return [...folders.filter((folder) => existsSync(inRoot(folder))), ...named];
}

/** Lines in which tests say how much they tried, and the points of all of them. */
function readTried(output) {
  const lines = output.split('\n').filter((line) => /\btried\b/.test(line) && !/[✓✕●|>]/.test(line));
  const counts = lines.map((line) => /(\d+) of (\d+) points tried/.exec(line) ?? /(\d+) points are tried/.exec(line));
  return { lines: lines.map((line) => line.trim()), points: counts.reduce((sum, found) => sum + Number(found?.[1] ?? 0), 0) };
}

/** What asks tests for everything they can try, the quarter of 200 processes included, which takes half an hour and more. */
const whole = { RUNSHEET_SOAK: 'yes', RUNSHEET_QUARTER: 'yes', RUNSHEET_PEOPLE: 'all', RUNSHEET_FUZZ: '20' };

/** The first round tries every point, the later ones another sample each. */
function setRound(round) {
  process.env.RUNSHEET_SEED = String(first + round);
  process.env.RUNSHEET_FLUSH = round === 0 ? flushModes.first : flushModes.later;
  for (const [name, value] of Object.entries(whole)) {
    if (round === 0) process.env[name] = value;
    else delete process.env[name];
  }
}

/** The searching tests again and again, each round with another seed; the seed repeats a failure under `npm run soak 1`. */
function soak() {
  const sum = { failed: 0, points: 0, tests: 0 };
  for (let round = 0; round < rounds; round += 1) {
    setRound(round);
    const startedAt = Date.now();
    const result = runJest(['--passWithNoTests', ...(only.length > 0 ? only : listSearching())]);
    const tried = readTried(result.output);
    tried.lines.forEach((line) => process.stdout.write(`       ${line}\n`));
    report(`round ${round + 1} of ${rounds}, RUNSHEET_SEED=${first + round}, ${tried.points} points`, startedAt, result);
    sum.failed += result.ok ? 0 : 1;
    sum.points += tried.points;
    sum.tests += result.passed;
  }
  const { failed, points, tests } = sum;
  process.stdout.write(`${rounds - failed} rounds passed, ${failed} failed; ${points} points tried, ${tests} tests passed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (Number.isInteger(rounds) && rounds > 0) {
  installMissing();
  soak();
} else {
  process.stderr.write('Usage: npm run soak [rounds [test files]], rounds a whole number above 0.\n');
  process.exitCode = 2;
}
