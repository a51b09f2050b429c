import type { AmountUnit } from './parse-amount';

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** What a goal stands beside: the Unit of its row, and whether decimals stand behind a comma in this file. */
export interface GoalReading {
  readonly unit: string;
  readonly decimalComma: boolean;
}

/**
 * A readable goal. `says` is how it stands in sentences; numbers of `percent` are ratios, of `minutes` minutes.
 * `decimalComma`: values written as text are read that way too.
 */
export type Goal =
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly target: number;
      readonly unit: AmountUnit;
      readonly scale: number;
      readonly decimalComma: boolean;
      readonly says: string;
    }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      /** True: met from low to high, bounds included. False: met only below low or above high. */
      readonly inside: boolean;
      readonly unit: AmountUnit;
      readonly scale: number;
      readonly decimalComma: boolean;
      readonly says: string;
    }
  | { readonly kind: 'answer'; readonly yes: boolean; readonly says: string };
