import type { PeriodUnit, Token } from './token';

/** One meaning and the words for it, parted by `|`; lower case, without accents. */
type Entry = readonly [Token, string];

function unit(name: PeriodUnit, words: string): Entry {
  return [{ kind: 'unit', unit: name, n: 1 }, words];
}

function adverb(name: PeriodUnit, n: number, words: string): Entry {
  return [{ kind: 'adverb', unit: name, n }, words];
}

function days(list: readonly number[], words: string): Entry {
  return [{ kind: 'weekday', days: list }, words];
}

function month(number: number, words: string): Entry {
  return [{ kind: 'month', month: number }, words];
}

function ordinal(value: number, words: string): Entry {
  return [{ kind: 'ordinal', value }, words];
}

function number(value: number, words: string): Entry {
  return [{ kind: 'number', value }, words];
}

const ADVERBS: readonly Entry[] = [
  adverb(
    'day',
    1,
    'daily|everyday|nightly|taglich|tagesweise|quotidien|quotidienne|quotidiennement|journalier|journaliere|diario|diaria|diariamente|giornaliero|dagelijks|日次|毎日|每天|每日|毎朝|毎晩|/日|harian',
  ),
  adverb(
    'week',
    1,
    'weekly|wochentlich|hebdo|hebdomadaire|semanal|semanalmente|settimanale|wekelijks|週次|毎週|每周|每星期|每个星期|mingguan',
  ),
  adverb(
    'week',
    2,
    'biweekly|bi-weekly|bi weekly|fortnightly|fortnight|zweiwochentlich|14-tagig|14-taglich|14taglich|quinzenal|quincenal|bimensuel|隔週',
  ),
  adverb(
    'month',
    1,
    'monthly|monatlich|mensuel|mensuelle|mensuellement|mensual|mensualmente|mensal|mensalmente|mensile|maandelijks|月次|毎月|每月|bulanan',
  ),
  adverb('month', 2, 'bimonthly|bi-monthly|bi monthly|zweimonatlich|bimestriel|bimestral|隔月'),
  adverb(
    'quarter',
    1,
    'quarterly|quaterly|vierteljahrlich|quartalsweise|trimestriel|trimestrielle|trimestral|trimestralmente|trimestrale|driemaandelijks|四半期|四半期ごと|每季度',
  ),
  adverb(
    'half',
    1,
    'semiannual|semi-annual|semiannually|semi-annually|semi annual|semi annually|half-yearly|half yearly|halfyearly|biannual|biannually|bi-annual|bi-annually|halbjahrlich|semestriel|semestrielle|semestral|半年',
  ),
  adverb(
    'year',
    1,
    'yearly|annual|annually|anually|jahrlich|annuel|annuelle|annuellement|anual|anualmente|annuale|jaarlijks|年次|毎年|每年|tahunan',
  ),
  adverb('year', 2, 'biennial|biennially|zweijahrlich|bisannuel|bienal'),
];

const UNITS: readonly Entry[] = [
  unit('day', 'day|days|calendar day|calendar days|tag|tage|tagen|jour|jours|dia|dias|giorno|giorni|dag|dagen|日'),
  unit('week', 'week|weeks|wk|wks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken|週|週間|周|星期'),
  unit('month', 'do mes|no mes|month|months|mo.|mth|mths|monat|monate|monaten|monats|mois|mes|meses|mese|mesi|maand|maanden|か月|ヶ月|月'),
  unit('quarter', 'quarter|quarters|qtr|quartal|quartale|quartals|trimestre|trimestres|kwartaal|四半期毎'),
  unit('half', 'half year|half-year|half a year|semester|halbjahr|semestre'),
  unit('year', 'year|years|yr|yrs|jahr|jahre|jahren|jahres|an|ans|annee|annees|ano|anos|anno|anni|jaar|年'),
];

const WEEKDAYS: readonly Entry[] = [
  days(
    [1],
    'monday|mondays|mon|mons|montag|montags|mo|lundi|lundis|lunes|segunda|segunda-feira|segundas|lunedi|maandag|月曜|月曜日|周一|星期一',
  ),
  days(
    [2],
    'tuesday|tuesdays|tue|tues|tu|dienstag|dienstags|di|mardi|mardis|martes|terca|terca-feira|tercas|martedi|dinsdag|火曜|火曜日|周二|星期二',
  ),
  days(
    [3],
    'wednesday|wednesdays|wed|weds|we|mittwoch|mittwochs|mi|mercredi|mercredis|miercoles|quarta|quarta-feira|quartas|mercoledi|woensdag|水曜|水曜日|周三|星期三',
  ),
  days(
    [4],
    'thursday|thursdays|thu|thur|thurs|th|donnerstag|donnerstags|do|jeudi|jeudis|jueves|quinta|quinta-feira|quintas|giovedi|donderdag|木曜|木曜日|周四|星期四',
  ),
  days(
    [5],
    'friday|fridays|fri|fr|freitag|freitags|vendredi|vendredis|viernes|sexta|sexta-feira|sextas|venerdi|vrijdag|金曜|金曜日|周五|星期五',
  ),
  days(
    [6],
    'saturday|saturdays|sat|sats|sa|samstag|samstags|sonnabend|samedi|samedis|sabado|sabados|sabato|zaterdag|土曜|土曜日|周六|星期六',
  ),
  days([7], 'sunday|sundays|sun|suns|su|sonntag|sonntags|so|dimanche|dimanches|domingo|domingos|domenica|zondag|日曜|日曜日|周日|星期日'),
  days([1, 2, 3, 4, 5], 'weekday|weekdays|week day|week days|wochentags|en semaine|dias laborables|dias de semana|平日'),
  days([6, 7], 'weekend|weekends|wochenende|am wochenende|week-end|fin de semana|fim de semana|週末'),
];

const MONTHS: readonly Entry[] = [
  month(1, 'january|jan|januar|janvier|enero|janeiro|gennaio|januari|1月'),
  month(2, 'february|feb|februar|fevrier|febrero|fevereiro|febbraio|februari|2月'),
  month(3, 'march|mar|marz|maerz|mars|marzo|marco|maart|3月'),
  month(4, 'april|apr|avril|abril|aprile|4月'),
  month(5, 'may|mai|mayo|maio|maggio|mei|5月'),
  month(6, 'june|jun|juni|juin|junio|junho|giugno|6月'),
  month(7, 'july|jul|juli|juillet|julio|julho|luglio|7月'),
  month(8, 'august|aug|aout|agosto|augustus|8月'),
  month(9, 'september|sep|sept|septembre|septiembre|setembro|settembre|9月'),
  month(10, 'october|oct|oktober|okt|octobre|octubre|outubro|ottobre|10月'),
  month(11, 'november|nov|novembre|noviembre|novembro|11月'),
  month(12, 'december|dec|dezember|dez|decembre|diciembre|dezembro|dicembre|12月'),
];

const NUMBERS: readonly Entry[] = [
  ordinal(-1, 'last|final|letzter|letzte|letzten|dernier|derniere|ultimo|ultima|laatste|最終'),
  ordinal(-2, 'second last|second to last|second-to-last|next to last|penultimate|vorletzter|vorletzten'),
  ordinal(1, 'first|erster|erste|ersten|premier|premiere|primer|primero|primera|primeiro|primeira|eerste|第1|第一'),
  ordinal(2, 'second|zweiter|zweite|zweiten|deuxieme|segundo|tweede|第2|第二'),
  ordinal(3, 'third|dritter|dritte|dritten|troisieme|tercer|tercero|tercera|terceiro|terceira|derde|第3|第三'),
  ordinal(4, 'fourth|vierter|vierte|vierten|quatrieme|cuarto|cuarta|quarto|第4|第四'),
  ordinal(5, 'fifth|funfter|funfte|funften|cinquieme|quinto|第5|第五'),
  number(1, 'one|ein|eine|einem|einer|eins|un|une|uno|una|um|uma'),
  number(2, 'two|couple of|zwei|deux|dos|dois|duas|due'),
  number(3, 'three|drei|trois|tres|tre'),
  number(4, 'four|vier|quatre|cuatro|quatro'),
  number(5, 'five|funf|cinq|cinco'),
  number(6, 'six|sechs|seis|sei'),
  number(10, 'ten|zehn|dix|diez|dez'),
  number(12, 'twelve|zwolf|douze|doce|doze'),
  [{ kind: 'times', value: 0 }, 'times|time|x|mal|fois|veces|vez|vezes|volte|keer|回'],
  [{ kind: 'times', value: 1 }, 'once|einmal|une fois|una vez|uma vez|1回'],
  [{ kind: 'times', value: 2 }, 'twice|zweimal|deux fois|dos veces|duas vezes'],
  [{ kind: 'times', value: 3 }, 'thrice|dreimal|trois fois'],
];

const RELATIONS: readonly Entry[] = [
  [
    { kind: 'every' },
    'every|each|all|any|alle|jeder|jede|jeden|jedes|jedem|tous les|toutes les|tous|chaque|cada|todos los|todas las|todos os|todas as|todo|toda|ogni|elke|iedere|ごと|毎|每',
  ],
  [{ kind: 'other' }, 'other|alternate|alternating|every other|every second|jeden zweiten|jede zweite|un jour sur deux'],
  [
    { kind: 'business' },
    'business day|business days|working day|working days|workday|workdays|work day|work days|bank day|werktag|werktage|werktags|arbeitstag|arbeitstage|jour ouvre|jours ouvres|jour ouvrable|dia habil|dias habiles|dia util|dias uteis|werkdag|営業日|工作日',
  ],
  [{ kind: 'edge', value: -1 }, 'end|ende|fin|final de|fim|月末|eom|end-of-month|month-end|month end'],
  [{ kind: 'edge', value: 1 }, 'start|beginning|begin|anfang|beginn|debut|inicio|comienzo'],
  [{ kind: 'range' }, '-|to|through|thru|till|bis|bis zum|hasta|ate|から|〜'],
  [{ kind: 'list' }, ',|/|;|&|and|or|und|oder|et|ou|y|o|e|en|・|、|+'],
  [{ kind: 'per' }, 'per|a|an|pro|par|por|per each|im|in der|in dem'],
  [{ kind: 'at' }, 'at|by|um|a las|as|um circa|@|before'],
  [{ kind: 'from' }, 'from|starting|starting from|beginning on|between|since|ab|von|de|desde|du'],
  [{ kind: 'until' }, 'until|ending|up to'],
  [
    { kind: 'done' },
    'after last done|after last|after the last|after last completion|after the last completion|after completion|after it was done|after last time|after being done|after done|since last done|since last completion|from last completion|from completion|from last done|after previous|nach erledigung|nach der letzten erledigung|apres la derniere fois|despues de la ultima vez|完了後',
  ],
  [
    { kind: 'fast' },
    'hourly|hour|hours|minute|minutes|min|mins|seconds|stundlich|stunde|stunden|minuten|heure|heures|toutes les heures|hora|horas|minuto|minutos|時間|分|毎時|每小时|continuously',
  ],
  [
    { kind: 'filler' },
    "of|the|on|in|der|die|das|des|dem|den|am|le|la|les|el|los|da|na|during|del|al|com|calendar|regularly|schedule|basis|uhr|jst|utc|gmt|the month of|clock|o'clock|hrs|time zone|pt|et time|の|に|時点|minimum|mindestens|at least|automated|automatic|automatisch|automatico|cron|job|due|erledigen|mornings|morning|in the morning|morgens|abends|evenings|in the evening|nachmittags|matin|manana|programme|only|usually|task|review|check|also",
  ],
];

const SPECIAL: readonly Entry[] = [
  [{ kind: 'time', time: '12:00' }, 'noon|midday|at noon|mittags|midi|mediodia'],
  [{ kind: 'time', time: '00:00' }, 'midnight|at midnight|mitternacht|minuit|medianoche'],
  days([1], 'wochenanfang|start of the week|start of week|beginning of the week|early in the week'),
  days([5], 'end of the week|end of week|wochenende freitag|fin de la semana laboral'),
  adverb('year', 1, 'par an'),
];

const TABLES: readonly (readonly Entry[])[] = [SPECIAL, RELATIONS, NUMBERS, ADVERBS, UNITS, MONTHS, WEEKDAYS];

function addEntry(dictionary: Map<string, Token>, [token, words]: Entry): void {
  for (const word of words.split('|')) if (!dictionary.has(word)) dictionary.set(word, token);
}

function buildDictionary(): ReadonlyMap<string, Token> {
  const dictionary = new Map<string, Token>();
  for (const table of TABLES) for (const entry of table) addEntry(dictionary, entry);
  return dictionary;
}

/** Every word and fixed phrase with its meaning, in the languages of the field. A new one is one word in a table above. */
export const DICTIONARY: ReadonlyMap<string, Token> = buildDictionary();
