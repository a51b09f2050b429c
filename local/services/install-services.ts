import type { Execution } from '../host/execution';
import { cacheServiceSpec, cacheSpec } from './cache';
import { conditionalBuilderSpec, conditionalSpec } from './conditional';
import { exposeService } from './expose';
import type { Factory } from './factory';
import { htmlOutputSpec, htmlServiceSpec } from './html-service';
import { lockServiceSpec, lockSpec } from './lock';
import { loggerSpec } from './logger';
import { mailAppSpec } from './mail-app';
import type { Scene, ServiceSpec } from './method';
import { propertiesServiceSpec, propertiesSpec } from './properties';
import { protectionMethods } from './protection';
import { rangeListSpec, rangeSpec } from './range';
import { authorizationSpec, scriptAppSpec } from './script-app';
import { accountSpec, sessionSpec } from './session';
import { sheetSpec } from './sheet';
import { namedRangeSpec, spreadsheetSpec } from './spreadsheet';
import type { Stateless } from './spreadsheet-app';
import { spreadsheetAppSpec } from './spreadsheet-app';
import type { ProtectionState } from './states';
import { AccountState, ConditionalBuilderState, RangeListState, SheetState, ValidationBuilderState } from './states';
import { TriggerState, clockBuilderSpec, sheetTriggerBuilderSpec, triggerBuilderSpec, triggerSpec } from './triggers';
import { MenuState, menuSpec, promptSpec, uiSpec } from './ui';
import { blobSpec, utilitiesSpec } from './utilities';
import { validationBuilderSpec, validationSpec } from './validation';

const protectionSpec: ServiceSpec<ProtectionState> = { name: 'Protection', owner: 'SpreadsheetApp', methods: protectionMethods };
const stateless: Stateless = { kind: 'service' };

const globals: readonly ServiceSpec<Stateless>[] = [
  spreadsheetAppSpec,
  mailAppSpec,
  propertiesServiceSpec,
  cacheServiceSpec,
  lockServiceSpec,
  scriptAppSpec,
  sessionSpec,
  utilitiesSpec,
  htmlServiceSpec,
  loggerSpec,
];

/** Puts the services into the execution's context; returns the factory, so that events can carry service objects. */
export function installServices(x: Execution): Factory {
  const scene: Scene = { x, make: makeFactory(() => scene) };
  for (const spec of globals) x.realm.define(spec.name, exposeService(spec, stateless, scene));
  return scene.make;
}

function makeFactory(scene: () => Scene): Factory {
  const make = <S extends object>(spec: ServiceSpec<S>, state: S): object => exposeService(spec, state, scene());
  return {
    range: (state) => make(rangeSpec, state),
    rangeList: (ranges) => make(rangeListSpec, new RangeListState(ranges)),
    sheet: (tab) => make(sheetSpec, new SheetState(tab)),
    spreadsheet: () => (scene().x.isAbsent('spreadsheet') ? null : make(spreadsheetSpec, { kind: 'spreadsheet' })),
    namedRange: (name) => make(namedRangeSpec, { name }),
    protection: (state) => make(protectionSpec, state),
    validation: (state) => make(validationSpec, state),
    validationBuilder: (from) => make(validationBuilderSpec, Object.assign(new ValidationBuilderState(), from?.rule ?? {})),
    conditional: (state) => make(conditionalSpec, state),
    conditionalBuilder: () => make(conditionalBuilderSpec, new ConditionalBuilderState()),
    ui: () => make(uiSpec, stateless),
    menu: (caption) => make(menuSpec, new MenuState(caption)),
    prompt: (state) => make(promptSpec, state),
    properties: (state) => make(propertiesSpec, state),
    cache: (state) => make(cacheSpec, state),
    lock: (state) => make(lockSpec, state),
    authorization: (state) => make(authorizationSpec, state),
    triggerBuilder: (state) => make(triggerBuilderSpec, state),
    clockBuilder: (state) => make(clockBuilderSpec, state),
    sheetTriggerBuilder: (state) => make(sheetTriggerBuilderSpec, state),
    trigger: (trigger) => make(triggerSpec, new TriggerState(trigger)),
    blob: (state) => make(blobSpec, state),
    html: (state) => make(htmlOutputSpec, state),
    account: (email) => make(accountSpec, new AccountState(email)),
  };
}
