import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Session } from '../cli/session';
import { markServed, refuseServed, unmarkServed } from '../desk/serving-mark';
import type { OpenAnswer, OpenMessage, PageFiles } from '../page/messages';
import { Refusal } from '../xlsx/refusal';
import { findUncarried } from '../xlsx/uncarried';
import type { Keeper } from './keeper';
import type { LiveBook } from './live-book';
import { placeCopy, removeCopy } from './place-copy';
import { readSession } from './read-session';

/** What the change of files needs of the page. */
export interface OpenFilesNeeds {
  readonly live: LiveBook;
  readonly makeKeeper: (path: string) => Keeper;
  /** True while the clock moves: its heartbeats belong to the file that is open. */
  readonly isMoving: () => boolean;
  /** Where the page is. */
  readonly address: () => string;
  readonly say: (sentence: string) => void;
}

/** The workbook that is open, those that were, and the way from one to the other. */
export class OpenFiles {
  private readonly paths: string[];
  /** Where each of them really was when it was opened, by its path. */
  private readonly places = new Map<string, string>();
  private at = 0;
  private keeping: Keeper;

  constructor(
    path: string,
    private readonly needs: OpenFilesNeeds,
  ) {
    this.paths = [path];
    this.keeping = needs.makeKeeper(path);
  }

  /** Keeps the file that is open. */
  get keeper(): Keeper {
    return this.keeping;
  }

  get path(): string {
    return this.paths[this.at] ?? '';
  }

  describe(): PageFiles {
    return { opened: this.at, place: dirname(this.path), known: this.paths.map((path) => basename(path)) };
  }

  /** Refuses what was meant for a file that is not open any more; `seen` is the number of the file the window shows, `null` where it does not say. */
  refuseOther(seen: number | null): void {
    if (seen !== null && seen !== this.at)
      throw new Refusal('Another file was opened meanwhile, so this was not written. Do it again there.');
  }

  /** Opens a copy of what a window handed over. What saving would lose is asked about first; nothing has happened then. */
  async open({ name, content, agreed }: OpenMessage): Promise<OpenAnswer> {
    this.refuseMoving();
    const path = await placeCopy(name, Buffer.from(content, 'base64'));
    try {
      const session = await readSession(path, this.needs.live);
      const losses = findUncarried(session.opened.file, session.opened.book, true);
      if (losses.length > 0 && !agreed) {
        removeCopy(path);
        return { ok: true, question: askLosses(basename(path), losses) };
      }
      await this.change(session);
    } catch (error) {
      if (this.path !== path) removeCopy(path);
      throw error;
    }
    return { ok: true, question: null };
  }

  /** Goes back to a file that was open before. */
  async reopen(number: number): Promise<OpenAnswer> {
    this.refuseMoving();
    const path = this.paths[number];
    if (path === undefined) throw new Refusal('This file is not known any more. Open it anew.');
    if (number !== this.at) {
      if (!existsSync(path)) throw new Refusal(`${basename(path)} is not in ${dirname(path)} any more.`);
      if (realpathSync(path) !== this.places.get(path)) throw new Refusal(`${basename(path)} leads to another file now. Open it anew.`);
      refuseServed(path);
      await this.change(await readSession(path, this.needs.live));
    }
    return { ok: true, question: null };
  }

  /** The workbook as it is now, saved before. */
  async readBytes(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.saveNow();
    return { name: basename(this.path), bytes: readFileSync(this.path) };
  }

  private refuseMoving(): void {
    if (this.needs.isMoving()) throw new Refusal('The clock is moving; stop it first, then open another file.');
  }

  private async saveNow(): Promise<void> {
    const { live } = this.needs;
    await this.keeping.save();
    if (!live.saved) throw new Refusal(`${basename(this.path)} could not be saved, so nothing was done. ${this.keeping.says}`);
  }

  private async change(session: Session): Promise<void> {
    const { live, makeKeeper, address, say } = this.needs;
    await this.saveNow();
    this.keeping.rest();
    this.places.set(this.path, realpathSync(this.path));
    unmarkServed(this.path);
    markServed(session.path, address());
    const known = this.paths.indexOf(session.path);
    this.at = known < 0 ? this.paths.push(session.path) - 1 : known;
    this.keeping = makeKeeper(session.path);
    live.change(session);
    live.touch();
    await this.keeping.save();
    this.keeping.start();
    say(`It shows ${session.path} now.`);
  }
}

function askLosses(name: string, losses: readonly string[]): NonNullable<OpenAnswer['question']> {
  const text = `A tab that is changed here would lose ${losses.join(', ')}. Your own file stays as it is. Open a copy of ${name}?`;
  return { title: 'Not everything can be kept', text, buttons: ['OK', 'CANCEL'] };
}
