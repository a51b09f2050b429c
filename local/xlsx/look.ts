/** What a cell of the file has besides value, formula, format and note; lies in `StoredCell.look` and moves with the cell. */
export interface Look {
  /** Index of the cell's style in the file's list of styles. */
  readonly xf: number;
  /** The file's hyperlink element for this cell. */
  readonly link?: string;
  /** Formatted runs, holding as long as the cell's text is `text`. */
  readonly rich?: { readonly text: string; readonly xml: string };
  /** Size of the block an array formula fills, holding as long as the formula is this. */
  readonly array?: { readonly formula: string; readonly rows: number; readonly columns: number };
}

/** Reads an opaque look; a cell without one has the file's default style. */
export function decodeLook(look: unknown): Look {
  return isLook(look) ? look : { xf: 0 };
}

// Only the file library writes `xf`, and always with the other fields in this shape.
function isLook(look: unknown): look is Look {
  return typeof look === 'object' && look !== null && 'xf' in look && typeof look.xf === 'number';
}
