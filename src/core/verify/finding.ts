import type { Row } from '../tables/row';

/** Something that was changed behind the engine's back, or does not fit together. */
export interface Finding {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly message: string;
}

/** A finding at a row, its sentence led by the place. */
export function finding(code: string, { tab, row }: Pick<Row, 'tab' | 'row'>, says: string): Finding {
  return { code, tab, row, message: `${tab}, row ${row}: ${says}` };
}
