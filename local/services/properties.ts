import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Methods, ServiceSpec } from './method';
import { call, handle, self } from './method';
import type { Stateless } from './spreadsheet-app';

/** Behind `Properties`: one store of texts by key. */
export class PropertiesState {
  constructor(readonly values: Map<string, string>) {}
}

const longestKey = 8066;
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function put(values: Map<string, string>, key: string, value: string): void {
  if (byteLength(key) > longestKey) throw new ServiceError('Argument too large: key');
  if (byteLength(value) > largestValue) throw new ServiceError('Argument too large: value');
  const before = values.get(key);
  let size = byteLength(key) + byteLength(value) - (before === undefined ? 0 : byteLength(key) + byteLength(before));
  values.forEach((text, name) => {
    size += byteLength(name) + byteLength(text);
  });
  if (size > largestStore) {
    throw new ServiceError('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  values.set(key, value);
}

function putAll(values: Map<string, string>, changes: Readonly<Record<string, unknown>>, onlyThese: boolean): void {
  const entries = Object.entries(changes).map(([key, value]): readonly [string, string] => {
    if (typeof value !== 'string') throw new ServiceError(`Invalid argument: ${key}`);
    return [key, value];
  });
  if (onlyThese) values.clear();
  for (const [key, value] of entries) put(values, key, value);
}

const methods: Methods<PropertiesState> = {
  getProperty: call('property', 'state', (store, args) => store.values.get(args.text(0)) ?? null),
  getProperties: call('property', 'state', (store, _args, { x }) => x.realm.record(Object.fromEntries(store.values))),
  getKeys: call('property', 'state', (store, _args, { x }) => x.realm.list([...store.values.keys()])),
  setProperty: call('property', 'state', (store, args) => {
    args.expect(2);
    put(store.values, args.text(0), args.text(1));
    return self;
  }),
  setProperties: call('property', 'state', (store, args) => {
    args.expect(1, 2);
    putAll(store.values, args.record(0), args.count > 1 && args.boolean(1));
    return self;
  }),
  deleteProperty: call('property', 'state', (store, args) => {
    store.values.delete(args.text(0));
    return self;
  }),
  deleteAllProperties: call('property', 'state', (store) => {
    store.values.clear();
    return self;
  }),
};

export const propertiesSpec: ServiceSpec<PropertiesState> = { name: 'Properties', owner: 'PropertiesService', methods };

/** Name of the store that belongs to this file. */
export function documentStore(bookId: string): string {
  return `document:${bookId}`;
}

function store(name: string, x: Execution): PropertiesState {
  return new PropertiesState(x.setup.desk.store(name));
}

export const propertiesServiceSpec: ServiceSpec<Stateless> = {
  name: 'PropertiesService',
  owner: '',
  methods: {
    getDocumentProperties: handle(
      (_service, _args, { x, make }) => (x.isAbsent('properties') ? null : make.properties(store(documentStore(x.setup.book.id), x))),
      'state',
    ),
    getUserProperties: handle((_service, _args, { x, make }) => make.properties(store(`user:${x.setup.user.email}`, x)), 'state'),
    getScriptProperties: handle((_service, _args, { x, make }) => make.properties(store('script', x)), 'state'),
  },
};
