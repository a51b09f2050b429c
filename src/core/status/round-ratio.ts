/** A ratio rounded to six decimals, so that equal amounts compare as equal: `roundRatio(0.1 + 0.2)` is 0.3. */
export function roundRatio(ratio: number): number {
  return Math.round(ratio * 1e6) / 1e6 || 0;
}
