import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Applied } from '../adopt/apply-scan';
import { adoptOwnTabs, copyScan } from '../adopt/apply-scan';
import { listOurTabs } from '../adopt/list-our-tabs';
import type { ScanWish } from '../adopt/scan-file';
import { askScan, scanFile } from '../adopt/scan-file';
import { describeApplied, showApplied } from '../adopt/show-applied';
import { showScan } from '../adopt/show-scan';
import { Host } from '../host/host';
import { errorMessage } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';
import type { Answer } from './call-add-on';
import { askAddOn, logRun } from './call-add-on';
import type { Command, Invocation } from './command';
import { plain } from './print';
import type { Session } from './session';
import { openSession, readNow, readZone, saveSession } from './session';
import { faultOptions, readFaults } from './test-faults';
import { UsageError } from './usage-error';

/** `adopt`: what a team's own files hold, and with --apply their rows taken into a workbook. */
export const adoptCommand: Command = {
  name: 'adopt',
  takes: '<file...>',
  counts: [1, Infinity],
  says: "finds tables on a team's own .xlsx, .ods or .csv, proposes which column is which, and takes rows over",
  more: [
    'Reads only, unless --apply says where the rows are to go. What cannot be read is listed with row, column and reason.',
    'With --apply the rows are copied and the file stays as it is; --bind lets Runsheet work on the tabs where they stand.',
    'Of several files a bad one is reported, the others go on; the exit code is 1 then.',
  ],
  options: {
    sheet: { value: 'NAME', says: 'look at this tab only' },
    as: { value: 'TABLE', says: 'take it for this tab of Runsheet, like Rocks or "To-Dos"' },
    apply: { value: 'INTO.xlsx', says: 'take the rows into this workbook, which is created and set up where absent' },
    bind: { says: 'with --apply naming the file itself: work on its own tabs' },
    ...faultOptions,
  },
  run,
};

/** What came of one file. */
interface Outcome {
  readonly file: string;
  readonly view: Answer;
  readonly applied: readonly Applied[];
  /** Why it could not be read, `''` where it could. */
  readonly error: string;
}

async function run(invocation: Invocation): Promise<number> {
  const into = invocation.text('apply');
  refuseMisuse(invocation, into);
  const outcomes = into === null ? await scanAll(invocation) : await applyAll(invocation, into);
  const { out, err } = invocation.surroundings.terminal;
  for (const { error } of outcomes) if (error !== '') err(`${plain(error)}\n`);
  const several = invocation.positionals.length > 1;
  if (invocation.flag('json')) {
    if (several) out(`${JSON.stringify({ files: outcomes.map((one) => ({ file: one.file, ...describe(one) })) })}\n`);
    else if (outcomes[0]?.error === '') out(`${JSON.stringify(describe(outcomes[0]))}\n`);
  } else for (const one of outcomes) out(show(one));
  return outcomes.every(isDone) ? 0 : 1;
}

function refuseMisuse(invocation: Invocation, into: string | null): void {
  const [file = ''] = invocation.positionals;
  const alone = invocation.positionals.length === 1 && into !== null && isSame(file, into);
  if (invocation.flag('bind') && !alone) {
    throw new UsageError(`--bind works on one file in its place: runsheet adopt ${basename(file)} --bind --apply ${basename(file)}.`);
  }
}

function isSame(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) ? realpathSync(one) === realpathSync(other) : resolve(one) === resolve(other);
}

const isDone = ({ error, applied }: Outcome): boolean => error === '' && applied.every((one) => one.error === '');

function wishOf(invocation: Invocation): ScanWish {
  return { sheet: invocation.text('sheet'), as: invocation.text('as') };
}

/** Looks at every file by itself. */
async function scanAll(invocation: Invocation, finish: (scan: Awaited<ReturnType<typeof scanFile>>) => readonly Applied[] = () => []) {
  const zone = readZone(invocation) ?? invocation.surroundings.zone;
  const place = { addOn: invocation.surroundings.addOn, now: readNow(invocation, zone), zone, user: userOf(invocation) };
  const outcomes: Outcome[] = [];
  for (const file of invocation.positionals) {
    try {
      const scan = await scanFile(file, wishOf(invocation), place);
      outcomes.push({ file, view: scan.view, applied: finish(scan), error: '' });
    } catch (error) {
      // One file must not keep the others from being read, whatever is wrong with it.
      const said = error instanceof Refusal ? error.message : `${basename(file)} could not be looked at (${errorMessage(error)}).`;
      outcomes.push({ file, view: {}, applied: [], error: said });
    }
  }
  return outcomes;
}

function userOf(invocation: Invocation): string {
  return invocation.text('user') ?? 'you@example.com';
}

/** Looks at every file and takes what was found into one workbook, which is saved once. */
async function applyAll(invocation: Invocation, into: string): Promise<readonly Outcome[]> {
  const fresh = !existsSync(into);
  const session = await openSession({ ...invocation, positionals: [into] }, { writes: true, creates: true });
  // Formulas of other tabs keep the values they have while tabs of another file stand beside them.
  const { book, desk, now, user } = session.host;
  const host = new Host({ ...invocation.surroundings.addOn, book, desk, now, user });
  if (fresh) setUp(session, host);
  const own = invocation.positionals.findIndex((file) => isSame(file, into));
  const others = { ...invocation, positionals: invocation.positionals.filter((_file, index) => index !== own) };
  const kept = listOurTabs(invocation.surroundings.addOn);
  const outcomes = await scanAll(others, (scan) => copyScan(host, scan, kept, readFaults(invocation)));
  if (own >= 0) outcomes.splice(own, 0, adoptItself(invocation, host, into));
  const runs = outcomes.flatMap(({ applied }) => applied.flatMap((one) => one.runs));
  for (const one of runs) logRun(session, 'adopt', one);
  if (fresh || runs.length > 0)
    await saveSession(
      session,
      runs.flatMap(({ mails }) => mails),
    );
  return outcomes;
}

function setUp(session: Session, host: Host): void {
  const { run: execution } = askAddOn(host, { request: 'install', sample: false, templates: ['all'] });
  logRun(session, 'install', execution);
}

function adoptItself(invocation: Invocation, host: Host, file: string): Outcome {
  const view = askScan(host, wishOf(invocation));
  return { file, view, applied: adoptOwnTabs(host, view, invocation.flag('bind') ? 'bind' : 'copy', readFaults(invocation)), error: '' };
}

/** The answer without what only the sidebar needs. */
function describe({ view, applied, error }: Outcome): Answer {
  const { fields: _fields, ...rest } = view;
  return {
    tables: [],
    others: [],
    ...rest,
    ...(applied.length === 0 ? {} : { applied: describeApplied(applied) }),
    ...(error === '' ? {} : { error }),
  };
}

function show({ file, view, applied, error }: Outcome): string {
  if (error !== '') return '';
  return `${[plain(file), ...showScan(view), ...(applied.length === 0 ? [] : ['', ...showApplied(applied)])].join('\n')}\n\n`;
}
