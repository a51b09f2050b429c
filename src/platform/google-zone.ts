import type { Instant, LocalDateTime, Zone, ZoneStretch } from '../core/time/local';
import { fromWallMs, toWallMs } from '../core/time/wall-clock';
import { toInstant, toLocal } from '../core/time/zone';
import { activeSpreadsheet } from './active-spreadsheet';

const DAY_MS = 86400000;
const PAST_DAYS = 400;
const FUTURE_DAYS = 800;
/** Shorter than any summer time; Morocco's pause in Ramadan lasts about 30 days. */
const STEP_MS = 14 * DAY_MS;
const CACHE_SECONDS = 21600;

/** Turns the dates of this file into wall clocks and back. */
export interface FileZone {
  readonly zone: Zone;
  toLocal(date: Date): LocalDateTime;
  toDate(local: LocalDateTime): Date;
}

interface KnownWindow {
  readonly start: Instant;
  readonly end: Instant;
}

function offsetAt(instant: Instant, name: string): number {
  const text = Utilities.formatDate(new Date(instant), name, "yyyy-MM-dd'T'HH:mm:ss");
  const wall = toWallMs(text.slice(0, 16)) + Number(text.slice(17, 19)) * 1000;
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 1000);
}

/** First second of the stretch that begins between the two instants. */
function findChange(from: Instant, to: Instant, before: number, name: string): Instant {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle, name) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The first stretch is that of the window's start; what lies before it is asked of Google, date by date. */
function findStretches(name: string, window: KnownWindow): readonly ZoneStretch[] {
  let offset = offsetAt(window.start, name);
  const stretches: ZoneStretch[] = [{ from: null, offset }];
  for (let at = window.start; at < window.end; at += STEP_MS) {
    const next = offsetAt(at + STEP_MS, name);
    if (next === offset) continue;
    stretches.push({ from: findChange(at, at + STEP_MS, offset, name), offset: next });
    offset = next;
  }
  return stretches;
}

function isStretches(value: unknown): value is readonly ZoneStretch[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item: unknown) => typeof item === 'object' && item !== null && 'offset' in item && 'from' in item)
  );
}

function parseStretches(text: string | null): readonly ZoneStretch[] | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  return isStretches(value) ? value : null;
}

/** 400 days back to 800 ahead, the same for a whole month so that the answer can be kept. */
function windowOf(month: string): KnownWindow {
  const first = toWallMs(`${month}-01`);
  return { start: first - PAST_DAYS * DAY_MS, end: first + FUTURE_DAYS * DAY_MS };
}

function readStretches(name: string, month: string, window: KnownWindow): readonly ZoneStretch[] {
  const cache: GoogleAppsScript.Cache.Cache | null = CacheService.getDocumentCache();
  const key = `zone ${name} ${month}`;
  const kept = parseStretches(cache === null ? null : cache.get(key));
  if (kept !== null) return kept;
  const stretches = findStretches(name, window);
  if (cache !== null) cache.put(key, JSON.stringify(stretches), CACHE_SECONDS);
  return stretches;
}

function askWall(instant: Instant, name: string): LocalDateTime {
  return Utilities.formatDate(new Date(instant), name, "yyyy-MM-dd'T'HH:mm");
}

/** A wall clock outside the known stretches: the offset is asked for, twice, because the first guess may lie across a change. */
function askInstant(local: LocalDateTime, name: string): Instant {
  const wall = toWallMs(local);
  const guess = wall - offsetAt(wall, name) * 1000;
  return wall - offsetAt(guess, name) * 1000;
}

const ZONE_NAME = /^(UTC|GMT|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;
const FIRST_YEAR: Instant = Date.UTC(1970, 0, 1);
const YEARS_AHEAD_MS = 20 * 366 * DAY_MS;
const named = new Map<string, Zone>();

/**
 * Any zone by name, its changes from 1970 to twenty years ahead; `null` where there is no such zone.
 * Costs some thousand date formats, so it is for questions a person asks, not for a sweep.
 */
export function findZoneNamed(name: string, now: Instant): Zone | null {
  const known = named.get(name);
  if (known !== undefined) return known;
  if (!ZONE_NAME.test(name)) return null;
  try {
    const zone: Zone = { name, stretches: findStretches(name, { start: FIRST_YEAR, end: now + YEARS_AHEAD_MS }) };
    named.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}

/** Makes the converter for this file's zone; one call to the cache, two at most. */
export function makeFileZone(now: Instant): FileZone {
  const name = activeSpreadsheet().getSpreadsheetTimeZone();
  const month = fromWallMs(now).slice(0, 7);
  const window = windowOf(month);
  const zone: Zone = { name, stretches: readStretches(name, month, window) };
  const isKnown = (instant: Instant): boolean => instant >= window.start && instant < window.end;
  return {
    zone,
    toLocal: (date) => (isKnown(date.getTime()) ? toLocal(date.getTime(), zone) : askWall(date.getTime(), name)),
    toDate: (local) => {
      const instant = toInstant(local, zone);
      return new Date(isKnown(instant) ? instant : askInstant(local, name));
    },
  };
}
