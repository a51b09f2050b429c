import { ServiceError } from '../host/service-error';
import type { ServiceSpec } from './method';
import { call, handle } from './method';
import { SheetState } from './states';
import { activeRange, activeTab } from './spreadsheet';
import { booleanCriteria, borderStyles, protectionTypes, recalculationIntervals, validationCriteria } from './spreadsheet-enums';

/** A service without state of its own. */
export interface Stateless {
  readonly kind: 'service';
}

const withUi = new Set(['menu', 'simple', 'rpc']);

function refuseOther(name: string): never {
  throw new ServiceError(
    `Specified permissions are not sufficient to call SpreadsheetApp.${name}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}

export const spreadsheetAppSpec: ServiceSpec<Stateless> = {
  name: 'SpreadsheetApp',
  owner: '',
  constants: {
    ProtectionType: protectionTypes,
    BooleanCriteria: booleanCriteria,
    DataValidationCriteria: validationCriteria,
    RecalculationInterval: recalculationIntervals,
    BorderStyle: borderStyles,
  },
  methods: {
    getActiveSpreadsheet: handle((_app, _args, { make }) => make.spreadsheet(), 'read'),
    getActive: handle((_app, _args, { make }) => make.spreadsheet(), 'read'),
    getActiveSheet: handle((_app, _args, { x, make }) => make.sheet(activeTab(x)), 'read'),
    getActiveRange: handle((_app, _args, { x, make }) => make.range(activeRange(x)), 'read'),
    setActiveSheet: handle((_app, args, { x, make }) => {
      const { tab } = args.state(0, SheetState);
      x.setup.book.activeTab = tab;
      return make.sheet(tab);
    }, 'read'),
    getUi: handle((_app, _args, { x, make }) => {
      if (withUi.has(x.setup.kind)) return make.ui();
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    }, 'menu'),
    flush: call('flush', 'write', (_app, _args, { x }) => x.pending.flushAll()),
    newDataValidation: handle((_app, _args, { make }) => make.validationBuilder(null)),
    newConditionalFormatRule: handle((_app, _args, { make }) => make.conditionalBuilder()),
    openById: call('other', 'read', () => refuseOther('openById')),
    openByUrl: call('other', 'read', () => refuseOther('openByUrl')),
    create: call('other', 'write', () => refuseOther('create')),
  },
};
