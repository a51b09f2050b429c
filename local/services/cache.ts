import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Methods, ServiceSpec } from './method';
import { call, handle } from './method';
import type { Stateless } from './spreadsheet-app';

/** Behind `Cache`: the name of its store. */
export class CacheState {
  constructor(readonly name: string) {}
}

const longestKey = 250;
const largestValue = 102_400;
const standardSeconds = 600;
const mostSeconds = 21_600;
const mostEntries = 1000;
const evictedAtOnce = 101;

function entriesOf(cache: CacheState, x: Execution): Map<string, { readonly value: string; readonly until: number }> {
  const { desk } = x.setup;
  const known = desk.cache.get(cache.name);
  if (known !== undefined) return known;
  const made = new Map<string, { readonly value: string; readonly until: number }>();
  desk.cache.set(cache.name, made);
  return made;
}

function read(cache: CacheState, key: string, x: Execution): string | null {
  const entry = x.setup.faults.evictCache === true ? undefined : entriesOf(cache, x).get(key);
  return entry === undefined || entry.until <= x.now() ? null : entry.value;
}

function put(cache: CacheState, key: string, value: string, seconds: number, x: Execution): void {
  if (key.length > longestKey) throw new ServiceError('Argument too large: key');
  if (Buffer.byteLength(value, 'utf8') > largestValue) throw new ServiceError('Argument too large: value');
  if (seconds < 1) throw new ServiceError('Invalid argument: expirationInSeconds');
  const entries = entriesOf(cache, x);
  entries.set(key, { value, until: x.now() + Math.min(seconds, mostSeconds) * 1000 });
  if (entries.size <= mostEntries) return;
  for (const oldest of [...entries.keys()].slice(0, evictedAtOnce)) entries.delete(oldest);
}

const methods: Methods<CacheState> = {
  get: call('other', 'state', (cache, args, { x }) => read(cache, args.text(0), x)),
  getAll: call('other', 'state', (cache, args, { x }) => {
    const found = args.texts(0).flatMap((key) => {
      const value = read(cache, key, x);
      return value === null ? [] : [[key, value] as const];
    });
    return x.realm.record(Object.fromEntries(found));
  }),
  put: call('other', 'state', (cache, args, { x }) => {
    args.expect(2, 3);
    put(cache, args.text(0), args.text(1), args.count > 2 ? args.integer(2) : standardSeconds, x);
  }),
  putAll: call('other', 'state', (cache, args, { x }) => {
    const seconds = args.count > 1 ? args.integer(1) : standardSeconds;
    for (const [key, value] of Object.entries(args.record(0))) put(cache, key, String(value), seconds, x);
  }),
  remove: call('other', 'state', (cache, args, { x }) => void entriesOf(cache, x).delete(args.text(0))),
  removeAll: call('other', 'state', (cache, args, { x }) => {
    for (const key of args.texts(0)) entriesOf(cache, x).delete(key);
  }),
};

export const cacheSpec: ServiceSpec<CacheState> = { name: 'Cache', owner: 'CacheService', methods };

export const cacheServiceSpec: ServiceSpec<Stateless> = {
  name: 'CacheService',
  owner: '',
  methods: {
    getDocumentCache: handle(
      (_service, _args, { x, make }) => (x.isAbsent('cache') ? null : make.cache(new CacheState(`document:${x.setup.book.id}`))),
      'state',
    ),
    getUserCache: handle((_service, _args, { x, make }) => make.cache(new CacheState(`user:${x.setup.user.email}`)), 'state'),
    getScriptCache: handle((_service, _args, { make }) => make.cache(new CacheState('script')), 'state'),
  },
};
