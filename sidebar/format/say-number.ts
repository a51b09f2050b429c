import { formatsNow } from './locale';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** `1,234.5` as the file writes it, with at most two decimals. */
export const sayNumber = (value: number): string => formatsNow().number.format(value);

/** A share of 0.25 as `25%`. */
export const sayPercent = (share: number): string => formatsNow().percent.format(share);

/** A plain number that came as text, as the file writes it; other text as it is. */
export const sayPlain = (text: string): string => (NUMBER.test(text) ? sayNumber(Number(text)) : text);
