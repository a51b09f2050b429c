import { ANSWERS, MARA, newFile, request } from './new-file';
import { footprint } from '../ask';
import { addRows, rowsOf, setSettings } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import { product } from '../../../support/product';
import { verifyWorkbook } from '../../../../src/app/requests/verify';
import { installTemplates } from '../../../../src/app/install/install';
import { answerRequest } from '../../../../src/app/requests/answer-request';
import { runSweep } from '../../../../src/app/sweep/sweep';

const { measurables, processes } = product.library;
const ALL = [...measurables, ...processes].map(({ key }) => key);
const add = (ports: MemoryPorts, keys: readonly string[], owner = 'Mara') => request(ports, 'add-from-library', { keys, owner });

function file(): MemoryPorts {
  const ports = newFile();
  installTemplates(ports, { templates: ['scorecard'], sample: false });
  request(ports, 'first-run', ANSWERS);
  return ports;
}

it('has about 25 measurables by department and 10 processes, each with a key and a name of its own', () => {
  expect([measurables.length, processes.length]).toEqual([26, 10]);
  expect(new Set(ALL).size).toBe(ALL.length);
  expect(new Set([...measurables, ...processes].map(({ title }) => title)).size).toBe(ALL.length);
});

it('is shown with goal and rhythm', () => {
  const answer = answerRequest('{"request":"library"}', file());
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).toContain('How many people asked for you for the first time. Goal: >= 20 leads, each week.');
});

it('adds everything, says where it stands, and the next check finds no fault with it', () => {
  const ports = file();
  const { says, gaps } = add(ports, ALL);
  expect([gaps, says.length]).toEqual([[], ALL.length]);
  expect(says).toContain('"New leads" was added: Scorecard, row 2.');
  expect(says).toContain('"Month-end books" was added: Processes, row 6.');
  const { issues } = runSweep(ports);
  expect([issues, verifyWorkbook(ports).findings]).toEqual([[], []]);
  expect(rowsOf(ports, 'Scorecard')[0]).toMatchObject({
    Measurable: 'New leads',
    Owner: 'Mara',
    Goal: '>= 20',
    Unit: 'leads',
    Every: 'week',
  });
  expect(new Set(rowsOf(ports, 'Processes').map((row) => row['Health']))).toEqual(new Set(['New']));
  expect(rowsOf(ports, 'Log').find((row) => row['After'] === 'New leads')).toMatchObject({ Who: MARA, Reason: 'from the library' });
});

it('a second time adds nothing', () => {
  const ports = file();
  add(ports, ['sales-leads', 'month-end']);
  const before = footprint(ports);
  expect(add(ports, ['sales-leads', 'month-end'], 'Ben').says).toEqual([
    '"New leads" is there already: Scorecard, row 2.',
    '"Month-end books" is there already: Processes, row 2.',
  ]);
  expect(footprint(ports)).toEqual(before);
});

it('gives a process the business owner as its backup, and says so where there is none', () => {
  const ports = file();
  add(ports, ['bank']);
  expect(rowsOf(ports, 'Processes')[0]).toMatchObject({ Owner: 'Mara', Backup: 'Ben' });
  setSettings(ports, { 'Business owner': '' });
  expect(add(ports, ['opening']).says).toEqual([
    '"Opening check" was added: Processes, row 3.',
    '"Opening check" has no backup yet: name one in Processes.',
  ]);
});

it('leaves out what has no tab', () => {
  const ports = newFile();
  request(ports, 'first-run', ANSWERS);
  expect(add(ports, ['sales-leads']).says).toEqual(['"New leads" was left out: there is no Scorecard in this file. Add that tab first.']);
});

it.each([
  ['nobody to own it', ['bank'], ' ', { field: 'owner', says: 'Choose who is to own it.' }],
  ['somebody unknown', ['bank'], 'Zoe', { field: 'owner', says: expect.stringMatching(/^People knows nobody called "Zoe"/) as string }],
  ['nothing chosen', ['no-such-thing'], 'Mara', { field: 'keys', says: 'Choose at least one.' }],
])('with %s nothing is written', (_name, keys, owner, gap) => {
  const ports = file();
  addRows(ports, 'People', [{ Name: 'Cy', Email: 'cy@cafe.example' }]);
  const before = footprint(ports);
  expect(add(ports, keys, owner).gaps).toEqual([gap]);
  expect(footprint(ports)).toEqual(before);
});
