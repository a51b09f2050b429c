import { isRecord } from '../desk/read-json';
import { Desk } from '../host/desk';
import { Host } from '../host/host';
import { Book } from '../store/book';
import { readFileBytes } from '../files/read-file-bytes';
import { Refusal } from '../xlsx/refusal';
import { askAddOn } from './call-add-on';
import type { Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { isZone } from './moments';
import { printResult, showTime } from './print';
import { readChoice, readCount } from './read-arguments';
import { say } from './records';
import { readNow, readZone } from './session';
import { UsageError } from './usage-error';
import { errorMessage } from '../xlsx/error-code';

/** What one request of a batch holds at most: questions, and characters, which the add-on limits too. */
const mostQuestions = 500;
const longestChunk = 400_000;
/** Fields of a line that may stand beside a question. */
const labels = new Set(['id', 'label', 'name', 'note', 'comment', 'case', 'why', 'source', 'expected']);

/** `cadence`: reads a cadence as people write it, or an RFC 5545 rule, and says the next dates. */
export const cadenceCommand: Command = {
  name: 'cadence',
  takes: '"<text>"',
  counts: [0, 1],
  says: 'reads a cadence like "last business day of the month" and says the next dates',
  more: ['Exit code 1 where it cannot be read. With --batch, one line of JSON is answered per line of the file.'],
  options: {
    from: { value: 'ISO', says: 'dates from here on (now)' },
    count: { value: 'N', says: 'how many dates (5)' },
    holidays: { value: 'file.csv', says: 'days without work, a date in the first column of each line' },
    'on-holidays': { value: 'skip|earlier|later|run', says: 'what happens to a date on such a day' },
    batch: { value: 'file.jsonl', says: 'questions, one JSON object a line' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const zone = readZone(invocation) ?? invocation.surroundings.zone;
  const host = startHost(invocation, zone);
  const batch = invocation.text('batch');
  if (batch !== null) return answerBatch(invocation, host, batch);
  const text = invocation.positionals[0];
  if (text === undefined) throw new UsageError('cadence needs a text like "every Friday", or --batch file.jsonl.');
  const answer = ask(host, readQuestion(invocation, text, zone));
  printResult(invocation, answer, () => (answer['ok'] === true ? showAnswer(text, answer, zone) : []));
  if (answer['ok'] === true) return 0;
  const hint = say(answer, 'suggestion');
  const error = say(answer, 'error');
  invocation.surroundings.terminal.err(`${error}${hint === '' || error.includes(hint) ? '' : ` Try: ${hint}`}\n`);
  return 1;
}

function readQuestion(invocation: Invocation, text: string, zone: string): Answer {
  const from = invocation.text('from');
  const holidays = invocation.text('holidays');
  const onHolidays = readChoice(invocation, 'on-holidays', ['skip', 'earlier', 'later', 'run'] as const);
  return {
    text,
    zone,
    count: readCount(invocation, 'count') ?? 5,
    ...(from === null ? {} : { from }),
    ...(holidays === null ? {} : { holidays: readHolidays(holidays) }),
    ...(onHolidays === null ? {} : { onHolidays }),
  };
}

function startHost(invocation: Invocation, zone: string): Host {
  const book = new Book({ id: 'cadence', name: 'cadence', timeZone: zone, locale: 'en_US' });
  book.addTab('Sheet1');
  return new Host({ ...invocation.surroundings.addOn, book, desk: new Desk(), now: readNow(invocation, zone), user: 'you@example.com' });
}

function ask(host: Host, question: Answer): Answer {
  const { answer } = askAddOn(host, { ...question, request: 'cadence' });
  return isRecord(answer) ? answer : {};
}

function answerBatch(invocation: Invocation, host: Host, file: string): number {
  const lines = readText(file).split(/\r?\n/);
  const questions = lines.filter((line) => line.trim() !== '').map(readLine);
  for (const chunk of cutChunks(questions)) {
    invocation.surroundings.terminal.out(
      answerChunk(host, chunk)
        .map((answer) => `${JSON.stringify(answer)}\n`)
        .join(''),
    );
  }
  return 0;
}

/** A question of a batch, or the sentence why its line holds none. */
type Line = Answer | string;

/** Chunks that the add-on takes in one request; a question that is too long by itself stands alone and is refused there. */
function cutChunks(questions: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let room = 0;
  for (const question of questions) {
    const length = JSON.stringify(question).length;
    const last = chunks[chunks.length - 1];
    const fits = last !== undefined && last.length < mostQuestions && length <= room;
    if (fits) last.push(question);
    else chunks.push([question]);
    room = (fits ? room : longestChunk) - length;
  }
  return chunks;
}

// A line that cannot be asked is answered all the same, so that the answers keep the order of the questions.
function answerChunk(host: Host, chunk: readonly Line[]): readonly Answer[] {
  const refusals = chunk.map(refuseLine);
  const asked = chunk.filter((question, at): question is Answer => typeof question !== 'string' && refusals[at] === null);
  const answers = asked.length === 0 ? [] : askAll(host, asked);
  let next = 0;
  return refusals.map((refusal) => refusal ?? answers[next++] ?? refused('The add-on did not answer this line.'));
}

function refuseLine(question: Line): Answer | null {
  if (typeof question === 'string') return refused(question);
  const zone = question['zone'];
  return typeof zone === 'string' && !isZone(zone) ? refused(`There is no time zone "${zone}".`) : null;
}

// Where the chunk as a whole fails, each line is asked alone, so that only the one at fault is refused.
function askAll(host: Host, questions: readonly Answer[]): readonly Answer[] {
  try {
    const { answer } = askAddOn(host, { request: 'cadences', questions });
    const answers = Array.isArray(answer) ? answer.filter(isRecord) : [];
    if (answers.length === questions.length) return answers;
    return questions.map(() => refused('The add-on did not answer this line.'));
  } catch (error) {
    return questions.length > 1 ? questions.flatMap((question) => askAll(host, [question])) : [refused(errorMessage(error))];
  }
}

function refused(error: string): Answer {
  return { ok: false, rrule: null, inWords: null, next: [], instants: [], error, suggestion: null, undated: false };
}

function readLine(line: string, index: number): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return dropAsides(value);
  } catch {
    // Answered below.
  }
  return `Line ${index + 1} is no JSON object.`;
}

// What says nothing, and what only labels a question, is not asked; a field nobody knows is, and refused with its name.
function dropAsides(question: Answer): Answer {
  return Object.fromEntries(Object.entries(question).filter(([name, value]) => value !== null && !labels.has(name)));
}

function readText(file: string): string {
  try {
    return readFileBytes(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Refusal && ['not-a-file', 'too-large'].includes(error.code)) throw error;
    throw new Refusal(`${file} cannot be read.`, 'unreadable');
  }
}

function readHolidays(file: string): string[] {
  const first = readText(file)
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;\t]/)[0] ?? '').replace(/^"|"$/g, '').trim());
  const dates = first.filter((cell) => /^\d{4}-\d{2}-\d{2}/.test(cell)).map((cell) => cell.slice(0, 10));
  const other = first.slice(1).find((cell) => cell !== '' && !/^\d{4}-\d{2}-\d{2}/.test(cell));
  if (other !== undefined) throw new Refusal(`${file} has "${other}" where a date like 2026-12-25 belongs.`, 'holidays');
  return dates;
}

function showAnswer(text: string, answer: Answer, zone: string): string[] {
  const words = say(answer, 'inWords');
  const refusedBy = say(answer, 'refusedByProcess');
  const next = Array.isArray(answer['next']) ? answer['next'].map(String) : [];
  return [
    `${text}${words === '' ? '' : `: ${words}`}`,
    ...(next.length === 0 ? ['  no date in this window'] : next.map((local) => `  ${showTime(local)} ${local.slice(0, 4)}`)),
    `  in ${zone}${say(answer, 'rrule') === '' ? '' : `, ${say(answer, 'rrule')}`}`,
    ...(refusedBy === '' ? [] : [`  A process would not accept it: ${refusedBy}`]),
  ];
}
