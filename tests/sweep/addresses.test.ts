import { beatAt, goBack, makeCafe, remember, rowsOf, toldLines, typeInto } from './cafe';
import { beat } from '../../local/cli/call-add-on';

/** What stands in People for the backup, and whether mail may go there; `group` is mailed and told about. */
type Reached = 'nobody' | 'ben' | 'group';
const CASES: readonly (readonly [name: string, typed: string | number | boolean, reached: Reached, at?: string])[] = [
  ['an address', 'ben@cafe.example', 'ben'],
  ['capitals', 'BEN@Cafe.Example', 'ben'],
  ['blanks around it', '  ben@cafe.example ', 'ben'],
  ['something after a plus', 'ben+work@cafe.example', 'ben', 'ben+work@cafe.example'],
  ['a host of many parts', 'ben@a.b.cafe.example', 'ben', 'ben@a.b.cafe.example'],
  ['a host with letters of its own', 'ben@café.example', 'ben', 'ben@café.example'],
  ['an apostrophe', "o'ben@cafe.example", 'ben', "o'ben@cafe.example"],
  ['a line end behind it', 'ben@cafe.example\n', 'ben'],
  ['the mailbox of many', 'team@cafe.example', 'group', 'team@cafe.example'],
  ['everybody', 'all@cafe.example', 'group', 'all@cafe.example'],
  ['nothing', '', 'nobody'],
  ['blanks', '   ', 'nobody'],
  ['a name', 'Ben', 'nobody'],
  ['a number', 42, 'nobody'],
  ['yes', true, 'nobody'],
  ['no host with a dot', 'a@b', 'nobody'],
  ['no host', 'ben@', 'nobody'],
  ['no name', '@cafe.example', 'nobody'],
  ['only the sign', '@', 'nobody'],
  ['two signs', 'ben@@cafe.example', 'nobody'],
  ['two hosts', 'ben@cafe.example@evil.example', 'nobody'],
  ['two addresses with a comma', 'x@y.example, q@w.example', 'nobody'],
  ['two addresses with a semicolon', 'x@y.example;q@w.example', 'nobody'],
  ['two addresses with a blank', 'x@y.example q@w.example', 'nobody'],
  ['two addresses in two lines', 'x@y.example\nq@w.example', 'nobody'],
  ['a header of a mail behind it', 'ben@cafe.example\nBcc: q@w.example', 'nobody'],
  ['a header in one line', 'ben@cafe.example%0aBcc:q@w.example', 'nobody'],
  ['a name and an address', 'Ben <ben@cafe.example>', 'nobody'],
  ['an address in brackets', '<ben@cafe.example>', 'nobody'],
  ['mailto:', 'mailto:ben@cafe.example', 'nobody'],
  ['a blank inside', 'ben @cafe.example', 'nobody'],
  ['a blank in the host', 'ben@cafe .example', 'nobody'],
  ['a blank that does not break', 'ben@cafe.example\u00a0x', 'nobody'],
  ['a character that does not show', 'ben@cafe\u200b.example', 'nobody'],
  ['a mark of direction', '\u202eben@cafe.example', 'nobody'],
  ['the end of a text', 'ben@cafe.example\u0000', 'nobody'],
  ['quotes', '"ben"@cafe.example', 'nobody'],
  ['a dot at the end', 'ben@cafe.example.', 'nobody'],
  ['two dots', 'ben@cafe..example', 'nobody'],
  ['a dash at the beginning of the host', 'ben@-cafe.example', 'nobody'],
  ['a number for a host', 'ben@[127.0.0.1]', 'nobody'],
  ['a host with a port', 'ben@cafe.example:25', 'nobody'],
  ['300 characters', `${'b'.repeat(280)}@cafe.example`, 'nobody'],
  ['50,000 characters', `${'ben@'.repeat(12_000)}cafe.example`, 'nobody'],
  ['an error', '#N/A', 'nobody'],
  ['an error of a reference', '#REF!', 'nobody'],
  ['a formula', '=A1&"@cafe.example"', 'nobody'],
  ['a name of every object', '__proto__', 'nobody'],
  ['markup', '<script>@cafe.example', 'nobody'],
];

const CHAIN = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'none' };
const host = makeCafe({
  rows: {
    Processes: [
      { Process: 'Opening check', ...CHAIN },
      { Process: 'Oven check', ...CHAIN, Backup: 'Cy', Fallback: '' },
    ],
  },
  warm: true,
});
const morning = remember(host);
const HOURS = [
  '2026-11-19T18:35',
  ...Array.from({ length: 10 }, (_unused, index) => `2026-11-20T${String(index + 6).padStart(2, '0')}:05`),
];

/** Who was told so far that the check is theirs, at which address. */
const toldOf = (check: string): readonly string[] =>
  toldLines(host)
    .filter((line) => line.includes(check) && /is now yours\.$/.test(line))
    .map((line) => line.split(': ')[0] ?? '');

/** A day in which nobody does anything; the heartbeat after which the first of the chain was told. */
function playDay(typed: string | number | boolean): string {
  goBack(host, morning);
  typeInto(host, 'People', ['Name', 'Ben'], { Email: typed });
  let first = '';
  for (const at of HOURS) {
    beatAt(host, at);
    if (first === '' && toldOf('Opening check').length > 0) first = at;
  }
  return first;
}

const findings = (): string => JSON.stringify(beat(host).report['issues']);

describe('the address of somebody in a chain', () => {
  it.each(CASES.map(([name, typed, reached, at = 'ben@cafe.example']) => ({ name, typed, reached, at })))(
    '$name',
    ({ typed, reached, at }) => {
      expect(playDay(typed)).toBe('2026-11-20T09:05');
      const ben = reached === 'nobody' ? [] : [at];
      expect(toldOf('Opening check')).toEqual([...ben, 'cy@cafe.example', 'dee@cafe.example'].sort());
      expect(toldOf('Oven check')).toEqual(['cy@cafe.example', 'dee@cafe.example']);
      const known = new Set(['ana@cafe.example', 'cy@cafe.example', 'dee@cafe.example', ...ben]);
      expect(host.desk.mails.flatMap(({ to }) => to).filter((to) => !known.has(to))).toEqual([]);
      const found = findings();
      expect(found.includes('"group-address"')).toBe(reached === 'group');
      expect(found.includes('"cannot-be-mailed"')).toBe(reached === 'nobody');
      if (reached === 'nobody' && String(typed).trim() !== '')
        expect(found).toMatch(/"code":"[^"]+","tab":"People","row":\d+,"column":"Email"/);
      else expect(found).not.toContain('"bad-address"');
      if (reached === 'nobody')
        expect(JSON.stringify(rowsOf(host, 'Outbox').concat(rowsOf(host, 'Log')))).toMatch(
          /Ben[^"]*(no (usable )?(mail )?address|cannot be|could not)/i,
        );
    },
  );
});
