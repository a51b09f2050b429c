import { makePlatformWorld } from '../support/platform-ports';
import { installTemplates } from '../../src/app/install/install';
import { makeOnePage } from '../../src/app/requests/one-page';
import { PAGE_COLUMNS, PAGE_ROWS } from '../../src/core/one-page/layout';

describe('the plan on one page in the stand-in', () => {
  it('is made with its looks, in a grid of its size', () => {
    const { host, ports } = makePlatformWorld('Europe/Berlin', Date.parse('2026-11-20T09:30:00Z'));
    installTemplates(ports, { sample: true });
    expect(makeOnePage(ports).ok).toBe(true);
    const page = host.book.findTab('One page');
    expect([page?.maxRows, page?.maxColumns]).toEqual([PAGE_ROWS, PAGE_COLUMNS]);
    expect(page?.conditionals.length).toBeGreaterThan(10);
    expect(ports.workbook.read('One page')[0]?.[0]).toBe('Corner Cup: the plan on one page');
  });
});
