import { actingCafe } from './acting-cafe';
import { verifyWorkbook } from '../../../src/app/requests/verify';

it('names the first 500 of what it finds and how many more there are', () => {
  const ports = actingCafe();
  const width = ports.workbook.read('Runs')[0]?.length ?? 0;
  const rows = Array.from({ length: 700 }, (_none, at) => [
    `U-${10_000 + at}`,
    `key ${at}`,
    ...Array.from({ length: width - 2 }, () => 'x'),
  ]);
  const { findings: before } = verifyWorkbook(ports);
  ports.workbook.append('Runs', ports.workbook.read('Runs').length, rows);
  const { ok, findings } = verifyWorkbook(ports);
  expect([before, ok, findings.length]).toEqual([[], false, 501]);
  expect(findings[500]?.code).toBe('more-findings');
  expect(findings[500]?.message).toContain('200 more findings');
});
