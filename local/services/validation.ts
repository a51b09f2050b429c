import { ServiceError } from '../host/service-error';
import type { StoredValidation } from '../store/types';
import { renderA1 } from './a1';
import type { Args } from './args';
import type { Method, ServiceSpec } from './method';
import { handle, self } from './method';
import { validationCriteria } from './spreadsheet-enums';
import type { ValidationBuilderState } from './states';
import { RangeState, ValidationState } from './states';

type Kind = StoredValidation['kind'];

/** A builder method that says what is allowed. */
function allow(kind: Kind, read: (args: Args) => readonly string[]): Method<ValidationBuilderState> {
  return handle((builder, args) => {
    builder.values = read(args);
    builder.kind = kind;
    return self;
  });
}

function offeredTexts(args: Args): readonly string[] {
  args.expect(1, 2);
  const texts = args.items(0).map(String);
  if (texts.length > 500) throw new ServiceError('The list of values in a data validation rule may have at most 500 items.');
  return texts;
}

function offeredRange(args: Args): readonly string[] {
  args.expect(1, 2);
  const { tab, area } = args.state(0, RangeState);
  return [`'${tab.name.replace(/'/g, "''")}'!${renderA1(area)}`];
}

function build(builder: ValidationBuilderState): ValidationState {
  if (builder.kind === null) throw new ServiceError('A data validation rule needs a criterion before it can be built.');
  const { kind, values, allowInvalid, help } = builder;
  return new ValidationState({ kind, values, allowInvalid, help });
}

export const validationBuilderSpec: ServiceSpec<ValidationBuilderState> = {
  name: 'DataValidationBuilder',
  owner: 'SpreadsheetApp',
  methods: {
    requireValueInList: allow('list', offeredTexts),
    requireValueInRange: allow('range', offeredRange),
    requireCheckbox: allow('checkbox', (args) => args.list.map(String)),
    requireDate: allow('date', () => []),
    requireNumberBetween: allow('number', (args) => [`${args.number(0)}`, `${args.number(1)}`]),
    requireNumberGreaterThanOrEqualTo: allow('number', (args) => [`${args.number(0)}`, '']),
    requireNumberLessThanOrEqualTo: allow('number', (args) => ['', `${args.number(0)}`]),
    requireFormulaSatisfied: allow('custom', (args) => [args.text(0)]),
    setAllowInvalid: handle((builder, args) => {
      builder.allowInvalid = args.boolean(0);
      return self;
    }),
    setHelpText: handle((builder, args) => {
      builder.help = args.text(0);
      return self;
    }),
    build: handle((builder, _args, { make }) => make.validation(build(builder))),
  },
};

const criteria: Readonly<Record<Kind, keyof typeof validationCriteria>> = {
  list: 'VALUE_IN_LIST',
  range: 'VALUE_IN_RANGE',
  checkbox: 'CHECKBOX',
  date: 'DATE_IS_VALID_DATE',
  number: 'NUMBER_BETWEEN',
  custom: 'CUSTOM_FORMULA',
};

export const validationSpec: ServiceSpec<ValidationState> = {
  name: 'DataValidation',
  owner: 'SpreadsheetApp',
  methods: {
    getAllowInvalid: handle((state) => state.rule.allowInvalid),
    getHelpText: handle((state) => (state.rule.help === '' ? null : state.rule.help)),
    getCriteriaType: handle((state) => validationCriteria[criteria[state.rule.kind]]),
    getCriteriaValues: handle((state, _args, { x }) =>
      x.realm.list(state.rule.kind === 'list' ? [x.realm.list(state.rule.values), true] : state.rule.values),
    ),
    copy: handle((state, _args, { make }) => make.validationBuilder(state)),
  },
};
