import type { MakeKind } from '../contract/strategy';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { RawTable } from '../tables/raw-table';
import type { LocalDateTime } from '../time/local';

/** What somebody wants made under a row. */
export interface Making {
  readonly kind: MakeKind;
  /** Id of the row it serves. */
  readonly under: string;
  readonly title: string;
  /** Blank or absent: the owner of that row. */
  readonly owner?: string;
  /** Blank or absent: what is usual for its kind. */
  readonly due?: string;
}

/** What making is judged with. */
export interface MakeContext {
  readonly workbook: DecodedWorkbook;
  readonly raws: Readonly<Record<string, RawTable | undefined>>;
  readonly now: LocalDateTime;
  /** Who makes it, `''` where Google does not reveal it. */
  readonly address: string;
}
