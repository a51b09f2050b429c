/** True where the event asks for the whole report: only the stand-in's command line does. */
export function wantsFullReport(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'full' in event && event.full === true;
}

/** True for the event of an installed trigger: a cell or the sidebar cannot make one. */
export function isTriggerEvent(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('authMode' in event)) return false;
  return event.authMode === ScriptApp.AuthMode.FULL;
}

/** Unique id of the trigger that fired, `''` where the event has none. */
export function triggerOf(event: unknown): string {
  return typeof event === 'object' && event !== null && 'triggerUid' in event ? String(event.triggerUid) : '';
}
