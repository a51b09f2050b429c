import { statSync } from 'node:fs';

const everyMs = 500;

/** What tells one version of a file from another; `null` where it is not there. */
function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/** Sees when another program writes or removes a file. */
export class FileWatch {
  private known: string | null;
  private missed = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly path: string) {
    this.known = stampOf(path);
  }

  /** Looks twice a second; `look` is called each time. */
  start(look: () => void): void {
    this.timer = setInterval(look, everyMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Takes the file as it is now for known. */
  accept(): void {
    this.known = stampOf(this.path);
    this.missed = 0;
  }

  /** What another program did to the file since; a file that is gone has to be gone twice, since some programs replace it in two steps. */
  changed(): 'no' | 'written' | 'gone' {
    const now = stampOf(this.path);
    if (now === this.known) return 'no';
    if (now !== null) return 'written';
    this.missed++;
    return this.missed > 1 ? 'gone' : 'no';
  }
}
