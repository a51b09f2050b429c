/** The id of the n-th row of a kind: `R-AAAB` is the second Rock. */
export const idOf = (prefix: string, n: number): string => `${prefix}-AAA${'ABCDEFGHJK'.charAt(n)}`;
