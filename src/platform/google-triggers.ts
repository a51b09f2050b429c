import { activeSpreadsheet } from './active-spreadsheet';
import type { Triggers } from '../app/ports';

/** The top-level function the hourly trigger calls. */
export const HOURLY_HANDLER = 'runsheetHourly';

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  // getProjectTriggers would return this person's triggers in all their files.
  return ScriptApp.getUserTriggers(activeSpreadsheet()).filter((trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER);
}

/** The hourly trigger; Google allows one of a kind per person and file, so an old one goes first. */
export function makeTriggers(): Triggers {
  const remove = (): void => ownTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  return {
    exists: () => ownTriggers().length > 0,
    create: () => {
      remove();
      ScriptApp.newTrigger(HOURLY_HANDLER).timeBased().everyHours(1).create();
    },
    remove,
  };
}
