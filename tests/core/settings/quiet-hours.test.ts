import { isQuiet, readQuietHours } from '../../../src/core/settings/read-quiet-hours';

const NIGHT = { from: '20:00', to: '07:00' };
const SIESTA = { from: '13:00', to: '16:00' };

describe('quiet hours', () => {
  it.each([
    ['just before they begin', NIGHT, '19:59', false],
    ['when they begin', NIGHT, '20:00', true],
    ['just after they began', NIGHT, '20:01', true],
    ['at midnight', NIGHT, '00:00', true],
    ['just before they end', NIGHT, '06:59', true],
    ['when they end', NIGHT, '07:00', false],
    ['just after they ended', NIGHT, '07:01', false],
    ['just before a siesta', SIESTA, '12:59', false],
    ['when a siesta begins', SIESTA, '13:00', true],
    ['just before a siesta ends', SIESTA, '15:59', true],
    ['when a siesta ends', SIESTA, '16:00', false],
    ['at midnight with a siesta', SIESTA, '00:00', false],
    ['where there are none', null, '03:00', false],
  ])('%s', (_name, quiet, time, is) => {
    expect(isQuiet(quiet, `2026-11-20T${time}`)).toBe(is);
  });

  it.each([
    ['20:00-07:00', NIGHT],
    ['20:00 — 07:00', NIGHT],
    ['8pm to 7am', NIGHT],
    ['07:00', null],
    ['20:00-', null],
    ['07:00-07:00', null],
    ['', null],
  ])('%j are %j', (text, quiet) => {
    expect(readQuietHours(text)).toEqual(quiet);
  });
});
