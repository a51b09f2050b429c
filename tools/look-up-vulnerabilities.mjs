import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** What npm itself says of what is installed; `null` where the registry does not answer, as offline and behind many mirrors. */
function askRegistry(...args) {
  const npm = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000', ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const { vulnerabilities } = JSON.parse(npm.stdout);
    return vulnerabilities === undefined ? null : Object.values(vulnerabilities);
  } catch {
    return null;
  }
}

const say = ({ name, severity }) => `${name} (${severity})`;

/**
 * Known vulnerabilities, looked up where the registry answers. What ships must have none; what only builds and tests is named and
 * stops nobody, since it never meets anybody's cells.
 */
export function lookUpVulnerabilities(ask = askRegistry) {
  const shipped = ask('--omit=dev');
  if (shipped === null) return { ok: true, note: 'the registry answers no audit, so nothing was looked up', output: '' };
  const all = ask() ?? shipped;
  const note = all.length === 0 ? 'none known' : `known: ${all.map(say).join(', ')}; of what ships: ${shipped.length}`;
  return { ok: shipped.length === 0, note, output: shipped.map((one) => `${say(one)} ships\n`).join('') };
}
