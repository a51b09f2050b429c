import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beatAt, goBack, makeCafe, remember, root, rowsOf, toldLines, typeInto } from './cafe';
import type { Typed } from '../../local/bench/build-company';
import type { Host } from '../../local/host/host';

type Cells = Readonly<Record<string, Typed>>;

const PROCESS = {
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Fallback: 'Cy',
  Cadence: 'every day',
  'Due at': '07:00',
  Proof: 'none',
};
const HOURS = Array.from({ length: 14 }, (_unused, index) => `2026-11-20T${String(index + 7).padStart(2, '0')}:05`);

/** A café whose run of today is open, an hour before it is due. */
function makeOpened(process: Cells = {}): Host {
  const host = makeCafe({ rows: { Processes: [{ ...PROCESS, ...process }] }, warm: true });
  ['2026-11-19T18:35', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  return host;
}

/** Whose the run was said to be, in order of name, and who has it in the end. */
function chainOf(host: Host): readonly string[] {
  const yours = toldLines(host).filter((line) => /is now yours\.$/.test(line));
  const run = rowsOf(host, 'Runs').find(({ Key = '' }) => Key.endsWith('2026-11-20T07:00'));
  return [...yours.map((line) => line.split('@')[0] ?? ''), `with ${run?.['Assignee'] ?? ''}`];
}

const missLines = (host: Host, who: string): number =>
  toldLines(host).filter((line) => line.startsWith(`${who}@`) && line.includes('missed')).length;

describe('a chain in which somebody has two places', () => {
  it.each<readonly [string, Cells, readonly string[]]>([
    ['nobody', {}, ['ben', 'cy', 'dee', 'with Dee']],
    ['owner and backup, by name', { Backup: 'Ana' }, ['cy', 'dee', 'with Dee']],
    ['owner and backup, by address in capitals', { Backup: 'ANA@cafe.example' }, ['cy', 'dee', 'with Dee']],
    ['owner and backup, with something after a plus', { Backup: 'ana+x@cafe.example' }, ['cy', 'dee', 'with Dee']],
    ['backup and fallback, by address', { Fallback: 'ben@CAFE.example' }, ['ben', 'dee', 'with Dee']],
  ])('%s: the later place is passed, and nobody is told twice', (_label, process, chain) => {
    const host = makeOpened(process);
    HOURS.forEach((at) => beatAt(host, at));
    expect(chainOf(host)).toEqual(chain);
    expect(missLines(host, 'ana')).toBe(1);
  });
});

describe('a chain that changes while its run is open', () => {
  const host = makeOpened();
  const morning = remember(host);

  function playWith(at: number, change: () => void): readonly string[] {
    goBack(host, morning);
    HOURS.forEach((moment, index) => {
      if (index === at) change();
      beatAt(host, moment);
    });
    return chainOf(host);
  }

  it.each(HOURS.slice(0, 10).map((moment, index) => [moment, index] as const))(
    'in Processes at %s changes later runs only',
    (_moment, index) => {
      const others = { Owner: 'Dee', Backup: 'Cy', Fallback: 'Ana' };
      expect(playWith(index, () => typeInto(host, 'Processes', ['Process', 'Opening check'], others))).toEqual([
        'ben',
        'cy',
        'dee',
        'with Dee',
      ]);
      beatAt(host, '2026-11-21T06:05');
      expect(rowsOf(host, 'Runs').find(({ Key = '' }) => Key.endsWith('2026-11-21T07:00'))?.['Assignee']).toBe('Dee');
    },
  );

  it('passes whoever is not in People any more when their turn comes', () => {
    expect(playWith(0, () => typeInto(host, 'People', ['Name', 'Ben'], { Name: '', Email: '' }))).toEqual(['cy', 'dee', 'with Dee']);
  });
});

it('no sentence claims that a mail arrived: nobody who only sends can know', () => {
  const files = ['dist/Code.js', 'dist/Sidebar.html', 'dist/Templates.html', 'README.md', 'docs/quick-start.md', 'docs/deploy.md'];
  const said = files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/.{0,40}\bdelivered\b.{0,40}/gi) ?? []);
  // A ready-made measurable of shops that deliver goods.
  expect(said.filter((text) => !text.includes('"title":"Delivered on time"'))).toEqual([]);
});
