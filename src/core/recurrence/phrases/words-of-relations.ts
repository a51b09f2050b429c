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
    'every|each|ea|ev|alle|jeder|jede|jeden|jedes|jedem|tous les|toutes les|chaque|cada|a cada|todos los|todas las|todos os|todas as|todo|toda|ogni|tutti i|elke|elk|om de|co|kazdy|kazda|kazdego|varje|ごと|毎|每|每个',
  ),
  joint('other', 'other|alternate|alternating|alt|varannan|sur deux'),
  joint(
    'business',
    'werktag|arbeitstag|jour ouvrable|dia laborable|dias laborables|giorno lavorativo|giorni lavorativi|giorni feriali|werkdag|werkdagen|dzien roboczy|dni robocze|arbetsdag|arbetsdagen|営業日|工作日',
  ),
  joint('dash', '-'),
  joint('range', '~|to|through|thru|till|bis|hasta|ate|tot|tot en met|t/m|至|到|から'),
  joint('list', ',|;|&|+|and|including|incl.|incl|inc|plus|und|et|y|e|en|och|・|、|と|和'),
  joint('or', 'or|oder|ou|o'),
  joint('slash', '/'),
  joint('per', 'per|a|an|al|au|ao|pro|par|por|alla'),
  joint('of', "of|during|im|d'|in|in der|der|des|dem|de|de la|del|du|da|della|dell'|van de|van|em|av|i|的|の|に"),
  joint('on', 'on|the|am|den|zum|jeweils|le|la|les|el|los|il|het|nei|nel|op|w|na'),
  joint('at', 'at|by|um|a las|as|alle ore|kl|@|no later than|spatestens|om|まで'),
  joint('from', 'from|od|starting|starting on|beginning on|since|ab|von|desde|a partir de|a partir du|depuis|dal'),
  joint('between', 'between|zwischen|entre'),
  joint('until', 'until|ending|up to'),
  joint(
    'except',
    'except|except on|except in|except for|excluding|excl.|exc|ex|but|but not|minus|other than|apart from|not|ausser|nicht|sauf|excepto|exceto|tranne|behalve|menos|meno|salvo',
  ),
  joint('holiday', 'holiday|public holiday|bank holiday|feiertage|feiertagen|jours feries|festivos|feriados'),
  joint('done', 'nach erledigung|nach letzter erledigung|nach der letzten erledigung|apres la derniere fois|despues de la ultima vez'),
  joint('zone', 'utc|gmt|jst|est|edt|pst|pdt|cst|cdt|mst|mdt|cet|cest|bst|ist|aest'),
  joint(
    'filler',
    "single|sharp|local time|calendar|fiscal|financial|regularly|schedule|basis|uhr|o'clock|hrs|minimum|min|min.|mindestens|at least|only|automated|automatic|automatisch|automatico|cron|job|due|erledigen|programme|task|review|check|die|das|the month of|during the month of|relative monthly|-feira",
  ),
  [{ kind: 'roll', roll: 'later' }, 'oder nachster werktag|oder nachster arbeitstag'],
  [{ kind: 'roll', roll: 'run' }, 'including holidays|incl. holidays|even on holidays'],
];

/** Times with a name, parts of the day without one, and words of which no date follows. */
export const MOMENTS: readonly Entry[] = [
  time('12:00', 'noon|midday|12 noon|mittags|midi|mediodia'),
  time('00:00', 'midnight|12 midnight|mitternacht|minuit|medianoche'),
  daypart('am', 'morning|in the morning|first thing|first thing in the morning|morgens|vormittags|vormittag|matin|manana|朝|早上|早'),
  daypart('pm', 'pm|afternoon|evening|in the evening|nachmittags|nachmittag|abends|abend|soir|tarde|晩|晚上|夕|晚'),
  daypart(
    '',
    'nightly|night|end of day|end of the day|end of each day|end of every day|start of day|start of the day|start of each day|start of every day|lunch|lunchtime|eob|eod|cob|close of business|end of business|nachts|nacht|nuit|noche',
  ),
  vague(TWO_MEANINGS, 'every 2 months', 'bimonthly|bi-monthly|bi monthly|bimensuel|bimensuelle|bimensual'),
  vague(TWO_MEANINGS, 'twice a year', 'biannual|biannually|bi-annual|bi-annually|bisannuel'),
  vague(TWO_MEANINGS, 'twice a year', 'biyearly|bi-yearly'),
  vague(TWO_MEANINGS, 'every 3 weeks', 'triweekly|tri-weekly'),
  vague(TWO_MEANINGS, 'every 3 months', 'trimonthly|tri-monthly'),
  vague(TWO_MEANINGS, '3 times a year', 'triannual|triannually|tri-annual|tri-annually'),
  vague(
    FINER_THAN_DAILY,
    TIMES_OF_DAY,
    'hourly|hour|minute|mins|seconds|stundlich|stunde|stunden|minuten|heure|hora|minuto|時間|分|毎時|每小时',
  ),
  vague(
    UNKNOWN_DATES,
    SEASON,
    'summer|winter|spring|autumn|fall|season|in season|off season|off-season|sommer|herbst|ete|hiver|verano|low season|high season|the season',
  ),
  vague(UNKNOWN_DATES, 'weekdays', 'school day|school year|schultage|term|term time'),
  vague(UNKNOWN_DATES, 'every 6 months', 'semester'),
  vague(
    'That does not repeat; write how often, or use a To-Do.',
    'every week',
    'today|tomorrow|tonight|now|this week|in dieser woche|diese woche|next week|cette semaine|esta semana',
  ),
  vague(
    DAY,
    EVERY_OTHER,
    'week a|week b|a/b week|odd week|even week|gerade woche|gerade wochen|ungerade woche|ungerade wochen|kw|leap year|schaltjahr',
  ),
  vague(DAY, 'Jan / Mar / May / Jul / Sep / Nov', 'odd month'),
  vague(DAY, 'Feb / Apr / Jun / Aug / Oct / Dec', 'even month'),
  vague(DAY, 'every Wednesday', 'midweek|mid-week|mid week'),
  vague(
    'Feast days are not known here; name the day by its date.',
    'every year on 24 December',
    'good friday|easter monday|easter sunday|ash wednesday|palm sunday|black friday|cyber monday',
  ),
  vague(DAY, BUSINESS_DAY, 'before|prior to|vor|avant|antes de|after|nach|apres|despues de'),
];
