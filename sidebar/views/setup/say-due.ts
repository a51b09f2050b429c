import { formatsNow } from '../../format/locale';

/** A local ISO moment to come, with its weekday, as the file writes it: `Fri 20 Nov 11:00`. */
export function sayDue(iso: string): string {
  const at = new Date(`${iso}Z`);
  const { weekday, thisYear, time } = formatsNow();
  return [weekday, thisYear, time].map((format) => format.format(at)).join(' ');
}
