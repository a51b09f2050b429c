import { describeCells } from './cells-contract';
import type { MakeWorld } from './contract-world';
import { describeGrid, describeTabs } from './grid-contract';
import { describeLooks } from './looks-contract';
import { describeNotes } from './notes-contract';
import { describeSelection } from './selection-contract';
import { describeServices } from './services-contract';

/** What every implementation of the ports must do. */
export function describePortsContract(name: string, makeWorld: MakeWorld): void {
  describe(`ports: ${name}`, () => {
    describe('cells', () => describeCells(makeWorld));
    describe('grid', () => describeGrid(makeWorld));
    describe('looks', () => describeLooks(makeWorld));
    describe('notes', () => describeNotes(makeWorld));
    describe('selection', () => describeSelection(makeWorld));
    describe('tabs', () => describeTabs(makeWorld));
    describe('services', () => describeServices(makeWorld));
  });
}
