import { installTemplates } from '../../../../src/app/install/install';
import { listOwnTabs } from '../../../../src/app/requests/adopt/list-own-tabs';
import { readInput } from '../../../../src/app/sweep/read-input';
import type { Cell } from '../../../../src/core/tables/cell';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';

const tabs: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Rocks: [
    ['ID', 'Rock', 'Owner', 'Due'],
    ['', 'Open the shop', 'Ana', '2026-12-31'],
  ],
  Holidays: [
    ['Date', 'Name'],
    ['2026-12-25', 'Christmas'],
  ],
  Plan: [['Task'], ['Call']],
};
const oursIn = (ports: MemoryPorts): readonly string[] => [...listOwnTabs(ports, readInput(ports)).ours].sort();

describe('tabs of ours', () => {
  it('are none in a file that was never set up, whatever the team calls its own', () => {
    expect(oursIn(makeMemoryPorts({ tabs }))).toEqual([]);
  });

  it('are those made and those that were there in our form, once it is set up', () => {
    const ports = makeMemoryPorts({ tabs });
    installTemplates(ports, { sample: false });
    expect(oursIn(ports)).toEqual(expect.arrayContaining(['Holidays', 'Home', 'People', 'Rocks', 'Settings']));
    expect(oursIn(ports)).not.toContain('Plan');
  });
});
