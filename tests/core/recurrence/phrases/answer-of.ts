import { readCadence } from '../../../../src/core/recurrence/read-cadence';

/**
 * What a phrase is read as, in one line: rules without `FREQ=`, times, then what else counts. `says` stands where the
 * echo names something that was left out or assumed; `refused: phrase` and `undated` where nothing was read.
 */
export function answerOf(text: string): string {
  const reading = readCadence(text);
  if (!reading.ok) return reading.undated ? 'undated' : `refused: ${reading.suggestion ?? ''}`;
  const { rrules, times, everyBusinessDay, businessDayNumber, floating, season, anchor, until, roll, notes } = reading.cadence;
  const parts = [
    rrules.map((rule) => rule.replace('FREQ=', '')).join(' & '),
    everyBusinessDay ? 'business days' : '',
    businessDayNumber === 0 ? '' : `business ${businessDayNumber}`,
    ...times,
    floating ? 'floating' : '',
    season === null ? '' : `season ${season.from}..${season.to}`,
    anchor === null ? '' : `from ${anchor}`,
    until === null ? '' : `until ${until}`,
    roll === null ? '' : `holidays ${roll}`,
    notes.length === 0 ? '' : 'says',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
