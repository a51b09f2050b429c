import { isAddress } from './directory';
import type { Person, Seat } from './person';
import { readQuietHours } from '../settings/read-quiet-hours';
import { splitList } from '../tables/decode-value';
import { dateOf, numberOf, textOf, yesOf, type Row } from '../tables/row';

/** A row of People; an address nobody can be mailed at counts as none. */
export function decodePerson(row: Row): Person {
  const email = textOf(row, 'email').toLowerCase();
  return {
    row: row.row,
    name: textOf(row, 'name'),
    aliases: splitList(textOf(row, 'also_known_as')),
    email: isAddress(email) ? email : '',
    manager: textOf(row, 'manager'),
    team: textOf(row, 'team'),
    location: textOf(row, 'location'),
    awayFrom: dateOf(row, 'away_from'),
    awayTo: dateOf(row, 'away_to'),
    cover: textOf(row, 'cover'),
    hoursPerWeek: numberOf(row, 'hours_per_week'),
    quietHours: readQuietHours(textOf(row, 'quiet_hours')),
    dailyMailAt: dateOf(row, 'daily_mail_at'),
  };
}

/** A row of Seats. */
export function decodeSeat(row: Row): Seat {
  return {
    id: row.id,
    row: row.row,
    title: textOf(row, 'seat'),
    holder: textOf(row, 'holder'),
    location: textOf(row, 'location'),
    leadership: yesOf(row, 'leadership', false),
  };
}
