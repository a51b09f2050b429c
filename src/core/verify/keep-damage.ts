import type { Finding } from './finding';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What was found to be changed behind the engine's back, and the day on which that was looked for last. */
export interface Damage {
  readonly day: LocalDate;
  readonly found: readonly (Finding & { readonly since: LocalDate })[];
}

/** As much as the state has room for, and as long as Home tells of it, days; `verify` names all of it for ever. */
const MOST = 8;
const LONGEST = 220;
const TOLD = 14;

/** What is kept of findings until the next day; a finding there was keeps the day it was seen first. */
export function keepDamage(findings: readonly Finding[], before: Damage | undefined, today: LocalDate): Damage {
  const seen = new Map((before?.found ?? []).map(({ message, since }) => [message, since]));
  const found = findings.slice(0, MOST).map(({ code, tab, row, message }) => {
    const text = message.slice(0, LONGEST);
    return { code, tab: tab.slice(0, 50), row, message: text, since: seen.get(text) ?? today };
  });
  return { day: today, found };
}

/** What Home and the sidebar tell of today. */
export function toldDamage(damage: Damage | undefined, today: LocalDate): Damage['found'] {
  return (damage?.found ?? []).filter(({ since }) => daysBetween(since, today) < TOLD);
}
