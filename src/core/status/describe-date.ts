import type { LocalDate, LocalDateTime } from '../time/local';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function monthOf(date: LocalDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** `describeDate('2026-11-20')` is `20 Nov 2026`. */
export function describeDate(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${monthOf(date).slice(0, 3)} ${date.slice(0, 4)}`;
}

/** `describeMonth('2026-11-20')` is `November 2026`. */
export function describeMonth(date: LocalDate): string {
  return `${monthOf(date)} ${date.slice(0, 4)}`;
}

/** `describeMoment('2026-11-20T07:00')` is `20 Nov 2026, 07:00`. */
export function describeMoment(moment: LocalDateTime): string {
  return `${describeDate(moment.slice(0, 10))}, ${moment.slice(11, 16)}`;
}
