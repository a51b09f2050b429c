import { installMissing } from './install.mjs';

async function runChecks(checks, report) {
  const counts = { passed: 0, failed: 0 };
  for (const { what, check } of checks) {
    const startedAt = Date.now();
    const result = await check();
    report(what, startedAt, result);
    counts[result.ok ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

async function main() {
  installMissing();
  const [{ installBrowser }, { checks }, { runJest }, { report }] = await Promise.all([
    import('./install-browser.mjs'),
    import('./checks.mjs'),
    import('./run-jest.mjs'),
    import('./run-step.mjs'),
  ]);
  installBrowser();
  const counts = await runChecks(checks, report);
  const startedAt = Date.now();
  const tests = runJest();
  report('tests', startedAt, tests);
  return { passed: counts.passed + tests.passed, failed: counts.failed + tests.failed };
}

try {
  const { passed, failed } = await main();
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
} catch (error) {
  process.exitCode = 1;
  process.stdout.write(`${error.message}\n0 passed, 1 failed\n`);
}
