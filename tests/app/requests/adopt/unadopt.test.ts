import { copy, day, draftOf, ownFile, request, scanOne } from './own-file';
import { refusal } from '../ask';
import { addRows, gridOf, rowsOf, typeInto } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import { runSweep } from '../../../../src/app/sweep/sweep';

const titles = (ports: MemoryPorts) => rowsOf(ports, 'To-Dos').map((row) => row['To-Do']);
const undo = (ports: MemoryPorts, adoption = '') => request(ports, 'unadopt', { adoption }).says;
const tabs = (ports: MemoryPorts) => ['To-Dos', 'People'].map((tab) => gridOf(ports, tab).filter((row) => row.some((cell) => cell !== '')));

describe('taking an adoption back', () => {
  it('leaves our tabs as they were before', () => {
    const ports = ownFile();
    const { adoption: first = '' } = copy(ports);
    undo(ports, first);
    const before = tabs(ports);
    const { adoption = '' } = copy(ports);
    runSweep(ports);
    expect(undo(ports, adoption)).toEqual(['8 rows taken back.']);
    expect(tabs(ports)).toEqual(before);
    expect(titles(ports)).toEqual([]);
    expect(gridOf(ports, 'To-Dos')[0]).not.toContain('Source');
  });

  it('takes only what that press added', () => {
    const ports = ownFile();
    copy(ports);
    addRows(ports, 'Plan', [{ Task: 'Paint the door', Owner: 'Ana Roe', 'Due date': day('2026-12-20') }]);
    const { adoption = '' } = copy(ports);
    undo(ports, adoption);
    expect(titles(ports)).toHaveLength(5);
  });

  it('keeps and names rows that somebody worked on, and the people they name', () => {
    const ports = ownFile();
    const { adoption = '' } = copy(ports);
    typeInto(ports, 'To-Dos', 3, 'Done on', day('2026-11-20'));
    const says = undo(ports, adoption);
    expect(says.join(' ')).toContain('"Call the landlord" (To-Dos, row 3)');
    expect(titles(ports)).toEqual(['Call the landlord']);
    expect(rowsOf(ports, 'People').map((row) => row['Name'])).toEqual(['Ben Oduya']);
    expect(gridOf(ports, 'To-Dos')[0]).toContain('Source');
  });

  it('keeps a row to which another leads', () => {
    const ports = ownFile();
    const { adoption = '' } = copy(ports);
    const id = String(rowsOf(ports, 'To-Dos')[0]?.['ID']);
    addRows(ports, 'Issues', [{ Issue: 'No chairs', About: `${id} Order new chairs` }]);
    undo(ports, adoption);
    expect(titles(ports)).toEqual(['Order new chairs']);
  });

  it('does it once, and copying afterwards takes everything again', () => {
    const ports = ownFile();
    const { adoption = '' } = copy(ports);
    undo(ports, adoption);
    expect(refusal(ports, { request: 'unadopt', adoption })).toContain('was taken back already');
    expect(copy(ports)).toMatchObject({ added: 5 });
  });

  it('is written down', () => {
    const ports = ownFile();
    const { adoption = '' } = copy(ports);
    undo(ports, adoption);
    expect(rowsOf(ports, 'Log').map((row) => row['What'])).toEqual(expect.arrayContaining(['adopted', 'adoption taken back']));
  });
});

describe('a binding that is not remembered any more', () => {
  const forget = (ports: MemoryPorts): void => {
    Object.keys(ports.store.all())
      .filter((key) => key.startsWith('adopted '))
      .forEach((key) => {
        ports.store.remove(key);
      });
  };

  it('is taken back by what the Columns tab says', () => {
    const ports = ownFile();
    const before = gridOf(ports, 'Plan');
    request(ports, 'adopt', { draft: draftOf(scanOne(ports), { way: 'bind' }), dry: false });
    runSweep(ports);
    forget(ports);
    const { adopted, adoption } = scanOne(ports);
    expect([adopted, adoption]).toEqual(['bound', 'BOUND-TODOS']);
    expect(undo(ports, adoption).join(' ')).toContain('To-Dos is not read from "Plan" any more.');
    expect([gridOf(ports, 'Plan'), scanOne(ports).adopted]).toEqual([before, '']);
    expect(refusal(ports, { request: 'unadopt', adoption })).toContain('was taken back already');
  });
});
