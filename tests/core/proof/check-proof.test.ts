import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { checkProof, type ProofCircumstances } from '../../../src/core/proof/check-proof';
import { rawOf, type Cells } from '../../support/core-world';
import { neededTabs } from '../../../src/core/proof/needed-tabs';
import { demandsProof, readProofRule } from '../../../src/core/proof/proof-rule';
import { linksIn } from '../../../src/core/proof/safe-link';

const CELLS: Cells = { 'Till!B12': 0, 'Till!B13': '', 'Till!B14': 'Locked', 'Till!B15': 12.5, 'Till!B16': '0' };

function circumstances(more: Partial<ProofCircumstances> = {}): ProofCircumstances {
  return { cellOf: (tab, cell) => CELLS[`${tab}!${cell}`], usedIn: () => '', ...more };
}

function verdict(rule: string, text: string, more: Partial<ProofCircumstances> = {}): string {
  const found = checkProof(rule, text, circumstances(more));
  return found.valid ? 'valid' : found.says;
}

describe('a valid proof', () => {
  it.each([
    ['', ''],
    ['none', 'anything'],
    ['link', 'https://drive.example/a?b=c#d'],
    ['file', 'https://a.example/1, https://b.example/2'],
    ['photo', 'https://x'],
    ['PHOTO', 'https://a.example:8443/x'],
    ['number', '-3.5'],
    ['number 1..8', '1'],
    ['number 1..8', ' 8 '],
    ['number -5..-1', '-5'],
    ['number 0.5 .. 1.5', '.5'],
    ['text 20', 'x'.repeat(20)],
    ['text 3', '😀😀😀'],
    ['text', 'x'.repeat(20)],
    ['choice ok/not ok', 'NOT OK'],
    ['cell Till!B12 = 0', ''],
    ['cell Till!b12=0', ''],
    ["cell 'Till'!$B$12 <= 0", ''],
    ['cell Till!B14 = "locked"', ''],
    ['cell Till!B14 <> open', ''],
    ['cell Till!B15 > 12', ''],
    ['cell Till!B15 >= 12.5', ''],
    ['cell Till!B15 < 13', ''],
  ])('%j: %j', (rule, text) => {
    expect(verdict(rule, text)).toBe('valid');
  });

  it('is a sign-off of a second person', () => {
    expect(verdict('sign-off', '', { unsigned: '' })).toBe('valid');
  });
});

describe('a proof that is not enough', () => {
  it.each([
    ['link', '', 'needs a link: paste an https link'],
    ['photo', '   ', 'needs a photo: paste an https link'],
    ['link', 'http://a.example', '"http://a.example" is no https link'],
    ['link', 'javascript:alert(1)', '"javascript:alert(1)" is no https link'],
    ['link', 'https://ana@evil.example/', '"https://ana@evil.example/" is no https link'],
    ['link', 'https://a.example/"onclick=x', '"https://a.example/"onclick=x" is no https link'],
    ['file', 'https://a.example, done', '"done" is no https link'],
    ['photo', `https://a.example/${'x'.repeat(2000)}`, 'is no https link'],
    ['number 1..8', '', 'needs a number from 1 to 8'],
    ['number', 'four', '"four" is not a number'],
    ['number', '1e3', '"1e3" is not a number'],
    ['number 1..8', '0.999', '0.999 is outside 1 to 8'],
    ['number 1..8', '8.001', '8.001 is outside 1 to 8'],
    ['text 20', 'x'.repeat(19), 'needs a note of at least 20 characters, 19 given'],
    ['text 20', `${'x'.repeat(19)}     `, '19 given'],
    ['text 3', '😀😀', '2 given'],
    ['choice ok/not ok', 'okay', 'needs one of ok, not ok'],
    ['choice ok/not ok', '', 'needs one of ok, not ok'],
    ['sign-off', 'Ben', 'needs the sign-off of a second person in the sidebar'],
    ['cell Till!B12 > 0', '', 'Till!B12 is "0", not > 0'],
    ['cell Till!B13 = 0', '', 'Till!B13 is still blank'],
    ['cell Till!B99 = 0', '', 'the cell Till!B99 does not exist'],
    ['cell Safe!B12 = 0', '', 'the cell Safe!B12 does not exist'],
    ['cell Till!B15 < 12.5', '', 'not < 12.5'],
    ['picture', 'https://a.example', 'the proof rule "picture" cannot be read'],
    ['number 8..1', '4', 'the proof rule "number 8..1" cannot be read'],
  ])('%j: %j', (rule, text, says) => {
    expect(verdict(rule, text)).toContain(says);
  });

  it.each([
    ['link', 'https://a.example/1'],
    ['text 3', 'all fine'],
  ])('%j: one that was used in an earlier run', (rule, text) => {
    const used = { usedIn: (value: string) => (value === text ? 'U-AAAAAA' : '') };
    expect(verdict(rule, text, used)).toBe('the proof was already used in U-AAAAAA; give a fresh one');
  });

  it('may be used again where it is a number or a choice', () => {
    expect([
      verdict('number 1..8', '4', { usedIn: () => 'U-AAAAAA' }),
      verdict('choice ok/not ok', 'ok', { usedIn: () => 'U-AAAAAA' }),
    ]).toEqual(['valid', 'valid']);
  });
});

describe('hostile text', () => {
  const RULES = ['link', 'file', 'photo', 'number', 'number 1..8', 'choice ok/not ok'];
  it.each(HOSTILE_TEXTS.flatMap((hostile) => RULES.map((rule) => ({ ...hostile, rule }))))('$name is no $rule', ({ text, rule }) => {
    const says = verdict(rule, text);
    expect(says).not.toBe('valid');
    expect(says).not.toMatch(/\p{Cc}/u);
    expect(says.length).toBeLessThan(120);
  });

  it.each(HOSTILE_TEXTS)('$name is no proof rule', ({ text }) => {
    expect(readProofRule(text)).toBeNull();
  });
});

describe('a proof rule', () => {
  it.each([
    ['number', { kind: 'number', from: -Infinity, to: Infinity }],
    ['number 1..8', { kind: 'number', from: 1, to: 8 }],
    ['Text', { kind: 'text', length: 20 }],
    ['choice a / b /', { kind: 'choice', choices: ['a', 'b'] }],
    ['cell Front till!b2 <= 3', { kind: 'cell', tab: 'Front till', cell: 'B2', operator: '<=', value: '3' }],
    ['choice ok', null],
    ['text many', null],
    ['text 12345', null],
    ['link please', null],
    ['none of it', null],
    ['cell B12 = 0', null],
    ['cell Till!B12', null],
    ['constructor', null],
    ['toString', null],
  ])('%j is %j', (text, rule) => {
    expect(readProofRule(text)).toEqual(rule);
  });

  it.each([
    ['', false],
    ['none', false],
    ['nonsense', false],
    ['text 1', true],
  ])('%j demands one: %s', (text, demands) => {
    expect(demandsProof(text)).toBe(demands);
  });
});

it('finds links parted by anything', () => {
  expect(linksIn('https://a\nhttps://b, https://c;  https://d')).toEqual(['https://a', 'https://b', 'https://c', 'https://d']);
});

it('names the tabs that have to be read for cell proofs, those of closed runs left out', () => {
  const terms = (more: object): string => JSON.stringify({ proof: 'cell Safe!A1 = "x"', ...more });
  const raws = {
    processes: rawOf('processes', [{ process: 'Till', proof: 'cell Till!B12 = 0' }, { proof: 'photo' }]),
    steps: rawOf('steps', [{ step: 'Lock', proof: 'cell Doors!A1 = 1' }]),
    run_steps: rawOf('run_steps', [{ step: 'Lock', needs: 'cell Till!B13 = 0' }]),
  };
  const runs = (more: object) => rawOf('runs', [{ id: 'U-AAAAAA', terms: terms(more) }]);
  expect(neededTabs({ ...raws, runs: runs({ closed: '2026-11-20T07:00' }) })).toEqual(['Till', 'Doors']);
  expect(neededTabs({ ...raws, runs: rawOf('runs', [{ terms: '{"proof":"cell Safe!A1 = 1"}' }]) })).toEqual(['Till', 'Doors', 'Safe']);
});
