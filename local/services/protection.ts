import type { Execution } from '../host/execution';
import { ServiceError, SignatureError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Area, StoredProtection } from '../store/types';
import { protectionTypes } from './spreadsheet-enums';
import type { Args } from './args';
import type { Methods } from './method';
import { call, handle, self } from './method';
import { stateOf } from './service-state';
import type { ProtectionState } from './states';
import { AccountState, RangeState } from './states';

/** Adds a protection that everybody who may edit the file may still edit, as Google does. `area` null = the whole sheet. */
export function newProtection(tab: Tab, area: Area | null, x: Execution): StoredProtection {
  const { book, desk, user } = x.setup;
  const known = new Set([...book.editors, ...desk.users.keys(), user.email]);
  known.delete(book.ownerAddress);
  const made: StoredProtection = { area, description: '', warningOnly: false, editors: [...known] };
  x.settleTab(tab);
  tab.protections = [...tab.protections, made];
  tab.touch();
  return made;
}

function replace(protection: ProtectionState, change: Partial<StoredProtection>, x: Execution): typeof self {
  x.settleTab(protection.tab);
  const next = { ...protection.current, ...change };
  protection.tab.protections = protection.tab.protections.map((one) => (one === protection.current ? next : one));
  protection.tab.touch();
  protection.current = next;
  return self;
}

function checkMayChange(protection: ProtectionState, x: Execution): void {
  const me = x.setup.user.email;
  if (me === x.setup.book.ownerAddress || protection.current.warningOnly || protection.current.editors.includes(me)) return;
  throw new ServiceError('You do not have permission to perform that action.');
}

function addressOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const state = stateOf(value);
  if (state instanceof AccountState) return state.email;
  throw new SignatureError();
}

function addressesOf(args: Args): readonly string[] {
  return args.items(0).map(addressOf);
}

function withEditors(protection: ProtectionState, added: readonly string[], x: Execution): typeof self {
  checkMayChange(protection, x);
  return replace(protection, { editors: [...new Set([...protection.current.editors, ...added])] }, x);
}

/** The owner and whoever runs this cannot be removed. */
function withoutEditors(protection: ProtectionState, removed: readonly string[], x: Execution): typeof self {
  checkMayChange(protection, x);
  const stay = new Set([x.setup.user.email, x.setup.book.ownerAddress]);
  return replace(protection, { editors: protection.current.editors.filter((one) => stay.has(one) || !removed.includes(one)) }, x);
}

/** A protected range or sheet. */
export const protectionMethods: Methods<ProtectionState> = {
  getDescription: handle((protection) => protection.current.description),
  isWarningOnly: handle((protection) => protection.current.warningOnly),
  canDomainEdit: handle(() => false),
  getProtectionType: handle((protection) => (protection.current.area === null ? protectionTypes.SHEET : protectionTypes.RANGE)),
  canEdit: handle((protection, _args, { x }) => {
    const me = x.setup.user.email;
    return protection.current.warningOnly || me === x.setup.book.ownerAddress || protection.current.editors.includes(me);
  }),
  getRange: handle((protection, _args, { make }) => {
    const { tab, current } = protection;
    return make.range(new RangeState(tab, current.area ?? { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns }));
  }, 'read'),
  setDescription: call('write', 'write', (protection, args, { x }) => {
    checkMayChange(protection, x);
    return replace(protection, { description: args.text(0) }, x);
  }),
  setWarningOnly: call('write', 'write', (protection, args, { x }) => {
    checkMayChange(protection, x);
    return replace(protection, { warningOnly: args.boolean(0) }, x);
  }),
  setRange: call('write', 'write', (protection, args, { x }) => {
    checkMayChange(protection, x);
    return replace(protection, { area: args.state(0, RangeState).area }, x);
  }),
  setDomainEdit: call('write', 'write', () => {
    throw new ServiceError('Domain editing is only available for files owned by a Google Workspace account.');
  }),
  getEditors: call('read', 'read', (protection, _args, { x, make }) => {
    checkMayChange(protection, x);
    return x.realm.list(protection.current.editors.map((email) => make.account(email)));
  }),
  addEditor: call('write', 'write', (protection, args, { x }) => withEditors(protection, [addressOf(args.at(0))], x)),
  addEditors: call('write', 'write', (protection, args, { x }) => withEditors(protection, addressesOf(args), x)),
  removeEditor: call('write', 'write', (protection, args, { x }) => withoutEditors(protection, [addressOf(args.at(0))], x)),
  removeEditors: call('write', 'write', (protection, args, { x }) => withoutEditors(protection, addressesOf(args), x)),
  remove: call('write', 'write', (protection, _args, { x }) => {
    checkMayChange(protection, x);
    x.settleTab(protection.tab);
    protection.tab.protections = protection.tab.protections.filter((one) => one !== protection.current);
    protection.tab.touch();
    return undefined;
  }),
};
