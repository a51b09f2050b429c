import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { adoptBook, saveSession } from '../cli/session';
import type { Session } from '../cli/session';
import { openDesk } from '../desk/desk-folder';
import { restoreExtras } from '../desk/extras';
import { appendRun } from '../desk/run-log';
import { errorMessage } from '../xlsx/error-code';
import { readWorkbook } from '../xlsx/read-workbook';
import { Refusal } from '../xlsx/refusal';
import { FileWatch } from './file-watch';
import type { LiveBook } from './live-book';

/** Quiet after the last change before the workbook is saved. */
const quietMs = 1_000;

/** Keeps the workbook on disk and in the page the same: saves what changes here, and reads what another program wrote. */
export class Keeper {
  private readonly watch: FileWatch;
  private timer: NodeJS.Timeout | null = null;
  private lastSaid = '';
  private failed = false;
  /** What saving cannot keep is said once. */
  private readonly noticed = new Set<string>();

  /** `say` is for the terminal. */
  constructor(
    private readonly live: LiveBook,
    private readonly path: string,
    private readonly say: (sentence: string) => void,
  ) {
    this.watch = new FileWatch(path);
  }

  start(): void {
    this.watch.start(() => void this.live.queue.run(() => this.look()).catch((error: unknown) => this.say(errorMessage(error))));
  }

  /** What was said last. */
  get says(): string {
    return this.lastSaid;
  }

  /** Another file takes the place of this one, which is saved: looks after it no more. */
  rest(): void {
    this.watch.stop();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Something changed: saves soon. */
  touched(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.live.queue.run(() => this.save()), quietMs);
  }

  /** Saves what is open and ends the watch; the sentence that says why not, `null` where all is saved. */
  async finish(): Promise<string | null> {
    this.watch.stop();
    await this.live.queue.run(() => this.save());
    return this.live.saved ? null : this.lastSaid;
  }

  /** Saves now, where anything waits for it. Never throws: what goes wrong is said, and tried again. */
  async save(): Promise<void> {
    const { live } = this;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (live.saved) return;
    try {
      const notices = this.watch.changed() === 'written' ? [this.setAside()] : [];
      const notice = (sentence: string): void => void (this.noticed.has(sentence) || notices.push(sentence));
      const mails = [...live.unwritten];
      const { session } = await saveSession({ ...live.standing, notice }, mails, () => void live.unwritten.splice(0, mails.length));
      live.keepSaved(session);
      this.writeRecords(session);
      this.watch.accept();
      this.failed = false;
      live.saved = true;
      for (const sentence of notices) this.noticed.add(sentence);
      this.tell(notices.join(' ') || `Saved ${basename(this.path)}.`, notices.length > 0);
    } catch (error) {
      this.failed = true;
      this.tell(error instanceof Refusal ? error.message : `${basename(this.path)} could not be saved: ${errorMessage(error)}.`, true);
    }
  }

  // What was written once is not written again when the next step fails and all is tried anew.
  private writeRecords({ folder }: Session): void {
    for (const line of this.live.unlogged.splice(0)) appendRun(folder.path, line);
  }

  private async look(): Promise<void> {
    if (this.failed) await this.save();
    const change = this.watch.changed();
    if (change === 'no') return;
    if (change === 'gone') this.writeAgain();
    else if (this.live.saved) await this.readAgain();
  }

  /** A file that somebody removed is written again, since this page still holds it. */
  private writeAgain(): void {
    this.watch.accept();
    for (const tab of this.live.host.book.tabs) tab.touch();
    this.live.touch();
    this.tell(`${basename(this.path)} was removed by another program; it is written again.`, true);
  }

  private async readAgain(): Promise<void> {
    const { live } = this;
    const { zone, user } = live.standing.folder;
    try {
      // Another command may have worked on the desk too; nothing of ours waits, so the disk is right.
      const folder = { ...openDesk(this.path, { zone, user }), zone, user };
      const opened = await readWorkbook(this.path, (tab) => restoreExtras(tab, folder.extras));
      adoptBook(opened.book, folder);
      this.watch.accept();
      live.replaceBook(opened, folder);
      this.tell(`${basename(this.path)} was changed in another program and is read again.`, true);
    } catch (error) {
      // It may be half written; the next look tries again.
      this.tell(errorMessage(error), true);
    }
  }

  /** Keeps the file another program wrote meanwhile beside ours. */
  private setAside(): string {
    const name = basename(this.path, '.xlsx');
    for (let number = 1; ; number++) {
      const beside = join(dirname(this.path), `${name} (from elsewhere ${number}).xlsx`);
      if (existsSync(beside)) continue;
      copyFileSync(this.path, beside);
      this.watch.accept();
      return `${basename(this.path)} was changed here and in another program; the other one is kept as ${basename(beside)}.`;
    }
  }

  private tell(says: string, loud: boolean): void {
    if (loud && says === this.lastSaid) return;
    this.lastSaid = says;
    this.live.events.send({ type: 'saved', saved: this.live.saved, says });
    if (loud) this.say(says);
  }
}
