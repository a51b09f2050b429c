import { makeRun, makeStep, runContext, type ContextOptions } from '../../support/core-world';
import type { RunCard } from '../../../src/core/contract/acting';
import { describeRunCard } from '../../../src/core/overview/describe-run-card';
import { seenOfRun } from '../../../src/core/acting/seen-of-run';
import type { Run, RunStep, Terms } from '../../../src/core/runs/run';
import { nameSeen } from '../../../src/core/runs/sign-offs';

/** The card of Ana's run at 10:00, which was read as it stands. */
function cardOf(run: Partial<Run>, terms: Partial<Terms> = {}, steps: readonly RunStep[] = [], options: ContextOptions = {}): RunCard {
  const made = makeRun(run, terms);
  return describeRunCard({ run: made, steps, rank: 1, read: { run: made, steps } }, runContext(options));
}

describe('what the proof of a run asks for', () => {
  it.each([
    ['', '', 'none', '', [], ''],
    ['none', 'whatever', 'none', '', [], ''],
    ['link', '', 'link', 'A link that begins with https', [], 'Needs a link: paste an https link.'],
    ['photo', 'https://x.example/1', 'photo', 'A link to a photo', [], ''],
    ['file', 'here', 'file', 'A link to a file', [], '"here" is no https link.'],
    ['number 1..8', '9', 'number', 'A number from 1 to 8', [], '9 is outside 1 to 8.'],
    ['number', '', 'number', 'A number', [], 'Needs a number.'],
    ['text 20', 'short', 'text', 'A note of at least 20 characters', [], 'Needs a note of at least 20 characters, 5 given.'],
    ['choice ok/not ok', '', 'choice', 'One of ok, not ok', ['ok', 'not ok'], 'Needs one of ok, not ok.'],
    ['cell Till!B12 = 0', '', 'cell', 'Till!B12 = 0', [], 'Till!B12 is "4", not = 0.'],
    [
      'sign-off',
      '',
      'sign-off',
      'The sign-off of a second person',
      [],
      'Needs the sign-off of a second person, in the sidebar of Runsheet.',
    ],
    [
      'a selfie',
      '',
      'unreadable',
      'The rule "a selfie" cannot be read',
      [],
      expect.stringMatching(/^The proof rule "a selfie" cannot/) as unknown,
    ],
  ])('%j with %j', (proof, value, kind, says, choices, lacks) => {
    const { field } = cardOf({ proof: value }, { proof }, [], { cells: { 'Till!B12': 4 } });
    expect(field).toEqual({ kind, says, choices, value, lacks });
  });
});

describe('what a run lacks before it closes', () => {
  const steps = (more: Partial<RunStep> = {}): readonly RunStep[] => [makeStep(1, { step: 'Lights', needs: 'number 1..8', ...more })];

  it.each([
    ['nothing is done', {}, '', steps(), ['Step 1 "Lights" is not ticked.', 'Done is not ticked yet.']],
    [
      ...(['a step is ticked without its proof', {}, '', steps({ tick: true })] as const),
      ['Step 1 "Lights": needs a number from 1 to 8.', 'Done is not ticked yet.'],
    ],
    ['its step is done', {}, '', steps({ tick: true, proof: '3' }), ['Done is not ticked yet.']],
    ['a step that nobody has to do is open', { tick: true }, '', [makeStep(1, { required: false })], []],
    ['it is ticked without its proof', { tick: true }, 'link', [], ['Proof needs a link: paste an https link.']],
    ['its cell says so', {}, 'cell Till!B12 = 4', [], []],
    ['it is ticked and waits for a signature', { tick: true }, 'sign-off', [], ['It closes once somebody other than Ana signs it off.']],
    ['it is to be signed and not ticked', {}, 'sign-off', [], ['Done is not ticked yet.']],
  ])('%s', (_name, run, proof, of, lacks) => {
    expect(cardOf(run, { proof }, of, { cells: { 'Till!B12': 4 } }).lacks).toEqual(lacks);
  });

  it('a sign-off that was refused says by whom and why', () => {
    const mark = { of: -1, by: 'Ana', at: '2026-11-20T06:30', hop: 0 } as const;
    const seen = nameSeen(['', []]);
    const refused = {
      of: -1,
      verdict: 'reject',
      by: 'Ben',
      email: '',
      at: '2026-11-20T07:00',
      doer: 'Ana',
      marked: mark.at,
      seen,
      note: 'Dirty',
    };
    const card = cardOf({ tick: true }, { proof: 'sign-off', marks: [mark], signed: [{ ...refused, verdict: 'reject' }] });
    expect(card.lacks).toEqual(['It was not accepted by Ben: Dirty.']);
  });
});

it('tells each step with its own proof, and what stands in it', () => {
  const steps = [
    makeStep(1, { step: 'Lights', tick: true, doneBy: 'Ana' }),
    makeStep(2, { step: 'Till', needs: 'number', proof: 'x', note: 'a\nb' }),
  ];
  expect(cardOf({}, {}, steps).steps).toMatchObject([
    { order: 1, name: 'Lights', required: true, status: 'Done', tone: 'good', ticked: true, field: { kind: 'none', lacks: '' } },
    {
      order: 2,
      name: 'Till',
      status: 'Open',
      ticked: false,
      note: 'a\nb',
      field: { kind: 'number', value: 'x', lacks: '"x" is not a number; type digits only.' },
    },
  ]);
});

it('with strict order a later step waits', () => {
  expect(cardOf({}, { strict: true }, [makeStep(1), makeStep(2)]).steps.map(({ status }) => status)).toEqual(['Open', 'Waiting']);
});

it('names what was seen as it was read', () => {
  const run = makeRun({ note: 'keys', tick: true });
  const read = { run: makeRun({ tick: true }), steps: [makeStep(1, { tick: true })] };
  const now = { run, steps: [makeStep(1, { tick: true, proof: 'x' })], rank: 1 as const };
  expect(describeRunCard({ ...now, read }, runContext()).seen).toBe(seenOfRun(read.run, read.steps));
});

it('keeps the lines of what somebody wrote, cuts it and takes out what is no text', () => {
  const { note, field, title } = cardOf({ note: 'one\r\ntwo\u0007\u202e', proof: 'x'.repeat(2000) }, { proof: 'text 1', title: 'a\nb' });
  expect([note, field.value.length, field.value.slice(-1), title]).toEqual(['one\ntwo', 1000, '…', 'a b']);
});
