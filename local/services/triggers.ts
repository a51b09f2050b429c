import type { StoredTrigger } from '../host/desk';
import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Args } from './args';
import { makeEnum } from './enum-value';
import type { Method, Methods, ServiceSpec } from './method';
import { call, handle, self } from './method';
import { stateOf } from './service-state';

type EventName = StoredTrigger['event'];

export const eventTypes = makeEnum('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
export const triggerSources = makeEnum('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
export const weekDays = makeEnum('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

const mostTriggers = 20;
const wordFor: Readonly<Record<EventName, string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};

/** Behind the builders of a trigger. */
export class TriggerBuilderState {
  event: EventName | null = null;
  readonly schedule: string[] = [];

  constructor(readonly handler: string) {}
}

/** Behind `Trigger`. */
export class TriggerState {
  constructor(readonly trigger: StoredTrigger) {}
}

function note(name: string, check: (args: Args) => void = () => undefined): Method<TriggerBuilderState> {
  return handle((builder, args) => {
    check(args);
    builder.schedule.push(`${name}(${args.list.map(String).join(', ')})`);
    return self;
  });
}

function refuseMinutes(): never {
  throw new ServiceError('Add-ons cannot create time-driven triggers that run more often than once an hour.');
}

function watch(event: EventName): Method<TriggerBuilderState> {
  return handle((builder) => {
    builder.event = event;
    return self;
  });
}

function checkRoom(event: EventName, x: Execution): void {
  const { desk, user, book } = x.setup;
  const mine = desk.triggers.filter((one) => one.user === user.email);
  if (mine.some((one) => one.bookId === book.id && one.event === event)) {
    throw new ServiceError(`This add-on has created too many ${wordFor[event]} triggers in this document for this Google user account.`);
  }
  if (mine.length >= mostTriggers)
    throw new ServiceError('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
}

function create(builder: TriggerBuilderState, x: Execution): TriggerState {
  const { desk, user, book, kind } = x.setup;
  if (builder.event === null) throw new ServiceError('The trigger has no event.');
  if (builder.event === 'CLOCK' && builder.schedule.length === 0) throw new ServiceError('The clock trigger has no recurrence.');
  checkRoom(builder.event, x);
  const trigger: StoredTrigger = {
    uid: String(7_000_000_000 + desk.nextSerial()),
    handler: builder.handler,
    user: user.email,
    bookId: book.id,
    event: builder.event,
    schedule: [...builder.schedule],
    // Under V8 a trigger made from inside another trigger's execution is disabled and never fires.
    disabled: kind === 'trigger',
  };
  desk.triggers.push(trigger);
  return new TriggerState(trigger);
}

const createMethod: Methods<TriggerBuilderState> = {
  create: call('desk', 'trigger', (builder, _args, { x, make }) => make.trigger(create(builder, x).trigger)),
};

export const triggerBuilderSpec: ServiceSpec<TriggerBuilderState> = {
  name: 'TriggerBuilder',
  owner: 'ScriptApp',
  methods: {
    timeBased: handle((builder, _args, { make }) => {
      builder.event = 'CLOCK';
      return make.clockBuilder(builder);
    }),
    forSpreadsheet: handle((builder, args, { x, make }) => {
      const own = typeof args.at(0) === 'string' ? args.text(0) === x.setup.book.id : stateOf(args.at(0)) !== undefined;
      if (!own) throw new ServiceError('Add-ons can only create triggers for the file in which they are used.');
      return make.sheetTriggerBuilder(builder);
    }),
  },
};

export const clockBuilderSpec: ServiceSpec<TriggerBuilderState> = {
  name: 'ClockTriggerBuilder',
  owner: 'ScriptApp',
  methods: {
    everyHours: note('everyHours', (args) => void (args.integer(0) < 1 && refuseMinutes())),
    everyMinutes: note('everyMinutes', refuseMinutes),
    everyDays: note('everyDays', (args) => void args.integer(0)),
    everyWeeks: note('everyWeeks', (args) => void args.integer(0)),
    onWeekDay: note('onWeekDay'),
    atHour: note('atHour', (args) => void args.integer(0)),
    nearMinute: note('nearMinute', (args) => void args.integer(0)),
    inTimezone: note('inTimezone', (args) => void args.text(0)),
    after: note('after', (args) => void args.integer(0)),
    ...createMethod,
  },
};

export const sheetTriggerBuilderSpec: ServiceSpec<TriggerBuilderState> = {
  name: 'SpreadsheetTriggerBuilder',
  owner: 'ScriptApp',
  methods: {
    onOpen: watch('ON_OPEN'),
    onEdit: watch('ON_EDIT'),
    onChange: watch('ON_CHANGE'),
    onFormSubmit: watch('ON_FORM_SUBMIT'),
    ...createMethod,
  },
};

export const triggerSpec: ServiceSpec<TriggerState> = {
  name: 'Trigger',
  owner: 'ScriptApp',
  methods: {
    getUniqueId: handle((state) => state.trigger.uid),
    getHandlerFunction: handle((state) => state.trigger.handler),
    getEventType: handle((state) => eventTypes[state.trigger.event]),
    getTriggerSource: handle((state) => (state.trigger.event === 'CLOCK' ? triggerSources.CLOCK : triggerSources.SPREADSHEETS)),
    getTriggerSourceId: handle((state) => (state.trigger.event === 'CLOCK' ? null : state.trigger.bookId)),
    isDisabled: handle((state) => state.trigger.disabled),
  },
};
