/** True for the event of an installed trigger: a cell or the sidebar cannot make one. */
export function isTriggerEvent(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('authMode' in event)) return false;
  return event.authMode === ScriptApp.AuthMode.FULL;
}
