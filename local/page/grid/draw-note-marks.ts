import type { GridRenderingContext } from '@odoo/o-spreadsheet';
import type { PageNote } from '../messages';

const markSize = 6;
const markColour = '#e37400';

/** Draws the small corner that tells a cell with a note, as Sheets does: top right. */
export function drawNoteMarks({ ctx, viewports, sheetId }: GridRenderingContext, notes: Iterable<PageNote>): void {
  ctx.fillStyle = markColour;
  for (const { row, col } of notes) {
    const { x, y, width, height } = viewports.getVisibleRect(sheetId, { left: col, right: col, top: row, bottom: row });
    if (width < markSize || height < markSize) continue;
    ctx.beginPath();
    ctx.moveTo(x + width - markSize, y);
    ctx.lineTo(x + width, y);
    ctx.lineTo(x + width, y + markSize);
    ctx.fill();
  }
}
