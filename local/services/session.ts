import { createHash } from 'node:crypto';
import type { ServiceSpec } from './method';
import { call, handle } from './method';
import type { Stateless } from './spreadsheet-app';
import type { AccountState } from './states';

/** A Google account; asking for its address needs the scope for it. */
export const accountSpec: ServiceSpec<AccountState> = {
  name: 'User',
  owner: 'Session',
  methods: {
    getEmail: call('other', 'user', (account, _args, { x }) => (x.setup.authMode === 'FULL' ? account.email : '')),
  },
};

export const sessionSpec: ServiceSpec<Stateless> = {
  name: 'Session',
  owner: '',
  methods: {
    getActiveUser: handle((_session, _args, { x, make }) => make.account(x.setup.user.revealed ? x.setup.user.email : ''), 'user'),
    getEffectiveUser: handle((_session, _args, { x, make }) => make.account(x.setup.user.email), 'user'),
    getScriptTimeZone: handle((_session, _args, { x }) => x.setup.manifest.timeZone, 'locale'),
    getActiveUserLocale: handle((_session, _args, { x }) => x.setup.user.locale, 'locale'),
    getTemporaryActiveUserKey: handle(
      (_session, _args, { x }) => createHash('sha256').update(x.setup.user.email).digest('base64url'),
      'locale',
    ),
  },
};
