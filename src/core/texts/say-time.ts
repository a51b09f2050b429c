import { dateOf, isoWeekday, timeOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri 20 Nov`. */
export function sayDay(date: LocalDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${DAYS[isoWeekday(date) - 1] ?? ''} ${Number(date.slice(8, 10))} ${month}`;
}

/** `Fri 20 Nov 07:00`. */
export function sayMoment(moment: LocalDateTime): string {
  return `${sayDay(dateOf(moment))} ${timeOf(moment)}`;
}
