import { beatAt, faultyBeat, goBack, makeCafe, remember, rowsOf, setClock, tabOf } from './cafe';
import { askAddOn } from '../../local/cli/call-add-on';
import { editCells } from '../../local/host/events';
import { columnOf } from '../../local/sample/fill-sheet';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const host = makeCafe({
  templates: ['processes', 'people'],
  rows: {
    Processes: [
      { Process: 'Opening check', ...day },
      { Process: 'Oven check', ...day },
    ],
  },
});

function type(row: number, header: string, value: string | boolean): void {
  editCells(host, { tab: 'Runs', row, column: columnOf(tabOf(host, 'Runs'), header), values: [[value]] });
}
const linesOf = (what: string) => rowsOf(host, 'Log').filter((line) => line['What'] === what);
const said = (what: string) => linesOf(what).map((line) => [line['Before'], line['After']]);
const verified = () => askAddOn(host, { request: 'verify' }).answer;
const whole = { ok: true, findings: [] };

['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
const open = remember(host);
setClock(host, '2026-11-20T06:11');
type(2, 'Note', 'All five lamps');
[2, 3].forEach((row) => {
  type(row, 'Done', true);
});
beatAt(host, '2026-11-20T07:05');
const closed = remember(host);

describe('a correction in the note of a closed run', () => {
  beforeEach(() => {
    goBack(host, closed);
  });

  it('is a line of the log of its own, once, and the run stays as it was recorded', () => {
    const before = rowsOf(host, 'Runs')[0];
    type(2, 'Note', 'Four lamps: one was broken');
    [8, 9].forEach((hour) => beatAt(host, `2026-11-20T0${hour}:05`));
    expect(said('correction')).toEqual([['All five lamps', 'Four lamps: one was broken']]);
    type(2, 'Note', 'Three lamps');
    type(3, 'Note', `'=also "here"\n\u200b`);
    beatAt(host, '2026-11-20T10:05');
    beatAt(host, '2026-11-20T11:05');
    expect(
      said('correction')
        .slice(1)
        .map(([was, is]) => `${was ?? ''} -> ${is ?? ''}`),
    ).toEqual(['Four lamps: one was broken -> Three lamps', expect.stringMatching(/^ -> /)]);
    const { Terms: _terms, Note: _note, ...rest } = rowsOf(host, 'Runs')[0] ?? {};
    expect(before).toMatchObject(rest);
    expect(verified()).toEqual(whole);
  });

  it.each([
    ['the same note', 'All five lamps'],
    ['no note any more', ''],
  ])('is not %s', (_name, note) => {
    type(2, 'Note', note);
    beatAt(host, '2026-11-20T08:05');
    expect(linesOf('correction')).toEqual([]);
  });

  it.each([
    ['that shows an error', '#REF!'],
    ['of ten thousand characters', 'x'.repeat(10_000)],
    ['with marks of JSON', '"noted":"All five lamps"\\'],
    ['that begins with an apostrophe', "''quoted'"],
  ])('%s is told once at most', (_name, note) => {
    type(2, 'Note', note);
    [8, 9, 10].forEach((hour) => beatAt(host, `2026-11-20T${String(hour).padStart(2, '0')}:05`));
    expect(linesOf('correction').length).toBe(note === '#REF!' ? 0 : 1);
    expect(verified()).toEqual(whole);
  });

  it('costs a heartbeat nothing where there is none', () => {
    const costOf = (hour: number): number => beatAt(host, `2026-11-20T${hour}:05`).run.calls.total;
    costOf(10);
    const idle = costOf(11);
    type(2, 'Note', 'Four lamps');
    expect([costOf(12) > idle, costOf(13)]).toEqual([true, idle]);
  });

  it('is told once also where the heartbeat is ended half-way', () => {
    type(2, 'Note', 'Four lamps');
    const corrected = remember(host);
    const { total } = beatAt(host, '2026-11-20T08:05').run.calls;
    for (let killAt = 1; killAt <= total; killAt += 1) {
      goBack(host, corrected);
      faultyBeat(host, '2026-11-20T08:05', { killAt, phase: 'after', unflushed: 'cut', seed: killAt });
      beatAt(host, '2026-11-20T09:05');
      expect([killAt, said('correction'), verified()]).toEqual([killAt, [['All five lamps', 'Four lamps']], whole]);
    }
  });
});

describe('an answer', () => {
  beforeEach(() => {
    goBack(host, open);
  });

  it.each([
    ['I have it', '', ['', 'I have it', 'hop 0']],
    ['Cannot do as defined', 'No key', ['', 'Cannot do as defined', 'No key']],
  ])('"%s" is a line of the log, once', (answer, note, wanted) => {
    type(2, 'Note', note);
    type(2, 'Answer', answer);
    ['2026-11-20T06:35', '2026-11-20T06:45', '2026-11-20T07:05'].forEach((at) => beatAt(host, at));
    expect(linesOf('answer').map((line) => [line['Before'], line['After'], line['Reason']])).toEqual([wanted]);
    expect(linesOf('answer')[0]).toMatchObject({ Who: 'Ana' });
    expect(verified()).toEqual(whole);
  });

  it('is told anew by whoever has it next', () => {
    type(2, 'Answer', 'I have it');
    ['2026-11-20T06:35', '2026-11-20T09:05', '2026-11-20T13:05'].forEach((at) => beatAt(host, at));
    expect(rowsOf(host, 'Runs')[0]).toMatchObject({ Assignee: 'Ben', Answer: '' });
    type(2, 'Answer', 'I have it');
    beatAt(host, '2026-11-20T13:35');
    expect(linesOf('answer').map((line) => [line['Who'], line['Reason']])).toEqual([
      ['Ana', 'hop 0'],
      ['Ben', 'hop 1'],
    ]);
  });

  it('without its reason is none yet', () => {
    type(2, 'Answer', 'Cannot do as defined');
    beatAt(host, '2026-11-20T06:35');
    expect(linesOf('answer')).toEqual([]);
  });
});
