import type { Token } from './token';

/** "T" beside other letters is Tuesday: Thursday has "Th" and "R". */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['t', 2],
  ['w', 3],
  ['r', 4],
  ['f', 5],
]);
const JOINTS: readonly Token['kind'][] = ['list', 'slash', 'dash', 'range'];
const LONGEST_BESIDE_LETTER = 4;

interface Member {
  readonly at: number;
  readonly day: number;
}

function dayOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  const short = token.kind === 'weekday' && token.days.length === 1 && token.text.length <= LONGEST_BESIDE_LETTER;
  return LETTERS.get(token.text) ?? (short ? (token.days[0] ?? 0) : 0);
}

/** Where the next member of a row stands, right beside this one ("M W F") or after a joint ("M/W/F"); -1 where the row ends. */
function nextMember(tokens: readonly Token[], at: number): number {
  const beside = [at, at + 1].every((one) => dayOf(tokens[one]) > 0 && (tokens[one]?.text.length ?? 0) <= 2);
  if (beside) return at + 1;
  const joint = tokens[at + 1]?.kind;
  return joint !== undefined && JOINTS.includes(joint) && dayOf(tokens[at + 2]) > 0 ? at + 2 : -1;
}

function rowFrom(tokens: readonly Token[], start: number): readonly Member[] {
  const row: Member[] = [];
  for (let at = start; at >= 0 && dayOf(tokens[at]) > (row[row.length - 1]?.day ?? 0); at = nextMember(tokens, at))
    row.push({ at, day: dayOf(tokens[at]) });
  return row;
}

/** The end of a range has to be one day for everybody, and "T" is two. */
function isClear(tokens: readonly Token[], { at }: Member): boolean {
  const ranged = [at - 1, at + 1].some((beside) => tokens[beside]?.kind === 'dash' || tokens[beside]?.kind === 'range');
  return tokens[at]?.text !== 't' || !ranged;
}

/** "M-Th 9am, F 8am": beside a row, a letter with a time of its own is a weekday too. */
function readLoneLetters(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const day = LETTERS.get(token.text);
    const timed = tokens[at + 1]?.kind === 'time' || tokens[at + 1]?.kind === 'at';
    const apart = tokens[at - 1]?.kind === 'list' || tokens[at - 1]?.kind === 'slash';
    return day !== undefined && token.kind !== 'weekday' && timed && apart ? { kind: 'weekday', days: [day], text: token.text } : token;
  });
}

/** "M/W/F", "M-Th", "T & R": letters of a row of weekdays in their order; a letter by itself is none. */
export function readLetterDays(tokens: readonly Token[]): readonly Token[] {
  const read = readRows(tokens);
  return read === null ? tokens : readLoneLetters(read);
}

function readRows(tokens: readonly Token[]): readonly Token[] | null {
  const read = [...tokens];
  let rows = 0;
  for (let start = 0; start < tokens.length; start += 1) {
    const row = rowFrom(tokens, start);
    if (row.length < 2 || !row.every((member) => isClear(tokens, member))) continue;
    for (const { at, day } of row) read[at] = { kind: 'weekday', days: [day], text: tokens[at]?.text ?? '' };
    start = row[row.length - 1]?.at ?? start;
    rows += row.some(({ at }) => LETTERS.has(tokens[at]?.text ?? '')) ? 1 : 0;
  }
  return rows === 0 ? null : read;
}
