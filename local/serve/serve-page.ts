import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../cli/session';
import type { Surroundings } from '../cli/surroundings';
import { plain } from '../cli/print';
import { localText } from '../cli/moments';
import { markServed, unmarkServed } from '../desk/serving-mark';
import type { SentMail } from '../host/desk';
import { errorMessage } from '../xlsx/error-code';
import { Keeper } from './keeper';
import { listenLocally } from './listen';
import { LiveBook } from './live-book';
import { Clockwork } from './move-clock';
import { Clock } from './page-clock';
import { listPageFiles } from './page-files';
import { inlineScriptsOf, pagePolicy } from './page-headers';
import { OpenFiles } from './open-files';
import { makePageServer } from './page-server';
import { Postman } from './postman';
import type { Room } from './routes';

/** How a page is served. */
export interface ServeOptions {
  /** Moment at which the clock stands, `null` where it follows the machine's. */
  readonly stands: number | null;
  /** Port that was asked for, `null` for the first free one. */
  readonly port: number | null;
  /** True where the file is new and has to be written at once. */
  readonly fresh: boolean;
  /** True for the sample company: its hourly checks run once at the beginning, and the page says what to try. */
  readonly beats: boolean;
}

/** A page that is served. */
export interface ServedPage {
  readonly address: string;
  readonly live: LiveBook;
  /** Saves and ends everything; the sentence that says what could not be saved, `null` where all is. */
  readonly stop: () => Promise<string | null>;
}

/** Serves the local page over a session until it is stopped. Refuses a port that is taken with one sentence. */
export async function servePage(session: Session, surroundings: Surroundings, options: ServeOptions): Promise<ServedPage> {
  const say = (sentence: string): void => surroundings.terminal.err(`${plain(sentence)}\n`);
  const clock = new Clock(surroundings.clock, options.stands, session.folder.zone);
  const postman = makePostman(surroundings.env['SMTP_URL'], (mail, sentence) => {
    say(sentence);
    live.show({ ...quiet, at: localText(clock.now(), clock.zone), name: mail.subject, user: mail.from, says: sentence });
  });
  const live: LiveBook = new LiveBook(session, clock, {
    touched: () => files.keeper.touched(),
    mailed: (mails) => postman?.post(mails),
  });
  const clockwork = new Clockwork(live, (error) => say(`This should not happen: ${errorMessage(error)}.`));
  let address = '';
  const files: OpenFiles = new OpenFiles(session.path, {
    ...{ live, say, address: () => address },
    makeKeeper: (path) => new Keeper(live, path, say),
    isMoving: () => clockwork.isMoving,
  });
  const { root, addOn } = surroundings;
  const scripts = [readShim(root), ...Object.values(addOn.html).flatMap(inlineScriptsOf)];
  const server = makePageServer({ room: { live, clockwork, files }, files: listPageFiles(root), policy: pagePolicy(scripts), broke: say });
  address = `http://localhost:${await listenLocally(server, options.port)}/`;
  markServed(session.path, address);
  await begin({ live, clockwork, files }, options);
  const stop = async (): Promise<string | null> => {
    clockwork.close();
    const unsaved = await files.keeper.finish();
    await postman?.finish();
    live.events.close();
    server.close();
    server.closeAllConnections();
    unmarkServed(files.path);
    return unsaved;
  };
  return { address, live, stop };
}

/** Draws the book for the first time, saves what that changed, and watches file and clock from then on. */
async function begin({ live, clockwork, files }: Omit<Room, 'seen'>, { beats, fresh }: ServeOptions): Promise<void> {
  live.sample = beats;
  live.open();
  if (beats) clockwork.beat();
  if (fresh) live.touch();
  await files.keeper.save();
  files.keeper.start();
  clockwork.start();
}

/** A line of the list of runs that stands for a mail. */
const quiet = { kind: 'mail', calls: 0, byService: {}, seconds: 0, ok: false };

function makePostman(url: string | undefined, failed: (mail: SentMail, sentence: string) => void): Postman | null {
  return url === undefined || url === '' ? null : new Postman(url, failed);
}

function readShim(root: string): string {
  return readFileSync(join(root, '.build', 'page', 'shim.js'), 'utf8');
}
