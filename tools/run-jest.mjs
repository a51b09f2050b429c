import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNode } from './run-step.mjs';

const resultFile = '.build/jest.json';

/** Suites that could not even load count as one failure each; a suite that is not run at all cannot pass silently. */
function readCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites };
}

/** All jest tests in one run, with the counts jest itself writes. */
export function runJest(args = []) {
  rmSync(inRoot(resultFile), { force: true });
  const { status, stdout, stderr } = runNode(
    'node_modules/jest/bin/jest.js',
    ['--ci', '--json', '--testTimeout=60000', `--outputFile=${resultFile}`, ...args],
    {
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  );
  const words = `${stderr ?? ''}`;
  if (!existsSync(inRoot(resultFile))) return { ok: false, passed: 0, failed: 1, output: `${words}${stdout ?? ''}` };
  const { passed, failed } = readCounts(JSON.parse(readFileSync(inRoot(resultFile), 'utf8')));
  const ok = status === 0 && failed === 0;
  return { ok, passed, failed: ok ? 0 : Math.max(failed, 1), note: `${passed} tests passed`, output: words };
}
