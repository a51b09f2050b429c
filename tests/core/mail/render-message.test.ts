import { bodyOf, heldByBen, makeEntry, renderContext, strayTags } from './builders';
import { makeStep } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { readMailKey, type MailKind } from '../../../src/core/mail/mail-item';
import { nameMessage } from '../../../src/core/mail/name-messages';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import type { RenderContext } from '../../../src/core/mail/render-context';
import { renderMessage, type Message } from '../../../src/core/mail/render-message';
import type { Run, RunStep } from '../../../src/core/runs/run';

const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function contextOf(run: Run, steps: readonly RunStep[] = [], more: Partial<RenderContext> = {}): RenderContext {
  return renderContext({ url: 'https://sheet.example/1', runs: new Map([[run.id, run]]), stepsOf: new Map([[run.id, steps]]), ...more });
}

function render(entries: readonly OutboxEntry[], context: RenderContext): Message {
  return renderMessage({ to: 'ben@cafe.example', entries }, context);
}

describe('the latest fix', () => {
  const run = heldByBen();
  const fixes = new Map([[run.process, { issue: 'I-AAAA', fix: 'Key hangs at the door', on: '2026-11-05' }]]);

  it('is told to whoever has the run, and not to others', () => {
    const said = 'Last fix: "Key hangs at the door", of Thu 5 Nov.';
    expect(render([makeEntry('hop1')], contextOf(run, [], { fixes })).text.split('\n')).toContain(said);
    expect(render([makeEntry('gave', { to: 'ana@cafe.example' })], contextOf(run, [], { fixes })).text).not.toContain(said);
    expect(render([makeEntry('hop1')], contextOf(run)).text).not.toContain('Last fix');
  });
});

describe('a mail', () => {
  const run = heldByBen({ why: 'It moves to the fallback on Fri 20 Nov 11:00.', location: 'Bar', note: 'Key is under the mat' });
  const steps = [makeStep(1, { status: 'Done' }), makeStep(2, { step: 'Lock the safe', needs: 'photo' })];
  const placeOf = (table: string, id: string): string => (table === 'runs' && id === run.id ? '#gid=7&range=A12' : '');
  const known = { placeOf, until: new Map([[run.id, '2026-11-20T11:00']]) };
  const mail = render([makeEntry('hop1')], contextOf({ ...run, terms: { ...run.terms, proof: 'number 1..8' } }, steps, known));

  it('says what, when, why, and what is still to be shown', () => {
    expect(mail.subject).toBe('Corner Cup: Opening check (Bar), due Fri 20 Nov 07:00');
    expect(mail.text.split('\n')).toEqual([
      'Missed since 09:00, yours until 11:00.',
      '',
      'Opening check (Bar), due Fri 20 Nov 07:00, was missed and is now yours.',
      'It moves to the fallback on Fri 20 Nov 11:00.',
      'Note from Ana: Key is under the mat',
      'Still missing:',
      '2. Lock the safe - proof: photo',
      'Proof: number 1..8',
      'To do: finish it, then tick Done and give its proof in the tab Runs, ID U-7K2QAB.',
      '',
      'Give the proof: https://sheet.example/1#gid=7&range=A12',
      '',
      'You get this because it is with you now. A tick without its proof does not close it.',
    ]);
  });

  it.each([
    ['hop1', 'it is with you now'],
    ['gave', 'a part in this work'],
    ['recovered', 'a part in this work'],
  ] as const)('says at the end of %s why it came', (kind, words) => {
    expect(
      render([makeEntry(kind)], contextOf(run, []))
        .text.split('\n')
        .pop(),
    ).toContain(words);
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
    expect(render([makeEntry(kind)], contextOf(heldByBen({}, { proof: 'photo' }))).text.includes('Proof: photo')).toBe(asks);
  });

  const TOLD: readonly (readonly [MailKind, string, string])[] = [
    ['late', 'is due now and is with you.', 'To do: finish it, then tick Done'],
    ['covered', 'is yours this time, because somebody is away.', 'To do: finish it, then tick Done'],
    ['hop2', 'was missed again and is now yours.', 'To do: finish it, then tick Done'],
    ['hop3', 'was missed by everybody before you and is now yours.', 'To do: finish it, then tick Done'],
    ['nag', 'is still missed and is with you.', 'To do: finish it, then tick Done'],
    ['gave', 'was missed and is now with Ben.', 'Nothing to do. If you have done it after all, tick Done'],
    ['ended', 'was missed for good: its window is over.', 'To do: ask Ana what stopped it.'],
    ['cannot', 'cannot be done as defined, says Ben.', 'To do: settle with Ben how it can be done'],
    ['unseen', 'passed while Runsheet did not run.', 'Nobody was asked and it counts for nobody. To do: see whether'],
  ];
  it.each(TOLD)('of the kind %s says what changed, why, and what to do', (kind, head, action) => {
    const body = bodyOf(render([makeEntry(kind)], contextOf(heldByBen({ why: 'Because.' }))));
    const [first, ...rest] = body.slice(0, body.indexOf(''));
    expect(first).toBe(`Opening check, due Fri 20 Nov 07:00, ${head}`);
    expect([rest[0], rest.length, rest[1]?.startsWith(action)]).toEqual(['Because.', 2, true]);
  });

  it('to the manager of whoever has it asks to see to it', () => {
    const entry = makeEntry('nag', { to: 'dee@cafe.example', mark: '2026-11-20' });
    const { text } = render([entry], contextOf(heldByBen({}, { proof: 'photo' }), [makeStep(1)]));
    expect(text).toContain('is still missed and is with Ben.');
    expect(text).toContain('To do: see with Ben that it gets done today.');
    expect(text).not.toMatch(/Proof: photo|Part 1|with you/);
  });

  it.each([...TOLD.map(([kind]) => kind), 'hop1'] as const)('of the kind %s has the subject that every mail about the run has', (kind) => {
    expect(render([makeEntry(kind)], contextOf(heldByBen())).subject).toBe('Corner Cup: Opening check, due Fri 20 Nov 07:00');
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
    mail.text.split('\n').forEach((line) => expect([CONTROLS.test(line), line.length <= 460]).toEqual([false, true]));
    expect(strayTags(mail.html)).toEqual([]);
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

describe('a key', () => {
  it.each([
    ['U-A:hop1:ana@x.example', { about: 'U-A', kind: 'hop1', mark: '', to: 'ana@x.example' }],
    ['U-A:nag-2026-11-20:ana@x.example', { about: 'U-A', kind: 'nag', mark: '2026-11-20', to: 'ana@x.example' }],
    ['test|U-A:gave-2:ana@x.example:again', { about: 'U-A', kind: 'gave', mark: '2', to: 'ana@x.example' }],
    ['U-A:late:Ana: the Great', { about: 'U-A', kind: 'late', mark: '', to: 'Ana: the Great' }],
    ['hello', { about: 'hello', kind: '', mark: '', to: '' }],
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
