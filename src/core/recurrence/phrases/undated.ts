/** Why a text without a date in it has none, and the words by which it is known. Normalised text; `^` marks a beginning. */
interface UndatedKind {
  readonly sentence: string;
  readonly words: string;
}

const KINDS: readonly UndatedKind[] = [
  {
    sentence: 'This depends on an event, so there is no date to watch; start a run by hand when it happens, or name a day.',
    words:
      'as needed|as required|as necessary|as received|as requested|as applicable|when needed|when required|if needed|if required|when necessary|on demand|on request|upon request|on event|ad hoc|ad-hoc|adhoc|^after|^before|^on |^upon|^per |^post-|^when|^if |^at each|^at every|^at the end of each|^end of|^during|^following|^prior to|^same day|per_event|per-event|^bei |bei bedarf|nach bedarf|^nach|^vor |selon besoin|au besoin|si besoin|^au |^apres|^avant|^lors|^selon|^al |^cuando|^tras |^por |^antes|^despues|segun necesidad|a demanda|bajo demanda|cuando sea|^ao |^apos|^quando|sob demanda|実行時|毎$|ごと$|必要に応じて|都度|随時|santa ceia|parution|^manual|manually|once per session|按需',
  },
  {
    sentence: 'This goes on all the time, so it has no date; name a day on which somebody checks it.',
    words:
      '^ongoing|^on-going|^continuous|^continual|^constantly|^always|^all the time|^real-time|^realtime|laufend|fortlaufend|kontinuierlich|^continu|permanent|継続|常時|持续|24/7',
  },
  {
    sentence: 'This happens once, so it does not repeat; use a To-Do for it.',
    words: '^once$|^one time|^one-time|^onetime|^one off|^one-off|^single|einmalig|une seule fois|^una vez$|^uma vez$|^initially',
  },
  {
    sentence: 'The cadence is still open; write how often it is due, like "every Friday".',
    words:
      '^tbc|^tbd|^tba|^todo|^n/a|^na$|^none|^unknown|^-+$|^\\?+$|^\\.+$|^x$|^pending|待定|未定|^offen$|^a definir|^por definir|^to be ',
  },
  {
    sentence: 'This names no day, so nothing can be late; write how often it is due, like "every Friday".',
    words:
      'anytime|any time|rarely|occasionally|sometimes|from time to time|often|seldom|periodically|regularly|recurring|variable|varies|several times|a few times|few times|optional|automatic|automatico|auto-renewal|set and forget|as soon as|asap|gelegentlich|ab und zu|oft|manchmal|de temps en temps|parfois|a veces|de vez en cuando|as vezes|任意|繰り返し|不定期|随时|^within|innerhalb|bajo trafico|check project|or less|disp req|times, ',
  },
];

const EVENT = KINDS[0]?.sentence ?? '';

function matches(text: string, word: string): boolean {
  return /[\^$]/.test(word) ? new RegExp(word).test(text) : text.includes(word);
}

/** The sentence for a normalised text that has no date in it, or null where it may mean one. */
export function explainUndated(text: string): string | null {
  if (text === '') return 'The cadence is blank; write how often it is due, like "every Friday".';
  return KINDS.find(({ words }) => words.split('|').some((word) => matches(text, word)))?.sentence ?? null;
}

/** "every deploy", "per release": a repetition word before something that is no date. */
export function explainEvent(): string {
  return EVENT;
}
