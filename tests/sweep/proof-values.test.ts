import { makeProofCafe, type Given } from './proof-cafe';

const RULES = [
  'link',
  'file',
  'photo',
  'number 1..8',
  'number',
  'text 20',
  'text 3',
  'choice ok/not ok',
  'none',
  'nonsense',
  'number 8..1',
];
const { judge, close } = makeProofCafe(RULES);

const LINK = 'https://drive.example/d/1';
const none = (text: string): string => `"${text}" is no https link`;
const noNumber = (text: string): string => `"${text}" is not a number from 1 to 8; type digits only`;
const short = (given: number, of = 20): string => `Proof needs a note of at least ${of} characters, ${given} given`;

/** Rule, value, what it lacks (`''`: nothing), and what the value is. */
const CASES: readonly (readonly [rule: string, value: Given | null, lacks: string, name: string])[] = [
  ['link', LINK, '', 'an https link'],
  ['file', `${LINK}?usp=sharing#gid=0`, '', 'a link with everything'],
  ['photo', 'HTTPS://Photos.Example:8443/1.jpg', '', 'capitals and a port'],
  ['link', 'https://maps.example/@48.1,11.5,17z', '', 'commas in a link'],
  ['link', `${LINK}, https://drive.example/d/2\nhttps://drive.example/d/3`, '', 'several links'],
  ['link', 'https://bücher.example/ä', '', 'letters of other languages'],
  ['link', null, 'Proof needs a link: paste an https link', 'nothing'],
  ['photo', '   ', 'Proof needs a photo: paste an https link', 'spaces'],
  ['link', 'http://plain.example/1', `${none('http://plain.example/1')}: use the address that begins with https`, 'a plain http link'],
  ['link', 'javascript:alert(1)', none('javascript:alert(1)'), 'an address that runs'],
  ['link', 'data:text/html,<b>x</b>', none('data:text/html,<b>x</b>'), 'an address that is its content'],
  ['link', 'https://', `${none('https://')}: paste the address alone`, 'no host'],
  ['link', 'https:///path', `${none('https:///path')}: paste the address alone`, 'no host but a path'],
  [
    'link',
    'https://ana:secret@drive.example/1',
    `${none('https://ana:secret@drive.example/1')}: paste the address alone`,
    'a password in the address',
  ],
  ['link', `${LINK} all done`, `${none('all')}; words belong into Note`, 'a link followed by words'],
  ['link', `[photo](${LINK})`, `${none(`[photo](${LINK})`)}: paste the address alone`, 'a markdown link'],
  ['link', `“${LINK}”`, `${none(`“${LINK}”`)}: paste the address alone`, 'smart quotes'],
  ['link', `<${LINK}>`, `${none(`<${LINK}>`)}: paste the address alone`, 'brackets around it'],
  [
    'link',
    `https://drive.example/\u202egpj.exe`,
    `${none('https://drive.example/ gpj.exe')}: paste the address alone`,
    'a mark of direction',
  ],
  [
    'link',
    `https://drive.example/\u200b1`,
    `${none('https://drive.example/\u200b1')}: paste the address alone`,
    'a character that cannot be seen',
  ],
  ['link', `https://drive.example/${'x'.repeat(5000)}`, 'is no https link', '5,000 characters'],
  ['link', 'drive.example/d/1', none('drive.example/d/1'), 'no https in front'],
  ['number 1..8', 4, '', 'a number'],
  ['number 1..8', '4', '', 'a number as text'],
  ['number 1..8', '7,5', '', 'a decimal comma'],
  ['number 1..8', '+7.50', '', 'a sign and a zero'],
  ['number', '-0', '', 'minus zero'],
  ['number', -3.5, '', 'a negative one where any will do'],
  ['number 1..8', null, 'Proof needs a number from 1 to 8', 'nothing'],
  ['number 1..8', 0, '0 is outside 1 to 8', 'too small'],
  ['number 1..8', '8.01', '8.01 is outside 1 to 8', 'too large'],
  ['number 1..8', -4, '-4 is outside 1 to 8', 'negative'],
  ['number 1..8', "'1,234", noNumber('1,234'), 'a comma that may mean two things'],
  ['number', "'1e3", '"1e3" is not a number; type digits only', 'a power of ten as text'],
  ['number 1..8', 'NaN', noNumber('NaN'), 'NaN'],
  ['number', 'Infinity', '"Infinity" is not a number; type digits only', 'Infinity'],
  ['number 1..8', '0x4', noNumber('0x4'), 'another base'],
  ['number 1..8', '٤', noNumber('٤'), 'digits of another script'],
  ['number 1..8', '4 boxes', noNumber('4 boxes'), 'a number and words'],
  ['number 1..8', "'€4", noNumber('€4'), 'money as text'],
  ['number 1..8', true, noNumber('TRUE'), 'a checkbox'],
  ['number', '9'.repeat(400), 'is not a number; type digits only', 'more digits than a number has'],
  ['text 20', 'Fridge two was at 5 °C.', '', 'a sentence'],
  ['text 20', 'a'.repeat(20), '', 'one letter over and over: as long as it was asked to be'],
  ['text 20', `'=HYPERLINK("${LINK}","x")`, '', 'a formula as text'],
  ['text 3', '👩‍👩‍👧🇩🇪👍🏽', '', 'three emoji of many parts'],
  ['text 3', 'नमस्ते', '', 'a word of another script'],
  ['text 20', 'a'.repeat(19), short(19), 'one letter too few'],
  ['text 20', `a${' '.repeat(30)}b`, short(3), 'a gap'],
  ['text 20', ' '.repeat(25), short(0), 'spaces'],
  ['text 20', '\u200b'.repeat(25), short(0), 'characters that cannot be seen'],
  ['text 3', `e${'\u0301'.repeat(20)}`, short(1, 3), 'accents on one letter'],
  ['text 3', '👩‍👩‍👧🇩🇪', short(2, 3), 'two emoji of many parts'],
  ['choice ok/not ok', 'OK', '', 'another case'],
  ['choice ok/not ok', '  not   ok ', '', 'more spaces'],
  ['choice ok/not ok', null, 'Proof needs one of ok, not ok', 'nothing'],
  ['choice ok/not ok', 'ok, but late', 'Proof needs one of ok, not ok; "ok, but late" is none of them', 'a choice and words'],
  ['choice ok/not ok', 'not', 'Proof needs one of ok, not ok; "not" is none of them', 'the beginning of one'],
  ['none', null, '', 'nothing'],
  ['none', 'anything', '', 'anything'],
  ['nonsense', 'x', 'the proof rule "nonsense" cannot be read; use one of', 'a rule nobody can read'],
  ['number 8..1', 4, 'the proof rule "number 8..1" cannot be read; use one of', 'a range that is empty'],
];

it.each(CASES)('%s, %j lacks %j: %s', (rule, value, lacks) => {
  const said = judge(rule, value);
  expect(said.run).toContain(lacks);
  expect(said.step).toContain(lacks);
  expect([said.run === '', said.step === '']).toEqual([lacks === '', lacks === '']);
  const closed = close(rule, value);
  const inWhy = lacks.replace(/^Proof /, '');
  expect([closed.run === 'Done', closed.step === 'Done']).toEqual([lacks === '', lacks === '']);
  if (lacks !== '') expect([closed.run, closed.step]).toEqual([expect.stringContaining(inWhy), expect.stringMatching(/^step 1 "Look": /)]);
  if (lacks !== '') expect(closed.step).toContain(inWhy);
});
