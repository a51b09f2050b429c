import type { AddOnFunctions } from '../formulas/add-on-functions';
import { listCellFunctions } from '../formulas/add-on-functions';
import type { Book } from '../store/book';
import { CustomFunctions } from './custom-functions';
import type { HostSetup } from './host';
import { Host } from './host';

/**
 * The add-on's functions for cells over whatever book is computed. They run on a host of their own, since they may be asked for while
 * another execution reads a formula; each cell is computed again only when an argument changes.
 */
export function makeAddOnCells(setup: Omit<HostSetup, 'book' | 'now' | 'evaluator' | 'warm'>): AddOnFunctions {
  const names = listCellFunctions(setup.code);
  let ready: { readonly host: Host; readonly functions: CustomFunctions; readonly book: Book } | null = null;
  return {
    names,
    value: (book, now, cell, name, args) => {
      if (ready?.book !== book) {
        const host = new Host({ ...setup, book, now, warm: true });
        ready = { host, functions: ready === null ? new CustomFunctions(host) : ready.functions.moveTo(host), book };
      }
      ready.host.now = now;
      return ready.functions.value(cell, name, args);
    },
  };
}
