import type { Factory } from '../services/factory';
import { authModes } from '../services/script-app';
import { RangeState } from '../services/states';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import type { Execution } from './execution';

/** Makes what Google puts into event objects, for the execution that gets the event. */
export interface EventTools {
  range(tab: Tab, area: Area): object;
  spreadsheet(): object | null;
  account(email: string): object;
  /** The constant of `ScriptApp.AuthMode` this execution runs in. */
  authMode(): object;
}

/** Event tools of one execution. */
export function makeEventTools(x: Execution, make: Factory): EventTools {
  return {
    range: (tab, area) => make.range(new RangeState(tab, area)),
    spreadsheet: () => make.spreadsheet(),
    account: (email) => make.account(email),
    authMode: () => authModes[x.setup.authMode],
  };
}
