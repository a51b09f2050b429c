import { areasOverlap } from '../../store/area';
import type { Area } from '../../store/types';
import { areaName } from '../../xlsx/address';

/** How many rows and columns the grid shows of a tab. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** `A1:B2` of the part of an area that lies in the grid; `null` where none does. */
export function gridArea(area: Area, size: GridSize): string | null {
  const inside = clip(area, size);
  return inside === null ? null : areaName(inside);
}

/** Names of the parts of areas that lie in the grid. */
export function gridAreas(areas: readonly Area[], size: GridSize): string[] {
  return areas.map((area) => gridArea(area, size)).filter((name) => name !== null);
}

/** Merged blocks as the grid takes them: more than one cell each, and none over another. */
export function gridMerges(merges: readonly Area[], size: GridSize): string[] {
  const kept: Area[] = [];
  for (const merge of merges) {
    const inside = clip(merge, size);
    const usable = inside !== null && inside.rows * inside.columns > 1 && !kept.some((other) => areasOverlap(other, inside));
    if (usable) kept.push(inside);
  }
  return kept.map(areaName);
}

function clip(area: Area, size: GridSize): Area | null {
  const rows = Math.min(area.rows, size.rows - area.row + 1);
  const columns = Math.min(area.columns, size.columns - area.column + 1);
  return rows < 1 || columns < 1 ? null : { ...area, rows, columns };
}
