import type * as Spreadsheet from '@odoo/o-spreadsheet';
import type * as Owl from '@odoo/owl';

declare const o_spreadsheet: typeof Spreadsheet;
declare const owl: typeof Owl;

/** The grid's library and the view library under it. Both come as scripts of their own, before this one. */
export const sheets = o_spreadsheet;
export const views = owl;
