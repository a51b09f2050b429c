import type { Methods, ServiceSpec } from './method';
import { call, handle, self } from './method';
import { rangeLookMethods } from './range-looks';
import { rangeRuleMethods } from './range-rules';
import { rangeShapeMethods } from './range-shape';
import { rangeValueMethods } from './range-values';
import type { RangeListState, RangeState } from './states';

export const rangeSpec: ServiceSpec<RangeState> = {
  name: 'Range',
  owner: 'SpreadsheetApp',
  methods: { ...rangeShapeMethods, ...rangeValueMethods, ...rangeLookMethods, ...rangeRuleMethods },
};

const shared = [
  'setValue',
  'setFormula',
  'setNumberFormat',
  'setNote',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setFontStyle',
  'setFontSize',
  'setWrap',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'clearContent',
  'clearDataValidations',
  'insertCheckboxes',
];

/** A method of Range, applied to every range of the list in one call. */
function spread(name: string): Methods<RangeListState>[string] | null {
  const method = rangeSpec.methods[name];
  if (method === undefined) return null;
  return call(
    'write',
    'write',
    (list, args, scene) => {
      for (const range of list.ranges) method.run(range, args, scene);
      return self;
    },
    (list) => list.ranges.reduce((sum, range) => sum + range.cells, 0),
  );
}

function spreadAll(): Methods<RangeListState> {
  const entries = shared.flatMap((name) => {
    const method = spread(name);
    return method === null ? [] : [[name, method] as const];
  });
  return Object.fromEntries(entries);
}

export const rangeListSpec: ServiceSpec<RangeListState> = {
  name: 'RangeList',
  owner: 'SpreadsheetApp',
  methods: {
    ...spreadAll(),
    getRanges: handle((list, _args, { x, make }) => x.realm.list(list.ranges.map((range) => make.range(range)))),
  },
};
