import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isReadOnlySheet, makeWorkbook, workbookOf } from '../adopt/make-workbook';
import { releaseWorkbooks } from '../desk/hold-workbook';
import { refuseServed } from '../desk/serving-mark';
import { sampleStage } from '../sample/story';
import { refuseTakenPort } from '../serve/listen';
import { openBrowser } from '../serve/open-browser';
import type { ServedPage } from '../serve/serve-page';
import { Refusal } from '../xlsx/refusal';
import type { Command, Invocation } from './command';
import { makeSample } from './make-sample';
import { printResult } from './print';
import { readCount } from './read-arguments';
import { openSession, readNow, readZone } from './session';
import type { Session } from './session';
import { UsageError } from './usage-error';

/** When the sample company's page opens: its first café opens at seven. */
const sampleNow = '2026-11-16T06:00';
const lastPort = 65_535;

/** `serve`: the local page; what `npm start` shows. */
export const serveCommand: Command = {
  name: 'serve',
  takes: '[workbook.xlsx]',
  counts: [0, 1],
  says: 'opens the workbook in the browser: the sheet, the menu, the sidebar, the outbox, a clock',
  more: [
    'Without a workbook it makes the sample company anew in .sample, on a Monday at 06:00, and the clock stands until you move it.',
    "A workbook is opened as it was saved, and begun where the file does not exist. Its clock is the machine's, and hourly checks run at",
    'full hours while the page is served; with --now, or once it is moved by hand, it stands still. Changes are saved as they happen.',
    'An .ods or .csv is made into an .xlsx beside it, which is then opened; the file itself is never written.',
    'Mail lies in <name>.desk/outbox; where SMTP_URL names a mail server (smtp://user:password@host:587), it is really sent too.',
    'Only this machine can open the page. Stop it with Ctrl+C.',
  ],
  options: {
    port: { value: 'N', says: 'port of the page (4400, or the next one that is free)' },
    'no-open': { says: 'do not open the browser' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const port = readPort(invocation);
  await refuseTakenPort(port);
  // Its libraries are many, and no other command needs them.
  const { servePage } = await import('../serve/serve-page');
  const { surroundings } = invocation;
  const [path] = invocation.positionals;
  const fresh = path === undefined || !existsSync(path);
  const session = path === undefined ? await openSample(invocation) : await openOwn(invocation);
  const stands = path === undefined || invocation.text('now') !== null ? session.host.now : null;
  const page = await servePage(session, surroundings, { stands, port, fresh, beats: path === undefined });
  // From here on the page reads again what a command writes meanwhile.
  releaseWorkbooks();
  if (!invocation.flag('no-open')) openBrowser(page.address, process.platform, surroundings.env);
  printResult(invocation, { address: page.address, workbook: session.path }, () => [
    `Runsheet is at ${page.address}`,
    `It shows ${session.path}. Press Ctrl+C to stop.`,
  ]);
  return untilStopped(page);
}

function readPort(invocation: Invocation): number | null {
  const port = readCount(invocation, 'port');
  if (port !== null && port > lastPort) throw new UsageError(`--port takes a number up to ${lastPort}, not "${port}".`);
  return port;
}

/** The sample company with its owner's hourly checks started. */
async function openSample(invocation: Invocation): Promise<Session> {
  const session = await makeSample(invocation, {
    user: invocation.text('user') ?? sampleStage.user,
    now: invocation.text('now') ?? sampleNow,
    zone: invocation.text('zone') ?? sampleStage.zone,
  });
  startChecks(session);
  return session;
}

/** Starts the owner's hourly checks through the add-on's own menu. */
function startChecks({ host }: Session): void {
  host.run('menuStart', [], { answers: ['YES'] });
  if (host.desk.triggers.length === 0) throw new Error('the add-on started no hourly checks');
}

/** A workbook as it was saved; a new one has one empty tab, as in Sheets. */
async function openOwn(invocation: Invocation): Promise<Session> {
  refuseServed(invocation.positionals[0] ?? '');
  const session = await openSession(await asWorkbook(invocation), { writes: true, creates: true });
  const { book } = session.opened;
  if (book.tabs.length === 0) book.addTab('Sheet1');
  return session;
}

/** An .ods or .csv is made into a workbook beside it, which is then the one that is opened. */
async function asWorkbook(invocation: Invocation): Promise<Invocation> {
  const [path = ''] = invocation.positionals;
  if (!isReadOnlySheet(path)) return invocation;
  readNow(invocation, readZone(invocation) ?? invocation.surroundings.zone);
  const made = workbookOf(path);
  await makeWorkbook(path, made);
  invocation.surroundings.terminal.err(
    `${basename(path)} stays as it is; ${basename(made)} was made of it, and what you change goes there.\n`,
  );
  return { ...invocation, positionals: [made] };
}

/** Waits for Ctrl+C, then saves and ends. */
async function untilStopped(page: ServedPage): Promise<number> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const unsaved = await page.stop();
  if (unsaved !== null) throw new Refusal(`Not everything is saved: ${unsaved}`, 'unsaved');
  return 0;
}
