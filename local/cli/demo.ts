import { join, relative } from 'node:path';
import type { SentMail } from '../host/desk';
import { sampleActs, sampleStage } from '../sample/story';
import type { Act } from '../sample/story';
import { findRows, textAt, columnOf, typeAct } from '../sample/fill-sheet';
import type { Tab } from '../store/tab';
import { beat, failedBeat } from './call-add-on';
import type { Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { localText, readMoment } from './moments';
import { alignRows, plain, showTime } from './print';
import { recordsIn, say } from './records';
import { makeSample } from './make-sample';
import { saveSession } from './session';
import type { Session } from './session';
import { showAttention } from './show-sweep';
import { tellEvents } from './tell-events';
import { Refusal } from '../xlsx/refusal';

const hour = 3_600_000;

/** `demo`: the sample company and three days of its life, told in the terminal. */
export const demoCommand: Command = {
  name: 'demo',
  takes: '',
  counts: [0, 0],
  says: 'makes the sample company in .sample and prints three days of its life',
  more: ['Nothing is really sent: each mail lies as a file in .sample/corner-cup.desk/outbox.'],
  options: {},
  run: runDemo,
};

/** Makes the sample workbook anew, lets three days pass over it and prints what happened. */
async function runDemo(invocation: Invocation): Promise<number> {
  const { root, terminal } = invocation.surroundings;
  const session = await makeSample(invocation, { user: sampleStage.user, now: sampleStage.from, zone: sampleStage.zone });
  terminal.out(`${introduce()}\n`);
  const told = await playStory(session, (line) => terminal.out(`${line}\n`));
  const { letters } = await saveSession(session, told.mails);
  terminal.out(
    `${[...conclude(session, told.statuses), ...showLetters(told.mails, letters, root), ...showNext(session, root)].join('\n')}\n`,
  );
  return 0;
}

function introduce(): string {
  return [
    'Corner Cup: two cafés, six people, five processes that must happen, three Rocks for the quarter.',
    'Three days pass, one heartbeat an hour, as Google would run them.',
  ].join('\n');
}

interface Told {
  readonly mails: readonly SentMail[];
  readonly statuses: readonly Answer[];
}

async function playStory(session: Session, print: (line: string) => void): Promise<Told> {
  const { host } = session;
  const moment = (local: string): number => readMoment(local, sampleStage.zone, 'now');
  const mails: SentMail[] = [];
  let statuses: readonly Answer[] = [];
  let shownDay = '';
  const tell = (at: number, line: string): void => {
    const local = localText(at, sampleStage.zone);
    if (local.slice(0, 10) !== shownDay) print(`\n${showTime(local.slice(0, 10))}`);
    shownDay = local.slice(0, 10);
    print(`  ${local.slice(11)}  ${line}`);
  };
  const open = [...sampleActs];
  for (let now = moment(sampleStage.from); now <= moment(sampleStage.to); now += hour) {
    for (let act = open[0]; act !== undefined && moment(act.at) <= now; act = open[0]) {
      perform(session, act, moment(act.at), tell);
      open.shift();
    }
    host.now = now;
    const { report, run } = beat(host);
    const failure = failedBeat(run);
    if (failure !== null) throw new Refusal(`${localText(now, sampleStage.zone)}: ${failure}`, 'add-on');
    mails.push(...run.mails);
    statuses = recordsIn(report, 'statuses');
    for (const line of tellEvents(recordsIn(report, 'events'), statuses)) tell(now, line);
  }
  return { mails, statuses };
}

function perform(session: Session, act: Act, at: number, tell: (at: number, line: string) => void): void {
  session.host.now = at;
  const found = typeAct(session.host, act);
  tell(at, found ? `${act.who} ${act.does}` : `${act.who} looks for "${act.process}" and does not find it`);
}

function conclude(session: Session, statuses: readonly Answer[]): string[] {
  const runs = session.opened.book.findTab('Runs');
  const shown = ['Runs', 'Rocks', 'Scorecard'];
  return [
    ...(runs === undefined ? [] : showHolders(runs)),
    ...showStanding('Rocks of this quarter', statuses, 'Rocks'),
    ...showStanding('Scorecard', statuses, 'Scorecard'),
    ...showAttention(statuses.filter((one) => !shown.includes(say(one, 'tab')))),
  ];
}

function showStanding(title: string, statuses: readonly Answer[], tab: string): string[] {
  const rows = statuses
    .filter((one) => say(one, 'tab') === tab)
    .map((one) => [say(one, 'status'), say(one, 'title'), say(one, 'owner'), say(one, 'why')]);
  return rows.length === 0 ? [] : ['', title, ...alignRows(rows)];
}

function showHolders(runs: Tab): string[] {
  const open = findRows(runs, (text) => ['Open', 'Late', 'Missed', 'Proof missing'].includes(text('Status')));
  const cell = (row: number, header: string): string => plain(textAt(runs, row, columnOf(runs, header)));
  const rows = open.map((row) => [
    cell(row, 'Assignee'),
    `${cell(row, 'Process').replace(/^\S+ /, '')} ${cell(row, 'Location')}`.trim(),
    cell(row, 'Status'),
    cell(row, 'Why'),
  ]);
  return ['', 'Who holds what now', ...(rows.length === 0 ? ['  Nothing is open.'] : alignRows(rows))];
}

function showLetters(mails: readonly SentMail[], letters: readonly string[], root: string): string[] {
  if (mails.length === 0) return ['', 'No mail went out.'];
  const rows = mails.map((mail) => [showTime(localText(mail.at, sampleStage.zone)), mail.to.join(', '), plain(mail.subject)]);
  return [
    '',
    `Mail that went out (${mails.length})`,
    ...alignRows(rows),
    `  Each lies in ${relative(root, join(letters[0] ?? '', '..'))} as it would have been sent.`,
  ];
}

function showNext(session: Session, root: string): string[] {
  const path = relative(root, session.path);
  return [
    '',
    `The workbook is ${path}: open it in a spreadsheet program, tick something in Runs, then try`,
    `  npx runsheet sweep ${path} --now 2026-11-18T21:00`,
    `  npx runsheet status ${path} --now 2026-11-18T21:00`,
    `  npx runsheet simulate ${path} --from 2026-11-19T00:00 --to 2026-11-20T23:00`,
    `  npx runsheet cadence "last business day of the month"`,
  ];
}
