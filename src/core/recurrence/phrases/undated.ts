import { editDistance } from './edit-distance';
import type { Token } from './token';

/** Why a text without a date in it has none, and the words by which it is known; parted by `|`. */
interface UndatedKind {
  readonly sentence: string;
  /** All of the text. */
  readonly whole: string;
  /** Its first words. */
  readonly begins: string;
  /** Words anywhere in it. */
  readonly has: string;
  /** Signs of scripts without spaces, anywhere in it. */
  readonly signs: string;
}

const NO_DAY = 'This names no day, so nothing can be late; write how often it is due, like "every Friday".';
const OPEN = 'The cadence is still open; write how often it is due, like "every Friday".';
const EVENT = 'This depends on an event, so there is no date to watch; start a run by hand when it happens, or name a day.';

const KINDS: readonly UndatedKind[] = [
  {
    sentence: 'This happens once, so it does not repeat; use a To-Do for it.',
    whole: 'once|just once|once only|only once|single|une seule fois|una vez|una sola vez|uma vez|ponctuel',
    begins: 'one time|one off|onetime|initially',
    has: 'einmalig|eenmalig',
    signs: '一回のみ|一次性',
  },
  {
    sentence: OPEN,
    whole: 'n a|na|none|never|nie|x|offen|open|todo',
    begins: 'not applicable|tbc|tbd|tba|n a|to be|a definir|por definir|pending|unknown',
    has: '',
    signs: '待定|未定',
  },
  {
    sentence: NO_DAY,
    whole:
      'automatic|automatico|automatisch|optional|recurring|regularly|regular|routine|rolling|immediately|straight away|asap|auto renewal|whenever',
    begins: 'within|innerhalb|set and|as soon as',
    has: 'anytime|any time|rarely|occasionally|sometimes|from time to time|periodically|irregular|irregularly|variable|varies|seasonal|seasonally|several times|few times|few days|few weeks|few months|once in a while|now and then|disp req|gelegentlich|unregelmassig|ab und zu|manchmal|de temps en temps|parfois|a veces|de vez en cuando|as vezes|bajo trafico',
    signs: '任意|繰り返し|不定期|随时',
  },
  {
    sentence: 'This goes on all the time, so it has no date; name a day on which somebody checks it.',
    whole: 'continue|24 7',
    begins:
      'ongoing|on going|continuous|continuously|continual|constantly|always|all the time|real time|permanent|continuo|continua|en continu',
    has: 'laufend|fortlaufend|kontinuierlich|doorlopend',
    signs: '継続|常時|持续',
  },
];
const EVENTS: UndatedKind = {
  sentence: EVENT,
  whole: 'manual',
  begins:
    'on|per|post|between|during|prn|p r n|at each|at every|at the end of each|end of|start of|beginning of|same day|bei|vor|au|a la|lors|selon|al|por|tras|ao|apos|na|bij|vid|monitor|sob|bajo|once per',
  has: 'as needed|as required|as necessary|as received|as requested|as applicable|as and when|when|whenever|if|demand|request|upon|ad hoc|adhoc|event|after|before|following|prior|manually|bedarf|nach|besoin|apres|avant|parution|segun|demanda|cuando|antes|despues|conforme|quando|al bisogno|richiesta|behoefte|indien nodig|si necessaire|si besoin|anfrage|aanvraag|se necessario|potrzeby|behov|santa ceia|km|miles|units|cycles|operating hours|running hours|engine hours',
  signs: '実行時|必要に応じて|都度|随時|按需|需要时|需要時',
};
/** "every", "per" and a word for an event have no number or period beside them. */
const AMOUNTS: readonly Token['kind'][] = ['unit', 'vague', 'number', 'time', 'daypart', 'other', 'business', 'edge'];
const DATED: readonly Token['kind'][] = ['weekday', 'month', 'quarter', 'adverb', 'date', 'yearday', 'fixed', 'ordinal', 'done'];

function split(words: string): readonly string[] {
  return words === '' ? [] : words.split('|');
}

/** Every word of the lists: they are spelt right. */
export const UNDATED_WORDS: ReadonlySet<string> = new Set(
  [...KINDS, EVENTS].flatMap(({ whole, begins, has }) => `${whole}|${begins}|${has}`.split(/[| ]/)),
);

function matches(kind: UndatedKind, text: string, plain: string): boolean {
  const padded = ` ${plain} `;
  return (
    split(kind.whole).includes(plain) ||
    split(kind.begins).some((word) => padded.startsWith(` ${word} `)) ||
    split(kind.has).some((word) => padded.includes(` ${word} `)) ||
    split(kind.signs).some((sign) => text.includes(sign))
  );
}

function some(tokens: readonly Token[], ...kinds: readonly Token['kind'][]): boolean {
  return tokens.some(({ kind }) => kinds.includes(kind));
}

/** Words that name days whatever stands beside them. */
export function namesDays(tokens: readonly Token[]): boolean {
  const ends = tokens.some((token) => token.kind === 'edge' && (token.unit !== null || some(tokens, 'unit')));
  return ends || some(tokens, ...DATED);
}

const PERIODS = ['day', 'week', 'month', 'year'];

/** "every dya", "end of moth": a period misspelt is no event. Three letters are too few to allow for a wrong one. */
function isMisspeltPeriod(word: string): boolean {
  const sorted = (text: string): string => [...text].sort().join('');
  return PERIODS.some(
    (period) =>
      word[0] === period[0] && (sorted(word) === sorted(period) || (period.length > 3 && editDistance(word, period) <= 1) || word === 'dy'),
  );
}

/** "on renewal", "every deploy", "施策ごと": words of a trigger, or of repetition, beside a word nobody knows. */
function namesEvent(text: string, plain: string, tokens: readonly Token[]): boolean {
  if (plain.split(' ').some(isMisspeltPeriod) && !some(tokens, 'unit')) return false;
  const repeats = ['every', 'per'].includes(tokens[0]?.kind ?? '') || /(ごと|毎)$/.test(text);
  if (repeats && !some(tokens, ...AMOUNTS)) return true;
  const perPeriod = /^(once )?(per|each|every)\b/.test(plain) && some(tokens, 'unit');
  const counted = some(tokens, 'number', 'time') ? { ...EVENTS, begins: '' } : EVENTS;
  return !perPeriod && !some(tokens, 'business') && matches(counted, text, plain);
}

/** The sentence for a folded text that has no date in it, or null where it may mean one. */
export function explainUndated(text: string, tokens: readonly Token[]): string | null {
  if (text === '') return 'The cadence is blank; write how often it is due, like "every Friday".';
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (plain === '') return OPEN;
  if (/\b(or less|or fewer|at most|hochstens)$/.test(plain)) return NO_DAY;
  if (namesDays(tokens)) return null;
  const known = KINDS.find((kind) => matches(kind, text, plain));
  if (known !== undefined || !some(tokens, 'unknown')) return known?.sentence ?? null;
  if (namesEvent(text, plain, tokens)) return EVENT;
  return some(tokens, 'times') && !some(tokens, 'unit', 'time') ? NO_DAY : null;
}
