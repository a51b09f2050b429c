import { heldByBen, makeEntry } from './builders';
import { makeRun, makeStep } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { groupMessages } from '../../../src/core/mail/group-messages';
import { GRAVITY, readMailKey } from '../../../src/core/mail/mail-item';
import { nameMessage } from '../../../src/core/mail/name-messages';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import { renderMessage, type Message, type RenderContext } from '../../../src/core/mail/render-message';
import type { Run, RunStep } from '../../../src/core/runs/run';

const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function contextOf(run: Run, steps: readonly RunStep[] = [], more: Partial<RenderContext> = {}): RenderContext {
  return {
    now: '2026-11-20T10:00',
    company: 'Corner Cup',
    url: 'https://sheet.example/1',
    runs: new Map([[run.id, run]]),
    stepsOf: new Map([[run.id, steps]]),
    ...more,
  };
}

function render(entries: readonly OutboxEntry[], context: RenderContext): Message {
  return renderMessage({ to: 'ben@cafe.example', entries }, context);
}

describe('a mail', () => {
  const run = heldByBen({ why: 'It moves to the fallback on Fri 20 Nov 11:00.', location: 'Bar', note: 'Key is under the mat' });
  const steps = [makeStep(1, { status: 'Done' }), makeStep(2, { step: 'Lock the safe', needs: 'photo' })];
  const mail = render([makeEntry('hop1')], contextOf({ ...run, terms: { ...run.terms, proof: 'number 1..8' } }, steps));

  it('says what, when, why, and what is still to be shown', () => {
    expect(mail.subject).toBe('Corner Cup: Opening check (Bar), due Fri 20 Nov 07:00');
    expect(mail.text.split('\n')).toEqual([
      'Opening check (Bar), due Fri 20 Nov 07:00, was missed and is now yours.',
      'It moves to the fallback on Fri 20 Nov 11:00.',
      'Note: Key is under the mat',
      '2. Lock the safe - proof: photo',
      'Proof: number 1..8',
      '',
      'Open the file: https://sheet.example/1',
      '',
      'You get this because it is with you now. Tick Done and give the proof in the Runs tab; ticked without its proof it stays open.',
    ]);
  });

  it.each([
    ['hop1', 'it is with you now'],
    ['gave', 'nothing to do'],
    ['recovered', 'nothing to do'],
  ] as const)('says at the end of %s why it came', (kind, words) => {
    expect(
      render([makeEntry(kind)], contextOf(run, []))
        .text.split('\n')
        .pop(),
    ).toContain(words);
  });

  it('says the same as HTML', () => {
    const plain = mail.html.replace(/<br>|<\/p>/g, '\n').replace(/<[^>]*>/g, '');
    ['was missed and is now yours.', '2. Lock the safe - proof: photo', 'Key is under the mat', 'Open the file'].forEach((words) =>
      expect(plain).toContain(words),
    );
    expect(mail.html).toContain('<a href="https://sheet.example/1">');
  });

  it.each([
    ['late', true],
    ['covered', true],
    ['hop2', true],
    ['nag', true],
    ['gave', false],
    ['ended', false],
    ['recovered', false],
    ['unseen', false],
    ['cannot', false],
  ] as const)('of the kind %s asks for proof: %s', (kind, asks) => {
    expect(render([makeEntry(kind)], contextOf(makeRun({}, { proof: 'photo' }))).text.includes('Proof: photo')).toBe(asks);
  });

  it('that is repeated says so', () => {
    const entry = makeEntry('hop3');
    expect(render([{ ...entry, key: `${entry.key}:again` }], contextOf(run)).text).toContain(
      '(repeated: the first mail may not have arrived)',
    );
  });

  it('of several runs counts them in its subject', () => {
    const entries = [makeEntry('hop1'), makeEntry('hop1', { about: 'U-BBBBBB', key: 'U-BBBBBB:hop1:ben@cafe.example' })];
    expect(render(entries, contextOf(run, [], { company: '' })).subject).toBe('2 things to look at, Fri 20 Nov');
  });

  it('of a run that is gone still goes out', () => {
    expect(render([makeEntry('hop1', { key: 'U-ZZZZZZ:hop1:x', about: 'U-ZZZZZZ' })], contextOf(run)).text).toContain(
      'U-ZZZZZZ: open the file to see it.',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '', 'sheet.example'])('never links to %j', (url) => {
    expect(render([makeEntry('hop1')], contextOf(run, [], { url })).html).not.toContain('<a ');
  });

  it('keeps a file address inside its attribute', () => {
    const { html } = render([makeEntry('hop1')], contextOf(run, [], { url: 'https://x.example/"><script>' }));
    expect(html).toContain('href="https://x.example/&quot;&gt;&lt;script&gt;"');
  });

  it('of very many rows stays below what a mail may hold', () => {
    const long = heldByBen({ why: 'w'.repeat(5000), note: 'n'.repeat(5000) });
    const entries = Array.from({ length: 2000 }, () => makeEntry('hop1'));
    const mailed = render(
      entries,
      contextOf(
        long,
        Array.from({ length: 5 }, (_unused, at) => makeStep(at, { step: '<'.repeat(500) })),
      ),
    );
    expect(mailed.text.length).toBeLessThan(200_000);
    expect(mailed.text).toContain('more: open the file to see them.');
  });
});

describe('hostile text in a mail', () => {
  it.each(HOSTILE_TEXTS)('$name stays text on one line', ({ text }) => {
    const run = heldByBen({ why: text, note: text, location: text });
    const context = contextOf({ ...run, terms: { ...run.terms, title: text, proof: text } }, [makeStep(1, { step: text, needs: text })], {
      company: text,
    });
    const mail = render([makeEntry('hop1')], context);
    expect(mail.subject).not.toMatch(CONTROLS);
    expect(mail.subject.length).toBeLessThanOrEqual(200);
    mail.text.split('\n').forEach((line) => expect([CONTROLS.test(line), line.length <= 400]).toEqual([false, true]));
    const tags = mail.html.match(/<[^>]*>/g) ?? [];
    const own = /^<(\/?(p|strong|br|a|div)|(div|p) style="[a-z0-9#:;,.\/ -]*"|a href="https:\/\/sheet\.example\/1")>$/i;
    expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
    expect(mail.html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
  });

  it.each([
    [199, false],
    [200, false],
    [201, true],
  ])('a subject of %s characters is cut: %s', (length, cut) => {
    const run = heldByBen();
    const title = 'x'.repeat(length - ', due Fri 20 Nov 07:00'.length);
    const { subject } = render([makeEntry('hop1')], contextOf({ ...run, terms: { ...run.terms, title } }, [], { company: '' }));
    expect([subject.length, subject.endsWith('…')]).toEqual([Math.min(length, 200), cut]);
  });
});

describe('what waits for quota', () => {
  it('goes by gravity, then age, then key, one mail a person', () => {
    const to = (name: string): { readonly to: string } => ({ to: `${name}@cafe.example` });
    const entries = [
      makeEntry('unseen', to('ana')),
      makeEntry('late', to('ben')),
      makeEntry('hop3', { ...to('cy'), nominal: '2026-11-20T13:00' }),
      makeEntry('hop3', { ...to('dee'), nominal: '2026-11-20T12:00' }),
      makeEntry('ended', to('ana')),
      makeEntry('nag', to('cy')),
    ];
    const groups = groupMessages(entries).map((group) => [
      group.to.split('@')[0],
      ...group.entries.map((entry) => readMailKey(entry.key).kind),
    ]);
    expect(groups).toEqual([
      ['dee', 'hop3'],
      ['cy', 'hop3', 'nag'],
      ['ana', 'ended', 'unseen'],
      ['ben', 'late'],
    ]);
  });

  it('has its kinds in one order, each once', () => {
    const entries = [...GRAVITY].reverse().map((kind) => makeEntry(kind));
    expect(groupMessages(entries).flatMap((group) => group.entries.map((entry) => readMailKey(entry.key).kind))).toEqual(GRAVITY);
    expect(GRAVITY).toEqual(['hop3', 'ended', 'hop2', 'hop1', 'cannot', 'late', 'covered', 'nag', 'gave', 'recovered', 'unseen']);
  });

  it('keeps what goes out apart from what does not', () => {
    expect(groupMessages([makeEntry('hop1'), makeEntry('hop2', { state: 'held' })]).length).toBe(2);
  });
});

describe('a key', () => {
  it.each([
    ['U-A:hop1:ana@x.example', { run: 'U-A', kind: 'hop1', mark: '', to: 'ana@x.example' }],
    ['U-A:nag-2026-11-20:ana@x.example', { run: 'U-A', kind: 'nag', mark: '2026-11-20', to: 'ana@x.example' }],
    ['test|U-A:gave-2:ana@x.example:again', { run: 'U-A', kind: 'gave', mark: '2', to: 'ana@x.example' }],
    ['U-A:late:Ana: the Great', { run: 'U-A', kind: 'late', mark: '', to: 'Ana: the Great' }],
    ['hello', { run: 'hello', kind: '', mark: '', to: '' }],
  ])('%j is read', (key, parts) => {
    expect(readMailKey(key)).toEqual(parts);
  });

  it('names a message after all of its rows', () => {
    const run = heldByBen();
    const name = (entries: readonly OutboxEntry[]) =>
      nameMessage({ to: 'x', entries }, contextOf(run)).group.entries.map((entry) => entry.message);
    const [both] = [name([makeEntry('hop1'), makeEntry('late')])];
    expect(new Set(both).size).toBe(1);
    expect(both[0]).toMatch(/^M-[0-9a-f]{8}$/);
    expect(name([makeEntry('hop1')])[0]).not.toBe(both[0]);
  });
});
