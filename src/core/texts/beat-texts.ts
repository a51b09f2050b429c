import { sayCount } from './say-list';
import { sayMoment } from './say-time';
import { escapeHtml } from '../mail/escape-html';
import type { LocalDateTime } from '../time/local';

/** Refusal of everything that writes, where a newer version wrote the state. */
export const NEWER =
  'A newer version of Runsheet has worked on this file, so this one only reads it: nothing is checked and nobody is mailed. Open the file anew to get the newer version.';

/** Why a heartbeat did nothing. */
export const ASKS = 'Google asks whoever runs the hourly checks for a permission again.';

/** Whose hourly checks these are. */
export const sayBy = (who: string): string => `checked hourly as ${who}`;

/** That another person's hourly checks work on the file. */
export const sayStandingBy = (who: string): string =>
  `the hourly checks of ${who || 'another person'} work on this file, so these stand by.`;

/** That nothing was checked for a while, in the Log and on Home. The Log says when that ended beside it. */
export const logGap = (from: LocalDateTime): string => `Nothing was checked from ${sayMoment(from)} until now.`;
export const sayGap = (from: LocalDateTime, to: LocalDateTime): string =>
  `Nothing was checked from ${sayMoment(from)} to ${sayMoment(to)}.`;

export const SAID_RESTORED = 'An older version of this file was brought back. Nothing that was mailed since then is mailed again.';
export const SAID_LOST =
  'What Runsheet keeps beside the cells is not there, as in a copy of a file. It goes on from the last heartbeat on Home.';

/** That checks fail at the moment. */
export const sayFailing = (since: LocalDateTime, says: string): string => `The hourly checks fail since ${sayMoment(since)}: ${says}`;

/** That checks failed and work again. */
export const sayWorksAgain = (count: number, since: LocalDateTime, says: string): string =>
  `The hourly checks work again; since ${sayMoment(since)} ${sayCount(count, 'check')} failed: ${says}`;

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

function letter(to: string, subject: string, lines: readonly string[], link: string): Letter {
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const button = link.startsWith('https://') ? `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>` : '';
  return { to, subject: `Runsheet: ${subject}`, text: [...lines, link].join('\n\n'), html: html + button };
}

/** To the person whose trigger runs: Google asks them for something. `link` is where they grant it. */
export function describeAsking(to: string, link: string): Letter {
  const lines = [
    'Your hourly checks of a file with Runsheet rest: Google asks you for a permission again.',
    'Open the address below and agree. Until then nothing is checked in your name; others who started hourly checks go on.',
  ];
  return letter(to, 'your hourly checks need a permission', lines, link);
}

/** To the person whose trigger runs: their checks fail. `url` is the file. */
export function describeFailing(to: string, count: number, says: string, url: string): Letter {
  const lines = [
    `Your hourly checks of this file have failed ${sayCount(count, 'time')} in a row. The last one said: ${says}`,
    'Open the file and choose "Check now" in the Runsheet menu. You get no further mail about this until a check has worked.',
  ];
  return letter(to, 'your hourly checks fail', lines, url);
}
