import type { Entry } from './entry';
import type { PeriodUnit } from './token';

function unit(name: PeriodUnit, words: string): Entry {
  return [{ kind: 'unit', unit: name, n: 1 }, words];
}

function adverb(name: PeriodUnit, n: number, words: string): Entry {
  return [{ kind: 'adverb', unit: name, n }, words];
}

function edge(value: number, name: PeriodUnit | null, words: string): Entry {
  return [{ kind: 'edge', value, unit: name }, words];
}

/** How often, in one word. */
export const ADVERBS: readonly Entry[] = [
  adverb(
    'day',
    1,
    'daily|everyday|p/d|taglich|taeglich|quotidien|quotidienne|quotidiennement|journalier|diario|diaria|diariamente|giornaliero|quotidiano|dagelijks|codziennie|dagligen|日次|毎日|每天|每日|/日',
  ),
  adverb(
    'week',
    1,
    'weekly|wkly|p/w|pw|wochentlich|woechentlich|hebdo|hebdomadaire|semanal|semanalmente|settimanale|wekelijks|tygodniowo|veckovis|週次|毎週|每周|每星期|每个星期',
  ),
  adverb(
    'week',
    2,
    'biweekly|bi-weekly|bi weekly|fortnightly|fortnight|zweiwochentlich|14-tagig|14tagig|14 tagig|vierzehntagig|zweiwochig|quinzaine|quinzenal|quinzenalmente|quincenal|quincenalmente|quindicinale|tweewekelijks|隔週|隔周|双周|每两周|每隔一周',
  ),
  adverb(
    'month',
    1,
    'monthly|mthly|p/m|monatlich|mensuel|mensuelle|mensuellement|mensual|mensualmente|mensal|mensalmente|mensile|mensilmente|maandelijks|miesiecznie|manadsvis|月次|毎月|每月|每个月',
  ),
  adverb('month', 2, 'zweimonatlich|bimestriel|bimestrielle|bimestral|bimestrale|隔月'),
  adverb(
    'quarter',
    1,
    'quarterly|qtrly|vierteljahrlich|vierteljaehrlich|quartalsweise|trimestriel|trimestrielle|trimestriellement|trimestralmente|trimestral|trimestrale|driemaandelijks|kwartalnie|kvartalsvis|四半期|四半期ごと|每季度|每季',
  ),
  adverb(
    'half',
    1,
    'semiannual|semi-annual|semiannually|semi-annually|half-yearly|half yearly|halbjahrlich|halbjaehrlich|semestriel|semestrielle|semestral|semestrale|halfjaarlijks|halvarsvis|半年|每半年',
  ),
  adverb(
    'year',
    1,
    'yearly|yrly|per annum|p.a.|p/a|annual|annually|jahrlich|jaehrlich|annuel|annuelle|annuellement|anual|anualmente|annuale|jaarlijks|rocznie|arligen|par an|年次|毎年|每年',
  ),
  adverb('year', 2, 'biennial|biennially|zweijahrlich|bienal|biennale'),
  adverb('year', 3, 'triennial|triennially'),
];

/** Names of periods; an s at the end of any word may be left out here. */
export const UNITS: readonly Entry[] = [
  unit('day', 'day|calendar day|tag|tage|tagen|jour|dia|giorno|giorni|dag|dagen|dagar|dzien|dni|dnia|日|日間|天|号|號'),
  unit(
    'week',
    'week|wk|wks|woche|wochen|semaine|semana|settimana|settimane|weken|tydzien|tygodnie|tygodniu|vecka|veckan|veckor|週|週間|周|星期|个星期',
  ),
  unit(
    'month',
    'month|mo.|mth|monat|monate|monaten|mois|mes|meses|mese|mesi|maand|maanden|miesiac|miesiaca|miesiacu|miesiace|miesiecy|manad|manaden|か月|ヶ月|カ月|月|个月',
  ),
  unit('quarter', 'quarter|qtr|q|quartal|quartale|trimestre|kwartaal|kwartal|kvartal|季度|季'),
  unit('half', 'half year|half-year|half a year|halbjahr|halvar|pol roku|semestre'),
  unit('year', 'year|yr|yrs|jahr|jahre|jahren|annee|ans|ano|anno|anni|jaar|rok|roku|lata|ar|aret|年'),
];

/** First, middle and last days. */
export const EDGES: readonly Entry[] = [
  edge(-1, null, 'end|ende|fin|fim|fine|einde|eind|koniec|slutet|末'),
  edge(1, null, 'start|beginning|begin|anfang|beginn|debut|inicio|inizio|初'),
  edge(-1, 'month', 'eom|month-end|month end|monatsende|月底|月末日|末日'),
  edge(1, 'month', 'bom|monatsanfang'),
  edge(15, 'month', 'midmonth'),
  edge(1, 'quarter', 'boq'),
  edge(-1, 'quarter', 'eoq|quarter-end|quarter end|quartalsende|季度末'),
  edge(-1, 'year', 'eoy|year-end|year end|jahresende|年底'),
];

/** Rules that have a name of their own. */
export const FIXED: readonly Entry[] = [
  [{ kind: 'fixed', rrule: 'FREQ=MONTHLY;BYDAY=2TU' }, 'patch tuesday|patch-tuesday|patchday'],
  [{ kind: 'fixed', rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' }, 'semimonthly|halbmonatlich'],
  [{ kind: 'fixed', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' }, 'leap day'],
];
