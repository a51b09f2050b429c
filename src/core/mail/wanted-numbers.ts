import { readWeeklyMoment } from '../settings/read-words';
import type { Settings } from '../settings/settings';
import { everyOf, periodName } from '../status/derive-measurable';
import { entryDeadline } from '../status/entry-deadline';
import { goalReading } from '../status/goal-reading';
import { isBlankPeriod } from '../status/judge-periods';
import { measuredPeriods } from '../status/measured-periods';
import { parseGoal } from '../status/parse-goal';
import { indexStrategy } from '../status/strategy-index';
import { textOf, type Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** A measurable whose number is due today, or was before, and is not there. */
export interface WantedNumber {
  readonly id: string;
  readonly title: string;
  /** `the week of 16 Nov 2026` */
  readonly period: string;
  readonly deadline: LocalDateTime;
}

/** Where they are found. */
export interface NumbersInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly settings: Settings;
}

function wantedOf(row: Row, history: readonly Row[], settings: Settings, today: LocalDate): readonly WantedNumber[] {
  const moment = readWeeklyMoment(textOf(row, 'entry_deadline')) ?? settings.entryDeadline;
  const every = everyOf(row);
  const periods = measuredPeriods(row, history, every, today);
  const due = periods.find(({ last }) => dateOf(entryDeadline(last, moment)) <= today);
  const reading = goalReading(row, settings);
  const isBlank =
    due !== undefined && isBlankPeriod(due, ({ goalText }) => parseGoal(goalText, reading) ?? parseGoal(textOf(row, 'goal'), reading));
  if (!isBlank) return [];
  return [{ id: row.id, title: row.title, period: periodName(due.start, every), deadline: entryDeadline(due.last, moment) }];
}

/** Every measurable whose newest number due by the end of today is blank. */
export function listWantedNumbers({ tables, settings }: NumbersInput, today: LocalDate): readonly WantedNumber[] {
  const index = indexStrategy({ tables });
  return index.rows('scorecard').flatMap((row) => wantedOf(row, index.naming('scorecard_history', 'measurable', row.id), settings, today));
}
