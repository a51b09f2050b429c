/** Each library of the core, and the only files that may import it. */
module.exports = [
  { name: 'zod', path: '^node_modules/zod/', room: '^src/core/.*/(check|decode)-[^/]*\\.ts$', where: 'files named check-* and decode-*' },
  {
    name: 'rrule',
    path: '^node_modules/rrule/',
    room: '^src/core/recurrence/rrule-engine\\.ts$',
    where: 'src/core/recurrence/rrule-engine.ts',
  },
  {
    name: 'json-rules-engine',
    path: '^node_modules/json-rules-engine/',
    room: '^src/core/rules/evaluate\\.ts$',
    where: 'src/core/rules/evaluate.ts',
  },
  { name: 'date-fns', path: '^node_modules/(date-fns|@date-fns/utc)/', room: '^src/core/time/', where: 'src/core/time' },
  { name: 'noble-hashes', path: '^node_modules/@noble/hashes/', room: '^src/core/ids/digest\\.ts$', where: 'src/core/ids/digest.ts' },
];
