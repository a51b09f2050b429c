import { sayNumber } from './say-number';

/** `1 row`, `2 rows`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${sayNumber(count)} ${count === 1 ? one : more}`;

/** `3 of 4`. */
export const partOf = (part: number, of: number): string => `${sayNumber(part)} of ${sayNumber(of)}`;
