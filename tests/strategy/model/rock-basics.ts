import type { Company, MilestoneRow, RockRow } from './company';
import { quarterDays, toSix } from './days';

export const todayOf = (company: Company): string => company.now.slice(0, 10);

export const isDone = (row: { readonly doneOn: string | null }, company: Company): boolean =>
  row.doneOn !== null && row.doneOn <= todayOf(company);

export const milestonesOf = (rock: RockRow, company: Company): readonly MilestoneRow[] =>
  company.milestones.filter((milestone) => milestone.rock === rock.id);

export interface Span {
  readonly start: string | null;
  readonly due: string | null;
}

/** Start and Due, else the quarter's first and last day. */
export function spanOf(rock: RockRow, company: Company): Span {
  const quarter = quarterDays(rock.quarter, company.settings.yearStarts);
  return { start: rock.start ?? quarter?.[0] ?? null, due: rock.due ?? quarter?.[1] ?? null };
}

const clamp = (ratio: number): number => Math.min(1, Math.max(0, ratio));

/** How far a number has come on its way; nothing moved while it is blank. */
export function wayOf(from: number, target: number, current: number | null): number {
  if (current === null) return 0;
  if (target === from) return current >= target ? 1 : 0;
  return clamp((current - from) / (target - from));
}

/** 0 to 1; `null` where there is nothing to measure. */
export function progressOf(rock: RockRow, company: Company): number | null {
  if (rock.target !== null) {
    const from = rock.from ?? 0;
    return toSix(wayOf(from, rock.target, rock.current));
  }
  const own = milestonesOf(rock, company);
  const flat = own.every((row) => row.weight === 0);
  const weight = (row: MilestoneRow): number => (flat ? 1 : (row.weight ?? 1));
  const all = own.reduce((sum, row) => sum + weight(row), 0);
  const done = own.filter((row) => isDone(row, company)).reduce((sum, row) => sum + weight(row), 0);
  return own.length === 0 ? null : toSix(done / all);
}

export const isOpen = (rock: RockRow, company: Company): boolean => rock.result === '' && progressOf(rock, company) !== 1;
