import { valued } from './entry';
import type { Entry } from './entry';

function days(list: readonly number[], words: string): Entry {
  return [{ kind: 'weekday', days: list }, words];
}

function month(number: number, words: string): Entry {
  return [{ kind: 'month', month: number }, words];
}

/** Weekdays by name. Short forms that are common words elsewhere are left out: a phrase that is refused can be mended. */
export const WEEKDAYS: readonly Entry[] = [
  days([1], 'wochenanfang|start of the week|start of week|start of each week|start of every week|beginning of the week'),
  days([5], 'eow|end of the week|end of week|end of each week|end of every week'),
  days(
    [1],
    'monday|mon|montag|mo|lundi|lun|lunes|segunda|lunedi|maandag|ma|seg|poniedzialek|poniedzialki|poniedzialku|pon|mandag|mandagen|mandagar',
  ),
  days([2], 'tuesday|tue|tu|dienstag|di|mardi|martes|terca|martedi|dinsdag|ter|wtorek|wtorki|wtorku|wt|tisdag|tisdagen|tisdagar'),
  days(
    [3],
    'wednesday|wed|we|mittwoch|mi|mercredi|mer|miercoles|mie|quarta|mercoledi|woensdag|wo|qua|sroda|srode|srody|onsdag|onsdagen|onsdagar',
  ),
  days(
    [4],
    'thursday|thu|thur|th|donnerstag|do|jeudi|jeu|jueves|jue|quinta|giovedi|gio|donderdag|qui|czwartek|czwartki|czwartku|czw|torsdag|torsdagen|torsdagar',
  ),
  days([5], 'friday|fri|fr|freitag|vendredi|ven|viernes|vie|sexta|venerdi|vrijdag|vr|sex|piatek|piatki|piatku|pt|fredag|fredagen|fredagar'),
  days([6], 'saturday|sat|sa|samstag|sonnabend|samedi|sabado|sab|sabato|zaterdag|za|sobota|sobote|soboty|lordag|lordagen|lordagar'),
  days([7], 'sunday|sun|su|sonntag|so|dimanche|dim|domingo|dom|domenica|zondag|zo|niedziela|niedziele|niedzieli|sondag|sondagen|sondagar'),
  days(
    [1, 2, 3, 4, 5],
    'weekday|week day|week-day|wkday|wkdy|wochentag|en semaine|entre semana|vardag|vardagar|平日|m-f|man-fre|mtwrf|mtwthf|mtuwthf',
  ),
  days([1, 2, 3, 4], 'mtwr|mtwth'),
  days(
    [1, 2, 3, 4, 5, 6, 7],
    'day of the week|days of the week|including weekends|incl. weekends|incl weekends|inc. weekends|inc weekends|weekends included',
  ),
  days(
    [6, 7],
    'weekend|week-end|wochenende|fin de semana|fines de semana|fim de semana|fins de semana|fine settimana|weekendy|helg|helger|週末|周末',
  ),
  days([1, 3, 5], 'mwf|m/w/f|m-w-f'),
  days([2, 4], 'tth|t/th|tu/th'),
];

/** Months and quarters by name. */
export const MONTHS: readonly Entry[] = [
  month(1, 'january|jan|januar|janvier|enero|ene|janeiro|gennaio|januari|styczen|stycznia|styczniu|1月'),
  month(2, 'february|feb|februar|fevrier|febrero|fevereiro|febbraio|februari|luty|lutego|lutym|2月'),
  month(3, 'march|mar|marz|maerz|mars|marzo|marco|maart|marzec|marca|marcu|3月'),
  month(4, 'april|apr|avril|abril|aprile|kwiecien|kwietnia|kwietniu|4月'),
  month(5, 'may|mai|mayo|maio|maggio|mei|maj|maja|maju|5月'),
  month(6, 'june|jun|juni|juin|junio|junho|giugno|czerwiec|czerwca|czerwcu|6月'),
  month(7, 'july|jul|juli|juillet|julio|julho|luglio|lipiec|lipca|lipcu|7月'),
  month(8, 'august|aug|aout|agosto|augustus|sierpien|sierpnia|sierpniu|8月'),
  month(9, 'september|sep|sept|septembre|septiembre|setembro|settembre|wrzesien|wrzesnia|wrzesniu|9月'),
  month(10, 'october|oct|oktober|okt|octobre|octubre|outubro|ottobre|pazdziernik|pazdziernika|pazdzierniku|10月'),
  month(11, 'november|nov|novembre|noviembre|novembro|listopad|listopada|listopadzie|11月'),
  month(12, 'december|dec|dezember|dez|decembre|diciembre|dic|dezembro|dicembre|grudzien|grudnia|grudniu|12月'),
];

/** Numbers and places in a row. */
export const NUMBERS: readonly Entry[] = [
  valued('ordinal', -1, 'last|final|letzter|letzte|letzten|dernier|derniere|ultimo|ultima|laatste|ostatni|sista|最終|最后|最后一|最后一个'),
  valued('ordinal', -2, 'next to last|penultimate|vorletzter|vorletzten'),
  valued(
    'ordinal',
    1,
    'first|erster|erste|ersten|premier|premiere|primer|primero|primera|primeiro|primeira|primo|prima|eerste|pierwszy|forsta',
  ),
  valued('ordinal', 2, 'second|zweiter|zweite|zweiten|deuxieme|segundo|secondo|tweede|drugi|andra'),
  valued('ordinal', 3, 'third|dritter|dritte|dritten|troisieme|tercer|tercero|tercera|terceiro|terceira|terzo|derde|trzeci|tredje'),
  valued('ordinal', 4, 'fourth|vierter|vierte|vierten|quatrieme|cuarto|cuarta|quarto|vierde'),
  valued('ordinal', 5, 'fifth|funfter|funften|cinquieme|quinto|vijfde'),
  valued('ordinal', 10, 'tenth|zehnten'),
  valued('ordinal', 15, 'fifteenth|mid|middle|mitte|mediados de'),
  valued('number', 1, 'one|ein|eine|einem|einer|un|une|uno|una|uma|een|一'),
  valued('number', 2, 'two|couple of|a couple of|zwei|deux|dos|dois|duas|twee|dwa|tva|两|二'),
  valued('number', 3, 'three|drei|trois|tres|tre|drie|trzy|三'),
  valued('number', 4, 'four|vier|quatre|cuatro|quatro|quattro|cztery|fyra|四'),
  valued('number', 5, 'five|funf|cinq|cinco|cinque|vijf|piec|fem'),
  valued('number', 6, 'six|sechs|seis|sei|zes|六'),
  valued('number', 7, 'seven|sieben'),
  valued('number', 8, 'eight|acht'),
  valued('number', 10, 'ten|zehn|dix|diez|dieci'),
  valued('number', 12, 'twelve|zwolf|douze|doce'),
  valued('number', 15, 'fifteen|quinze|quince'),
  valued('number', 30, 'thirty|dreissig|trente|treinta'),
  valued('number', 90, 'ninety|neunzig'),
  valued('times', 0, 'time|x|mal|fois|veces|vez|vezes|volte|volta|keer|gang|ganger|razy|回|次'),
  valued('times', 1, 'once|einmal|eens|raz'),
  valued('times', 2, 'twice|zweimal|semi'),
  valued('times', 3, 'thrice|dreimal'),
];
