import { HOME } from '../../core/home/layout';
import { decodeSaid, decodeSweeper, STATE_VERSION } from '../../core/beat/decode-beat';
import { decodeTrend } from '../../core/history/decode-trend';
import type { EngineState } from '../../core/plan/sweep-input';
import type { NotedSettings } from '../../core/settings/note-settings';
import { isDateCell } from '../../core/tables/cell';
import type { Grid } from '../../core/tables/locate-table';
import { byteLength } from '../../core/texts/byte-length';
import { isLocalDate, isLocalDateTime } from '../../core/time/arith';
import type { LocalDateTime } from '../../core/time/local';
import type { Damage } from '../../core/verify/keep-damage';

/** Name of the document property that holds the engine's state. */
export const STATE_PROPERTY = 'state';

/** Name of the one that holds settings as the log knows them. */
export const NOTED_PROPERTY = 'noted';

const NO_LOG: EngineState['log'] = { rows: 0, seq: 0, hash: '' };
const EMPTY: EngineState = { handledThrough: null, moves: {}, log: NO_LOG };

function decodeLog(log: unknown): EngineState['log'] {
  if (typeof log !== 'object' || log === null) return NO_LOG;
  const { rows, seq, hash } = log as { rows?: unknown; seq?: unknown; hash?: unknown };
  return typeof rows === 'number' && typeof seq === 'number' && typeof hash === 'string' ? { rows, seq, hash } : NO_LOG;
}

function decodeOverrides(kept: unknown): Pick<EngineState, 'overrides'> {
  const entries = Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).filter(([, mark]) => typeof mark === 'string');
  return entries.length === 0 ? {} : { overrides: Object.fromEntries(entries.map(([row, mark]) => [row, String(mark)])) };
}

/** Refusals that are kept, at most. */
const MOST_REFUSED = 5;

function decodeRefused(kept: unknown): Pick<EngineState, 'refused'> {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const refused = list.flatMap((one) => {
    const { code, tab, row, column, message } = Object(one) as Readonly<Record<string, unknown>>;
    const isIssue = typeof code === 'string' && typeof tab === 'string' && typeof column === 'string' && typeof message === 'string';
    return isIssue ? [{ code, tab, row: Number(row), column, message }] : [];
  });
  return refused.length === 0 ? {} : { refused };
}

function decodeBeat(
  parsed: Readonly<Record<string, unknown>>,
): Pick<EngineState, 'sweeper' | 'said' | 'file' | 'mailed' | 'forgotten' | 'crowded' | 'refused'> {
  const [sweeper, said, { file, mailed, forgotten, crowded }] = [decodeSweeper(parsed['sweeper']), decodeSaid(parsed['said']), parsed];
  return {
    ...decodeRefused(parsed['refused']),
    ...(sweeper === null ? {} : { sweeper }),
    ...(said === null ? {} : { said }),
    ...(typeof crowded === 'string' && crowded !== '' ? { crowded } : {}),
    ...(typeof file === 'string' ? { file } : {}),
    ...(typeof forgotten === 'string' && isLocalDateTime(forgotten) ? { forgotten } : {}),
    ...(typeof mailed === 'string' && isLocalDate(mailed) ? { mailed } : {}),
  };
}

function decodeDamage(kept: unknown): Pick<EngineState, 'damage'> {
  const { day, found } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  if (typeof day !== 'string' || !isLocalDate(day) || !Array.isArray(found)) return {};
  const isFinding = (one: unknown): one is Damage['found'][number] => {
    const { code, tab, row, message, since } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return [code, tab, message].every((text) => typeof text === 'string') && typeof row === 'number' && isLocalDate(String(since));
  };
  return { damage: { day, found: found.filter(isFinding) } };
}

function parseState(json: string): EngineState {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return EMPTY;
    const fields = parsed as Readonly<Record<string, unknown>>;
    const { handledThrough, moves, log, packed, since, trend, overrides, lists } = fields;
    const days = Object.entries(typeof moves === 'object' && moves !== null ? moves : {}).filter(
      ([, day]) => typeof day === 'string' && isLocalDate(day),
    );
    const weeks = decodeTrend(trend);
    return {
      handledThrough: typeof handledThrough === 'string' && isLocalDateTime(handledThrough) ? handledThrough : null,
      moves: Object.fromEntries(days.map(([row, day]) => [row, String(day)])),
      log: decodeLog(log),
      ...(typeof packed === 'string' && isLocalDate(packed) ? { packed } : {}),
      ...(typeof since === 'string' && isLocalDateTime(since) ? { since } : {}),
      ...(weeks === null ? {} : { trend: weeks }),
      ...decodeOverrides(overrides),
      ...decodeBeat(fields),
      ...(typeof lists === 'string' ? { lists } : {}),
      ...decodeDamage(fields['damage']),
    };
  } catch {
    return EMPTY;
  }
}

/** Reads what the log knows of settings; `null` where that is not known. */
export function decodeNoted(properties: Readonly<Record<string, string>>): NotedSettings | null {
  try {
    const parsed: unknown = JSON.parse(properties[NOTED_PROPERTY] ?? 'null');
    if (typeof parsed !== 'object' || parsed === null) return null;
    return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
  } catch {
    return null;
  }
}

/** The last heartbeat as Home shows it, `''` where it shows none. */
export function heartbeatOn(home: Grid | null): LocalDateTime | '' {
  const cell = home?.[HOME.heartbeat.row - 1]?.[HOME.heartbeat.column - 1] ?? '';
  return isDateCell(cell) ? cell.local : '';
}

/**
 * Reads the state from the properties; where they were lost, the heartbeat on Home stands in for it.
 * Of the two the later moment counts, so that neither a restored version nor lost properties make the past due again.
 */
export function decodeState(properties: Readonly<Record<string, string>>, home: Grid | null): EngineState {
  const state = parseState(properties[STATE_PROPERTY] ?? '');
  const seen = heartbeatOn(home);
  const handledThrough = seen > (state.handledThrough ?? '') ? seen : state.handledThrough;
  return { ...state, handledThrough };
}

/** Most rows whose last movement is kept, and what a property holds, bytes: a little less than its 9 kB. */
const MOST_MOVES = 200;
const MOST_BYTES = 8_800;

const sizeOf = (state: EngineState): number => byteLength(JSON.stringify({ v: STATE_VERSION, ...state, moves: {} }));

/** Of what Google refused the tab has to be known; its sentence is said anew at each check. */
const SHORTEST = 80;

/** What goes, one after the other, where a state has no room: what `verify`, History or the next check can say again. */
const LIGHTER: readonly ((state: EngineState) => EngineState)[] = [
  ({ damage, ...state }) => (damage === undefined ? state : { ...state, damage: { ...damage, found: [] } }),
  ({ refused = [], ...state }) => ({ ...state, refused: refused.map((one) => ({ ...one, message: one.message.slice(0, SHORTEST) })) }),
  ({ said: _said, ...state }) => state,
  ({ trend: _trend, ...state }) => state,
  ({ crowded: _crowded, ...state }) => state,
];

/** The text of the state property, which always fits into one; of the movements as many of the newest as it has room for. */
export function encodeState({ refused = [], ...rest }: EngineState): string {
  const whole: EngineState = refused.length === 0 ? rest : { ...rest, refused: refused.slice(0, MOST_REFUSED) };
  const state = LIGHTER.reduce((now, lighten) => (sizeOf(now) <= MOST_BYTES ? now : lighten(now)), whole);
  const newest = Object.entries(state.moves).sort(([, a], [, b]) => b.localeCompare(a));
  let room = MOST_BYTES - sizeOf(state);
  const kept = newest.slice(0, MOST_MOVES).filter((move) => {
    const bytes = byteLength(JSON.stringify(move));
    const fits = bytes <= room;
    if (fits) room -= bytes;
    return fits;
  });
  return JSON.stringify({ v: STATE_VERSION, ...state, moves: Object.fromEntries(kept) });
}
