import type { Identity } from '../app/ports';

function addressOf(user: GoogleAppsScript.Base.User | null): string {
  return user === null ? '' : user.getEmail();
}

/** Who runs this. Google reveals no address across domains and in simple triggers; that is `''`, not an error. */
export function makeIdentity(): Identity {
  return {
    effective: () => addressOf(Session.getEffectiveUser()),
    active: () => addressOf(Session.getActiveUser()),
    authorizationUrl: () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? info.getAuthorizationUrl() : null;
    },
  };
}
