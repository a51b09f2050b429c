import type { DeskUser } from './desk';
import type { Manifest } from './manifest';
import { ServiceError } from './service-error';

/** Auth mode of an execution, as Google hands it over in `e.authMode`. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What a service call needs: `free` needs nothing, `menu` is building menus, `state` is properties, cache and lock. */
export type Need = 'free' | 'locale' | 'menu' | 'dialog' | 'read' | 'write' | 'state' | 'mail' | 'trigger' | 'user';

const allowed: Readonly<Record<AuthMode, ReadonlySet<Need>>> = {
  NONE: new Set<Need>(['free', 'locale', 'menu']),
  LIMITED: new Set<Need>(['free', 'locale', 'menu', 'read', 'write', 'state', 'user']),
  CUSTOM_FUNCTION: new Set<Need>(['free', 'locale', 'read', 'state', 'user']),
  FULL: new Set<Need>(['free', 'locale', 'menu', 'dialog', 'read', 'write', 'state', 'mail', 'trigger', 'user']),
};

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const file = [scope('spreadsheets.currentonly'), scope('spreadsheets')];

const scopes: Readonly<Record<Need, readonly string[]>> = {
  free: [],
  locale: [],
  menu: [],
  state: [],
  dialog: [scope('script.container.ui')],
  read: [...file, scope('spreadsheets.readonly')],
  write: file,
  mail: [scope('script.send_mail'), 'https://mail.google.com/'],
  trigger: [scope('script.scriptapp')],
  user: [scope('userinfo.email')],
};

/** Who asks, from where. */
export interface Grants {
  readonly mode: AuthMode;
  readonly manifest: Manifest;
  readonly user: DeskUser;
}

/** Throws Google's text where the auth mode, the manifest or the account does not allow this call. */
export function checkPermission(name: string, need: Need, grants: Grants): void {
  const wanted = scopes[need];
  if (!allowed[grants.mode].has(need) || !holdsOne(grants.manifest.oauthScopes ?? null, wanted)) {
    const list = wanted.length === 0 ? '' : ` Required permissions: ${wanted.length === 1 ? wanted.join('') : `(${wanted.join(' || ')})`}`;
    throw new ServiceError(`Specified permissions are not sufficient to call ${name}.${list}`);
  }
  if (grants.mode === 'FULL' && !holdsOne(grants.user.granted, wanted)) {
    throw new ServiceError('Authorization is required to perform that action.');
  }
}

/** Scopes of the manifest that the account did not grant. */
export function missingScopes(grants: Grants): readonly string[] {
  const { granted } = grants.user;
  return granted === null ? [] : (grants.manifest.oauthScopes ?? []).filter((one) => !granted.includes(one));
}

function holdsOne(held: readonly string[] | null, wanted: readonly string[]): boolean {
  return held === null || wanted.length === 0 || wanted.some((one) => held.includes(one));
}
