import { NO_FILE } from './active-spreadsheet';
import type { Lock } from '../app/ports';

function documentLock(): GoogleAppsScript.Lock.Lock {
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  if (lock === null) throw new Error(NO_FILE);
  return lock;
}

/** The lock of the document. */
export function makeLock(): Lock {
  return {
    acquire: (waitMs) => documentLock().tryLock(waitMs),
    release: () => documentLock().releaseLock(),
  };
}
