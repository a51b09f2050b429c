import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, root } from './bundle';

const manifest: unknown = JSON.parse(readFileSync(join(root, 'dist', 'appsscript.json'), 'utf8'));
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** Bundles in a process of its own, in another folder, time zone and language. */
function hashFreshBuild(): string {
  const script = `import { createHash } from 'node:crypto';
    const { bundleAddOn } = await import(${JSON.stringify(join(root, 'tools', 'bundle-add-on.mjs'))});
    process.stdout.write(createHash('sha256').update((await bundleAddOn()).code).digest('hex'));`;
  const env = { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' };
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: tmpdir(), env, encoding: 'utf8' }).stdout;
}

describe('what is pushed to Google', () => {
  it('asks for five scopes, and is an editor add-on', () => {
    expect(manifest).toEqual({
      timeZone: 'Etc/UTC',
      dependencies: {},
      exceptionLogging: 'STACKDRIVER',
      runtimeVersion: 'V8',
      oauthScopes: ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'].map(scope),
    });
  });

  it('is the same to the byte when built again elsewhere', () => {
    expect(hashFreshBuild()).toBe(createHash('sha256').update(code).digest('hex'));
  });
});
