/** How often a property is tried: a sample, or with `RUNSHEET_FUZZ` so many times as much. Prints what and with which seed. */
export function fuzzCount(what: string, sample: number): number {
  const count = sample * Number(process.env['RUNSHEET_FUZZ'] ?? 1);
  process.stdout.write(`${what}: ${count} tries, RUNSHEET_SEED=${process.env['RUNSHEET_SEED'] ?? 20261120}\n`);
  return count;
}
