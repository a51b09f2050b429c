import { serialFromIso } from '../../store/serial';

/** Serial number of `2026-11-20`, `2026-11-20T07:00:00` or the same with parts of a second; `null` for anything else. */
export function decodeDate(text: string): number | null {
  return serialFromIso(text.trim().replace(/(?:\.\d{1,12})?Z?$/, ''));
}

/** Part of a day that a duration as `PT07H30M00S` is; `null` for anything else. */
export function decodeDuration(text: string): number | null {
  const found = /^(-?)P(?:(\d{1,9})D)?T?(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?$/.exec(text.trim());
  if (found === null) return null;
  const [days = 0, hours = 0, minutes = 0] = found.slice(2, 5).map((part) => Number(part ?? 0));
  const seconds = Number((found[5] ?? '0').replace(',', '.'));
  const sum = days + hours / 24 + minutes / 1440 + seconds / 86_400;
  return found[1] === '-' ? -sum : sum;
}
