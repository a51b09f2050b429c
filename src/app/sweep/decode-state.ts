import { HOME } from '../../core/home/layout';
import type { EngineState } from '../../core/plan/sweep-input';
import { isDateCell } from '../../core/tables/cell';
import type { Grid } from '../../core/tables/locate-table';
import { isLocalDate, isLocalDateTime } from '../../core/time/arith';

/** Name of the document property that holds the engine's state. */
export const STATE_PROPERTY = 'state';

const EMPTY: EngineState = { handledThrough: null, moves: {} };

function parseState(json: string): EngineState {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return EMPTY;
    const { handledThrough, moves } = parsed as { handledThrough?: unknown; moves?: unknown };
    const days = Object.entries(typeof moves === 'object' && moves !== null ? moves : {}).filter(
      ([, day]) => typeof day === 'string' && isLocalDate(day),
    );
    return {
      handledThrough: typeof handledThrough === 'string' && isLocalDateTime(handledThrough) ? handledThrough : null,
      moves: Object.fromEntries(days.map(([row, day]) => [row, String(day)])),
    };
  } catch {
    return EMPTY;
  }
}

/**
 * Reads the state from the properties; where they were lost, the heartbeat on Home stands in for it.
 * Of the two the later moment counts, so that neither a restored version nor lost properties make the past due again.
 */
export function decodeState(properties: Readonly<Record<string, string>>, home: Grid | null): EngineState {
  const state = parseState(properties[STATE_PROPERTY] ?? '');
  const cell = home?.[HOME.heartbeat.row - 1]?.[HOME.heartbeat.column - 1] ?? '';
  const seen = isDateCell(cell) ? cell.local : '';
  const handledThrough = seen > (state.handledThrough ?? '') ? seen : state.handledThrough;
  return { ...state, handledThrough };
}

/** The text of the state property. */
export function encodeState(state: EngineState): string {
  return JSON.stringify({ v: 1, ...state });
}
