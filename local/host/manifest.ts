/** What the stand-in reads of `appsscript.json`. */
export interface Manifest {
  readonly timeZone: string;
  /** Absent: Google would detect them, so nothing is refused. */
  readonly oauthScopes?: readonly string[];
}

/**
 * True when this process shows local times in the manifest's zone. Node has one zone a process, so whoever runs the
 * add-on sets `process.env.TZ` to the manifest's `timeZone` before the first Date is made.
 */
export function isProcessInScriptZone(manifest: Manifest): boolean {
  return (
    new Intl.DateTimeFormat().resolvedOptions().timeZone ===
    new Intl.DateTimeFormat('en', { timeZone: manifest.timeZone }).resolvedOptions().timeZone
  );
}
