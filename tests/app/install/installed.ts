import { installTemplates, type InstallResult } from '../../../src/app/install/install';
import { cellText, type Cell } from '../../../src/core/tables/cell';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { makeZone } from '../../support/make-zone';

export type Tabs = Readonly<Record<string, readonly (readonly Cell[])[]>>;

function accepted(result: InstallResult): Extract<InstallResult, { readonly ok: true }> {
  if (!result.ok) throw new Error(result.says.join(' '));
  return result;
}

export const install = (ports: MemoryPorts, templates?: readonly string[], sample = false) =>
  accepted(installTemplates(ports, templates === undefined ? { sample } : { templates, sample }));

export const contentOf = (ports: MemoryPorts) =>
  Object.fromEntries(ports.workbook.tabs().map(({ name }) => [name, ports.workbook.read(name)]));
export const namesOf = (ports: MemoryPorts) => ports.workbook.tabs().map(({ name }) => name);
export const start = (tabs: Tabs = { Sheet1: [] }) => makeMemoryPorts({ tabs, zone: makeZone('Europe/Berlin'), now: '2026-11-20T10:00' });

export function rowsOf(ports: MemoryPorts, tab: string): Record<string, Cell>[] {
  const [header = [], ...rows] = ports.workbook.read(tab);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [cellText(name), row[index] ?? ''])));
}

export const setting = (ports: MemoryPorts, name: string) => rowsOf(ports, 'Settings').find((row) => row['Setting'] === name)?.['Value'];
