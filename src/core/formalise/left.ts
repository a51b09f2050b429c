import { HOME } from '../home/layout';
import { cellText } from '../tables/cell';
import type { Grid } from '../tables/locate-table';
import type { LocalDateTime } from '../time/local';

/** Name of the document property that says when Runsheet was removed from this file, local ISO. */
export const LEFT_PROPERTY = 'left';

/** How the banner of Home begins once Runsheet was removed. */
const REMOVED = 'Runsheet was removed on ';

/** What stands in the place of the banner. */
export function sayRemoved(now: LocalDateTime, heartbeat: LocalDateTime | ''): string {
  const since = heartbeat === '' ? 'no check ran in this file' : `statuses are as of ${heartbeat.replace('T', ' ')}`;
  return `${REMOVED}${now.slice(0, 10)}; ${since}.`;
}

/** True for what stands in the place of the banner. */
export function isRemovedBanner(text: string): boolean {
  return text.startsWith(REMOVED);
}

/**
 * The day on which Runsheet was removed from this file, `null` where it works in it. Either is enough: a copy of the file has no
 * properties, and a restored version has another Home.
 */
export function leftOn(properties: Readonly<Record<string, string>>, home: Grid | null): string | null {
  const known = properties[LEFT_PROPERTY];
  if (known !== undefined) return known.slice(0, 10);
  const banner = cellText(home?.[HOME.banner.row - 1]?.[HOME.banner.column - 1] ?? '');
  return isRemovedBanner(banner) ? banner.slice(REMOVED.length, REMOVED.length + 10) : null;
}
