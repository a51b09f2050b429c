import type { Desk } from '../host/desk';

/** Recipients a day of a gmail.com account and of a Workspace one (Apps Script quotas page). */
const daily = { consumer: 100, workspace: 1500 } as const;
const day = 86_400_000;

/** Fills every account's mail quota again once 24 hours have passed since the day began; returns when the present day began. */
export function renewQuota(desk: Desk, since: number, now: number, limit: number | null): number {
  if (since !== 0 && now >= since && now - since < day) return since;
  desk.users.forEach((user) => {
    user.quota = limit ?? (user.workspace ? daily.workspace : daily.consumer);
  });
  return now;
}
