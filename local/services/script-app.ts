import type { Execution } from '../host/execution';
import { missingScopes } from '../host/permissions';
import { ServiceError } from '../host/service-error';
import { makeEnum } from './enum-value';
import type { ServiceSpec } from './method';
import { call, handle } from './method';
import type { Stateless } from './spreadsheet-app';
import { TriggerBuilderState, TriggerState, eventTypes, triggerSources, weekDays } from './triggers';

export const authModes = makeEnum('NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL');
const statuses = makeEnum('REQUIRED', 'NOT_REQUIRED');

/** Behind `AuthorizationInfo`: scopes of the manifest the account has not granted. */
export class AuthorizationState {
  constructor(
    readonly missing: readonly string[],
    readonly granted: readonly string[],
  ) {}
}

export const authorizationSpec: ServiceSpec<AuthorizationState> = {
  name: 'AuthorizationInfo',
  owner: 'ScriptApp',
  methods: {
    getAuthorizationStatus: handle((info) => (info.missing.length > 0 ? statuses.REQUIRED : statuses.NOT_REQUIRED)),
    getAuthorizationUrl: handle((info) => (info.missing.length > 0 ? 'https://script.google.com/macros/d/addon/authorize' : null)),
    getAuthorizedScopes: handle((info, _args, { x }) => x.realm.list(info.granted)),
  },
};

function authorization(x: Execution): AuthorizationState {
  const { manifest, user, authMode } = x.setup;
  const missing = missingScopes({ mode: authMode, manifest, user });
  return new AuthorizationState(
    missing,
    (manifest.oauthScopes ?? []).filter((one) => !missing.includes(one)),
  );
}

function deleteTrigger(state: TriggerState, x: Execution): void {
  const { desk } = x.setup;
  if (!desk.triggers.includes(state.trigger))
    throw new ServiceError('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
  desk.triggers = desk.triggers.filter((one) => one !== state.trigger);
}

/** Triggers of the person running this; of one file, or of all files. */
function triggersOf(x: Execution, bookId: string | null): readonly TriggerState[] {
  const { desk, user } = x.setup;
  const mine = desk.triggers.filter((one) => one.user === user.email && (bookId === null || one.bookId === bookId));
  return mine.map((one) => new TriggerState(one));
}

export const scriptAppSpec: ServiceSpec<Stateless> = {
  name: 'ScriptApp',
  owner: '',
  constants: {
    AuthMode: authModes,
    AuthorizationStatus: statuses,
    EventType: eventTypes,
    TriggerSource: triggerSources,
    WeekDay: weekDays,
  },
  methods: {
    getScriptId: handle(() => 'local-add-on'),
    getAuthorizationInfo: call('other', 'free', (_app, args, { x, make }) => {
      args.expect(1, 2);
      return make.authorization(authorization(x));
    }),
    newTrigger: handle((_app, args, { make }) => make.triggerBuilder(new TriggerBuilderState(args.text(0))), 'trigger'),
    getUserTriggers: call('desk', 'trigger', (_app, args, { x, make }) => {
      args.expect(1);
      return x.realm.list(triggersOf(x, x.setup.book.id).map((state) => make.trigger(state.trigger)));
    }),
    getProjectTriggers: call('desk', 'trigger', (_app, _args, { x, make }) =>
      x.realm.list(triggersOf(x, null).map((state) => make.trigger(state.trigger))),
    ),
    deleteTrigger: call('desk', 'trigger', (_app, args, { x }) => deleteTrigger(args.state(0, TriggerState), x)),
  },
};
