import { ServiceError } from '../host/service-error';
import type { Args } from './args';
import type { Method, ServiceSpec } from './method';
import { handle, self } from './method';
import { stateOf } from './service-state';
import type { ConditionalBuilderState } from './states';
import { ConditionalState, RangeState } from './states';

type Builder = ConditionalBuilderState;

function configure(change: (builder: Builder, args: Args) => void): Method<Builder> {
  return handle((builder, args) => {
    change(builder, args);
    return self;
  });
}

function setRanges(builder: Builder, args: Args): void {
  const ranges = args.items(0).map((item) => {
    const state = stateOf(item);
    if (state instanceof RangeState) return state;
    throw new ServiceError('Invalid argument: ranges');
  });
  builder.areas = ranges.map(({ area }) => area);
  builder.tab = ranges[0]?.tab ?? null;
}

function build(builder: Builder): ConditionalState {
  const { areas, test, background, colour, bold, tab } = builder;
  if (areas.length === 0 || tab === null) throw new ServiceError('No ranges have been set on this conditional format rule.');
  if (test === null) throw new ServiceError('This conditional format rule must have either a boolean condition or a gradient condition.');
  return new ConditionalState({ areas, test, background, colour, bold }, tab);
}

export const conditionalBuilderSpec: ServiceSpec<Builder> = {
  name: 'ConditionalFormatRuleBuilder',
  owner: 'SpreadsheetApp',
  methods: {
    setRanges: configure(setRanges),
    whenTextEqualTo: configure((builder, args) => void (builder.test = { kind: 'text', value: args.text(0) })),
    whenFormulaSatisfied: configure((builder, args) => {
      const text = args.text(0);
      builder.test = { kind: 'formula', value: text.startsWith('=') ? text : `=${text}` };
    }),
    setBackground: configure((builder, args) => void (builder.background = args.textOrNull(0))),
    setFontColor: configure((builder, args) => void (builder.colour = args.textOrNull(0))),
    setBold: configure((builder, args) => void (builder.bold = args.boolean(0))),
    build: handle((builder, _args, { make }) => make.conditional(build(builder))),
  },
};

export const conditionalSpec: ServiceSpec<ConditionalState> = {
  name: 'ConditionalFormatRule',
  owner: 'SpreadsheetApp',
  methods: {
    getRanges: handle(({ rule, tab }, _args, { x, make }) => x.realm.list(rule.areas.map((area) => make.range(new RangeState(tab, area))))),
    getBooleanCondition: handle((state, _args, { x }) => x.realm.record({ kind: state.rule.test.kind, value: state.rule.test.value })),
  },
};
