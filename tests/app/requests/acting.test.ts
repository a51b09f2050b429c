import { act, actingCafe, day, logOf, row, run, runId, sweepAt } from './acting-cafe';
import { footprint } from './ask';
import { rowsOf, setSettings, typeInto } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';

const at = (local: string) => ({ local });
const NOW = '2026-11-20T06:11';
const cafe = (...given: Parameters<typeof actingCafe>) => {
  const ports = actingCafe(...given);
  ports.setNow(NOW);
  return ports;
};

describe('what is given for a run', () => {
  it('is a mark made now by whoever acts, and closes it at the next check', () => {
    const ports = cafe();
    const asked = { request: 'submit', run: runId(ports, 'Cash-up'), proof: 'https://x.example/1', done: true };
    expect(act(ports, 'Ana', asked).says).toBe('Proof kept, ticked. Nothing is missing: it closes now.');
    expect(run(ports, 'Cash-up')).toMatchObject({ 'Done by': 'Ana', 'Done at': at(NOW), Proof: asked.proof, Done: true });
    const before = footprint(ports);
    expect(act(ports, 'Ana', asked).says).toMatch(/it stands so already\. Nothing was written\.$/);
    expect(footprint(ports)).toEqual(before);
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toMatchObject([{ title: 'Cash-up', status: 'Done' }]);
    expect(act(ports, 'Ana', { ...asked, note: 'late' }).says).toMatch(/^refused: This run is closed/);
  });

  it.each([
    ['a link that is none', 'Cash-up', { proof: 'http://x.example' }, /^refused: .*is no https link/],
    ['a number out of its range', 'Oven check', { proof: '9' }, 'refused: 9 is outside 1 to 8.'],
    ['a choice that is none', 'Opening', { step: 2, proof: 'fine' }, /^refused: Needs one of ok, not ok; "fine" is none of them\.$/],
    ['a step that is not there', 'Opening', { step: 9, done: true }, 'refused: Opening has no step 9.'],
    ['a step before its turn', 'Opening', { step: 2, proof: 'ok', done: true }, 'refused: Step 1 "Keys" comes first; nothing was written.'],
    ['5,000 characters', 'Cash-up', { note: 'x'.repeat(5000) }, /^refused: The note has 5000 characters, 2000 at most/],
    ['what was seen otherwise', 'Cash-up', { done: true, seen: '000000' }, /^refused: Somebody changed it since you looked/],
  ])('is refused and nothing is written: %s', (_what, title, more, says) => {
    const ports = cafe();
    const before = footprint(ports);
    expect(act(ports, 'Ana', { request: 'submit', run: runId(ports, title), ...more }).says).toMatch(says);
    expect(footprint(ports)).toEqual(before);
  });

  it('counts the steps that are still open, is the assignee’s where nobody is revealed, and is taken back with its stamp', () => {
    const ports = cafe();
    const { says, undo } = act(ports, '', { request: 'submit', run: runId(ports, 'Opening'), step: 1, done: true });
    expect(says).toBe('Ticked. One step is still open: step 2 "Till". The run itself is not ticked yet.');
    expect(row(ports, 'Run steps')).toMatchObject({ Done: true, 'Done by': 'Ana (unverified)', 'Done at': at(NOW) });
    expect(logOf(ports)[0]).toMatch(/^somebody \(address not revealed\) \| submitted step 1 \|/);
    expect(act(ports, 'Ana', undo ?? {}).says).toMatch(/^Undone: Done of U-/);
    expect(row(ports, 'Run steps')).toMatchObject({ 'Done by': '', 'Done at': '' });
    expect(act(ports, 'Ana', undo ?? {}).says).toBe('It is undone already. Nothing was written.');
  });
});

describe('who has a run', () => {
  it('moves on as a miss would move it, is told once, and a second press moves nothing', () => {
    const ports = cafe();
    const asked = { request: 'escalate', run: runId(ports, 'Cash-up'), from: 'Ana', why: 'ill' };
    expect(act(ports, 'Dee', asked).says).toMatch(/^Cash-up is now with Ben \(backup\), who is told at the next check\./);
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Hop: 1, Moved: at(NOW) });
    expect(act(ports, 'Dee', asked).says).toBe('Cash-up has moved to Ben already. Nothing was written.');
    expect(act(ports, 'Dee', { ...asked, from: 'Cy' }).says).toBe('refused: Cash-up is with Ben by now. Look again.');
    ['2026-11-20T06:35', '2026-11-20T06:45'].forEach((now) => sweepAt(ports, now));
    expect(ports.sent.filter(({ text }) => text.includes('was passed on before it was missed and is now yours'))).toHaveLength(1);
  });

  it.each([
    ['before Due it is not missed', '2026-11-20T06:59', 'Open'],
    ['at Due it is', '2026-11-20T07:00', 'Missed'],
    ['after Due it is', '2026-11-20T07:01', 'Missed'],
  ])('moved on %s', (_what, now, status) => {
    const ports = cafe();
    ports.setNow(now);
    act(ports, 'Dee', { request: 'escalate', run: runId(ports, 'Cash-up'), from: 'Ana' });
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Status: status });
  });

  it('goes past who is away to the cover, and not beyond the last', () => {
    const ports = cafe();
    const asked = { request: 'escalate', run: runId(ports, 'Cash-up') };
    act(ports, 'Dee', asked);
    ports.setNow('2026-11-20T06:12');
    act(ports, 'Dee', asked);
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Dee', Hop: 2 });
    ports.setNow('2026-11-20T06:13');
    expect(act(ports, 'Dee', asked).says).toMatch(/^refused: Cash-up stays with Dee: /);
  });

  it('is somebody else, who is told by the next check alone, with the note that goes with it', () => {
    const ports = cafe();
    typeInto(ports, 'Runs', 2, 'Note', 'key under the mat');
    const asked = { request: 'reassign', id: runId(ports, 'Cash-up'), to: 'ben@cafe.example', from: 'Ana' };
    const { says, undo } = act(ports, 'Dee', asked);
    expect(says).toBe('Cash-up is now with Ben, who is told at the next check. Its note goes with it.');
    expect(act(ports, 'Dee', asked).says).toBe('Cash-up is with Ben already. Nothing was written.');
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Hop: 0, Note: 'key under the mat' });
    ['2026-11-20T06:35', '2026-11-20T06:45'].forEach((now) => sweepAt(ports, now));
    expect(ports.sent.filter(({ to, text }) => to === 'ben@cafe.example' && text.includes('was handed to you by Dee'))).toHaveLength(1);
    act(ports, 'Dee', undo ?? {});
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ana' });
    sweepAt(ports, '2026-11-20T06:55');
    expect(ports.sent.filter(({ to, text }) => to === 'ana@cafe.example' && text.includes('was handed to you by Dee'))).toHaveLength(1);
  });

  it.each([
    ['without its reason', { answer: 'excuse' }, /^refused: Cash-up: Write into the note why it is excused/],
    ['with who has it no more', { answer: 'have', from: 'Ben' }, 'refused: Cash-up is with Ana by now. Look again.'],
    ['with its reason', { answer: 'excuse', note: 'closed' }, /^Cash-up is excused; it closes now/],
  ])('answers %s', (_what, more, says) => {
    const ports = cafe();
    expect(act(ports, 'Ben', { request: 'answer-run', run: runId(ports, 'Cash-up'), ...more }).says).toMatch(says);
  });
});

describe('what is done with a row', () => {
  it.each([
    [
      'reassigned',
      { request: 'reassign', id: 'R-CARD', to: 'Ben' },
      'Rocks',
      { Owner: 'Ben' },
      /Ben: 48 of 40 hours a week, before 10, more than there are\.$/,
    ],
    ['given to who is away', { request: 'reassign', id: 'T-0001', to: 'Cy' }, 'To-Dos', { Owner: 'Cy' }, /Cy is away until 27 Nov 2026\.$/],
    [
      're-dated',
      { request: 'redate', id: 'M-0001', due: '1.12.2026', why: 'ill' },
      'Milestones',
      { Due: day('2026-12-01') },
      /is now due on 1 Dec 2026/,
    ],
    ['completed', { request: 'complete', id: 'M-0001', done: true }, 'Milestones', { 'Done on': day('2026-11-20') }, /is done today/],
    [
      'decided',
      { request: 'decide', id: 'I-0001', fix: '=IMPORTXML("x")' },
      'Issues',
      { Fix: '=IMPORTXML("x")', 'Solved on': day('2026-11-20') },
      /^Decided: /,
    ],
    ['set', { request: 'set', id: 'R-CARD', field: 'current', value: '45' }, 'Rocks', { Current: 45 }, /now stands at 45\.$/],
    [
      'committed',
      { request: 'set', id: 'R-CARD', field: 'effort', value: '20' },
      'Rocks',
      { Effort: 20 },
      /Ana: 20 of 40 hours a week, before 38\.$/,
    ],
  ])('%s: written once, logged, taken back', (_what, request, tab, cells, says) => {
    const ports = cafe();
    const was = row(ports, tab);
    const done = act(ports, 'Dee', request);
    expect([done.says, row(ports, tab)]).toEqual([expect.stringMatching(says), { ...was, ...cells }]);
    const before = footprint(ports);
    expect(act(ports, 'Dee', request).says).toMatch(/Nothing was written\.$/);
    expect(footprint(ports)).toEqual(before);
    expect(logOf(ports)[0]).toMatch(/^dee@cafe\.example \| /);
    act(ports, 'Dee', done.undo ?? {});
    expect(row(ports, tab)).toEqual(was);
  });

  it.each([
    ['the past', { request: 'redate', id: 'M-0001', due: '2026-11-19', why: 'x' }, /is over already/],
    ['no reason', { request: 'redate', id: 'M-0001', due: '2026-12-19', why: ' ' }, /^refused: Write why the date moves/],
    [
      'another date by now',
      { request: 'redate', id: 'M-0001', due: '2026-12-19', was: '2026-11-29', why: 'x' },
      /by now \(Milestones, row 2, column Due\)/,
    ],
    ['nobody', { request: 'reassign', id: 'R-CARD', to: 'Zoe' }, /People knows nobody called "Zoe"/],
    ['another owner by now', { request: 'reassign', id: 'R-CARD', to: 'Ben', from: 'Dee' }, /there stands "Ana" by now/],
    ['no number', { request: 'set', id: 'R-CARD', field: 'current', value: 'many' }, /"many" is not a number/],
    ['a row that is gone', { request: 'complete', id: 'T-9999', done: true }, /has the id "T-9999"/],
    [
      'a cell no action writes',
      { request: 'undo', cells: [{ table: 'rocks', id: 'R-CARD', column: 'status', was: 'Done', is: '' }], made: [] },
      /no action writes/,
    ],
  ])('refused: %s', (_what, request, says) => {
    const ports = cafe();
    const before = footprint(ports);
    expect(act(ports, 'Dee', request).says).toMatch(says);
    expect(footprint(ports)).toEqual(before);
  });

  it('leaves a formula of the team alone', () => {
    const ports = cafe();
    const sheet = ports.workbook.sheet('Rocks');
    ports.workbook.writeFormula('Rocks', 2, (sheet.cells[0] ?? []).indexOf('Current') + 1, '=1+1');
    expect(act(ports, 'Dee', { request: 'set', id: 'R-CARD', field: 'current', value: '45' }).says).toMatch(
      /^refused: Rocks, row 2, column Current: a formula stands there/,
    );
  });

  it.each(HOSTILE_TEXTS)('raises an issue of $name as text, once, and takes it away while nobody worked on it', ({ text }) => {
    const ports = cafe();
    const request = { request: 'raise', issue: `${text} x`, about: 'R-T1KK' };
    const { undo, says } = act(ports, 'Ana', request);
    if (says.startsWith('refused: ')) return expect(says).toMatch(/characters, 2000 at most/);
    expect([act(ports, 'Ana', request).says, rowsOf(ports, 'Issues').length]).toEqual([expect.stringMatching(/Nothing was written\.$/), 2]);
    act(ports, 'Ana', undo ?? {});
    expect(rowsOf(ports, 'Issues')).toHaveLength(1);
  });

  it('keeps a row that somebody worked on', () => {
    const ports = cafe();
    const { undo } = act(ports, 'Ana', { request: 'add-to-do', title: 'Buy beans' });
    typeInto(ports, 'To-Dos', 3, 'Owner', 'Ben');
    expect(act(ports, 'Ana', undo ?? {}).says).toMatch(/stays: somebody worked on it since\.$/);
  });

  it.each([
    ['de_DE', '1,5', 1.5],
    ['de_DE', '1.500', 1500],
    ['en_US', '1,500', 1500],
    ['en_US', '1.5', 1.5],
  ])('a number is read as %s reads it: %s', (locale, value, number) => {
    const ports = cafe();
    setSettings(ports, { Locale: locale });
    act(ports, 'Ana', { request: 'set', id: 'K-0001', field: 'value', value, period: '2026-11-16', note: 'rain' });
    expect(ports.workbook.read('Scorecard')[1]).toContain(number);
    expect([...ports.workbook.sheet('Scorecard').notes.values()]).toEqual(['rain']);
  });
});
