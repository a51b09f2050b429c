import type { Tab } from '../store/tab';
import type { Area, StoredConditional, StoredProtection, StoredValidation } from '../store/types';

/** Behind `SpreadsheetApp.Range`: cells of one tab. */
export class RangeState {
  constructor(
    readonly tab: Tab,
    readonly area: Area,
  ) {}

  get cells(): number {
    return this.area.rows * this.area.columns;
  }
}

/** Behind `SpreadsheetApp.RangeList`. */
export class RangeListState {
  constructor(readonly ranges: readonly RangeState[]) {}
}

/** Behind `SpreadsheetApp.Sheet`. */
export class SheetState {
  constructor(readonly tab: Tab) {}
}

/** Behind `SpreadsheetApp.Protection`; `current` is the entry in the tab's list. */
export class ProtectionState {
  constructor(
    readonly tab: Tab,
    public current: StoredProtection,
  ) {}
}

/** Behind `SpreadsheetApp.DataValidation`. */
export class ValidationState {
  constructor(readonly rule: StoredValidation) {}
}

/** Behind `SpreadsheetApp.DataValidationBuilder`. */
export class ValidationBuilderState {
  kind: StoredValidation['kind'] | null = null;
  values: readonly string[] = [];
  allowInvalid = true;
  help = '';
}

/** Behind `SpreadsheetApp.ConditionalFormatRule`. */
export class ConditionalState {
  constructor(
    readonly rule: StoredConditional,
    /** The tab its areas lie in. */
    readonly tab: Tab,
  ) {}
}

/** Behind `SpreadsheetApp.ConditionalFormatRuleBuilder`. */
export class ConditionalBuilderState {
  tab: Tab | null = null;
  areas: readonly Area[] = [];
  test: StoredConditional['test'] | null = null;
  background: string | null = null;
  colour: string | null = null;
  bold = false;
}

/** Behind `Blob`. */
export class BlobState {
  constructor(
    readonly bytes: Buffer,
    readonly contentType: string | null,
    public name: string | null,
  ) {}
}

/** Behind `HtmlOutput`. */
export class HtmlState {
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(public content: string) {}
}

/** Behind `User`: a Google account. */
export class AccountState {
  constructor(readonly email: string) {}
}
