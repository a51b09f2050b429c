import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Methods, ServiceSpec } from './method';
import { call, handle } from './method';
import type { Stateless } from './spreadsheet-app';

/** Behind `Lock`: the name all who want it share. */
export class LockState {
  constructor(readonly name: string) {}
}

/** Takes the lock; where another execution holds it, the whole wait passes in vain. */
function acquire(lock: LockState, waitMs: number, x: Execution): boolean {
  const { desk, faults } = x.setup;
  const holder = desk.locks.get(lock.name);
  if (holder === x) return true;
  if (holder !== undefined || faults.refuseLock === true) {
    x.charge(Math.max(0, waitMs));
    return false;
  }
  desk.locks.set(lock.name, x);
  return true;
}

const methods: Methods<LockState> = {
  tryLock: call('lock', 'state', (lock, args, { x }) => acquire(lock, args.integer(0), x)),
  waitLock: call('lock', 'state', (lock, args, { x }) => {
    if (acquire(lock, args.integer(0), x)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }),
  releaseLock: call('lock', 'state', (lock, _args, { x }) => {
    if (x.setup.desk.locks.get(lock.name) === x) x.setup.desk.locks.delete(lock.name);
  }),
  hasLock: handle((lock, _args, { x }) => x.setup.desk.locks.get(lock.name) === x),
};

export const lockSpec: ServiceSpec<LockState> = { name: 'Lock', owner: 'LockService', methods };

export const lockServiceSpec: ServiceSpec<Stateless> = {
  name: 'LockService',
  owner: '',
  methods: {
    getDocumentLock: handle(
      (_service, _args, { x, make }) => (x.isAbsent('lock') ? null : make.lock(new LockState(`document:${x.setup.book.id}`))),
      'state',
    ),
    getUserLock: handle((_service, _args, { x, make }) => make.lock(new LockState(`user:${x.setup.user.email}`)), 'state'),
    getScriptLock: handle((_service, _args, { make }) => make.lock(new LockState('script')), 'state'),
  },
};
