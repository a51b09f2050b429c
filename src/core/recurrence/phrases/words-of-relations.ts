import { joint } from './entry';
import type { Entry } from './entry';
import { BUSINESS_DAY, DAY, EVERY_OTHER, FINER_THAN_DAILY, SEASON, TIMES_OF_DAY, TWO_MEANINGS, UNKNOWN_DATES } from './refusals';

function daypart(half: 'am' | 'pm' | '', words: string): Entry {
  return [{ kind: 'daypart', half }, words];
}

function vague(error: string, hint: string, words: string): Entry {
  return [{ kind: 'vague', error, hint }, words];
}

function time(at: string, words: string): Entry {
  return [{ kind: 'time', time: at, exact: true }, words];
}

/** Words that say how others belong together. */
export const RELATIONS: readonly Entry[] = [
  joint(
    'every',
    'every|each|alle|jeder|jede|jeden|jedes|jedem|tous les|toutes les|chaque|cada|a cada|todos los|todas las|todos os|todas as|todo|toda|ogni|tutti i|elke|elk|om de|co|kazdy|varje|ごと|毎|每|每个',
  ),
  joint('other', 'other|alternate|alternating|varannan|sur deux'),
  joint(
    'business',
    'werktag|arbeitstag|jour ouvrable|dia laborable|dias laborables|giorno lavorativo|giorni lavorativi|giorni feriali|werkdag|werkdagen|dzien roboczy|dni robocze|arbetsdag|arbetsdagen|営業日|工作日',
  ),
  joint('dash', '-'),
  joint('range', '~|to|through|thru|till|bis|hasta|ate|t/m|至|到'),
  joint('list', ',|;|&|+|and|und|et|y|e|en|och|・|、|と|和'),
  joint('or', 'or|oder|ou|o'),
  joint('slash', '/'),
  joint('per', 'per|a|an|al|au|ao|pro|par|por|alla'),
  joint('of', "of|im|in|in der|der|des|dem|de|de la|del|du|da|della|dell'|van de|van|i|的|の|に"),
  joint('on', 'on|the|am|den|zum|jeweils|le|la|les|el|los|il|op|w|na'),
  joint('at', 'at|by|um|a las|as|@|no later than|spatestens|om'),
  joint('from', 'from|starting|starting on|beginning on|since|ab|von|desde|a partir de|a partir du|depuis|dal'),
  joint('between', 'between|zwischen|entre'),
  joint('until', 'until|ending|up to'),
  joint('except', 'except|except on|except in|except for|excluding|excl.|but|but not|not|ausser|nicht|sauf|excepto|exceto|tranne|behalve'),
  joint('holiday', 'holiday|public holiday|bank holiday|feiertage|feiertagen|jours feries|festivos|feriados'),
  joint('done', 'nach erledigung|nach letzter erledigung|nach der letzten erledigung|apres la derniere fois|despues de la ultima vez'),
  joint('zone', 'utc|gmt|jst|est|edt|pst|pdt|cst|cdt|mst|mdt|cet|cest|bst|ist|aest'),
  joint(
    'filler',
    "single|calendar|fiscal|financial|regularly|schedule|basis|uhr|o'clock|hrs|minimum|min|min.|mindestens|at least|only|automated|automatic|automatisch|automatico|cron|job|due|erledigen|programme|task|review|check|die|das|during|the month of|relative monthly|-feira",
  ),
  [{ kind: 'roll', roll: 'later' }, 'oder nachster werktag|oder nachster arbeitstag'],
  [{ kind: 'roll', roll: 'skip' }, 'skip holidays|no holidays'],
  [{ kind: 'roll', roll: 'run' }, 'including holidays|incl. holidays|even on holidays'],
];

/** Times with a name, parts of the day without one, and words of which no date follows. */
export const MOMENTS: readonly Entry[] = [
  time('12:00', 'noon|midday|12 noon|mittags|midi|mediodia'),
  time('00:00', 'midnight|12 midnight|mitternacht|minuit|medianoche'),
  daypart('am', 'morning|in the morning|morgens|matin|manana|朝|早上'),
  daypart('pm', 'pm|afternoon|evening|in the evening|nachmittags|abends|soir|tarde|晩|晚上'),
  daypart('', 'nightly|night|end of day|end of the day|eod|cob|close of business|end of business|nachts'),
  vague(TWO_MEANINGS, 'every 2 months', 'bimonthly|bi-monthly|bi monthly|bimensuel|bimensuelle|bimensual'),
  vague(TWO_MEANINGS, 'twice a year', 'biannual|biannually|bi-annual|bi-annually|bisannuel'),
  vague(TWO_MEANINGS, 'every 3 weeks', 'triweekly|tri-weekly'),
  vague(
    FINER_THAN_DAILY,
    TIMES_OF_DAY,
    'hourly|hour|minute|mins|seconds|stundlich|stunde|stunden|minuten|heure|hora|minuto|時間|分|毎時|每小时',
  ),
  vague(UNKNOWN_DATES, SEASON, 'summer|winter|spring|autumn|sommer|herbst|ete|hiver|verano|low season|high season|the season'),
  vague(UNKNOWN_DATES, 'weekdays', 'school day|schultage|term time'),
  vague(UNKNOWN_DATES, 'every 6 months', 'semester'),
  vague(
    'That does not repeat; write how often, or use a To-Do.',
    'every week',
    'this week|in dieser woche|diese woche|next week|cette semaine|esta semana',
  ),
  vague(DAY, EVERY_OTHER, 'odd week|even week|gerade wochen|ungerade wochen|kw|leap year|schaltjahr'),
  vague(DAY, BUSINESS_DAY, 'before|prior to|vor|avant|antes de|after|nach|apres|despues de'),
];
