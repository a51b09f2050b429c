import type { StoredTrigger } from '../host/desk';
import type { Tab } from '../store/tab';
import type { CacheState } from './cache';
import type { LockState } from './lock';
import type { PropertiesState } from './properties';
import type { AuthorizationState } from './script-app';
import type { BlobState, ConditionalState, HtmlState, ProtectionState, RangeState, ValidationState } from './states';
import type { TriggerBuilderState } from './triggers';
import type { PromptState } from './ui';

/** Makes service objects; given to every method so that the services need not import each other. */
export interface Factory {
  range(state: RangeState): object;
  rangeList(ranges: readonly RangeState[]): object;
  sheet(tab: Tab): object;
  /** The file the add-on runs in; `null` outside a document. */
  spreadsheet(): object | null;
  namedRange(name: string): object;
  protection(state: ProtectionState): object;
  validation(state: ValidationState): object;
  validationBuilder(from: ValidationState | null): object;
  conditional(state: ConditionalState): object;
  conditionalBuilder(): object;
  ui(): object;
  menu(caption: string): object;
  prompt(state: PromptState): object;
  properties(state: PropertiesState): object;
  cache(state: CacheState): object;
  lock(state: LockState): object;
  authorization(state: AuthorizationState): object;
  triggerBuilder(state: TriggerBuilderState): object;
  clockBuilder(state: TriggerBuilderState): object;
  sheetTriggerBuilder(state: TriggerBuilderState): object;
  trigger(trigger: StoredTrigger): object;
  blob(state: BlobState): object;
  html(state: HtmlState): object;
  /** A Google account: `getEmail()`. */
  account(email: string): object;
}
