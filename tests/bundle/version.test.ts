import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, root } from './bundle';
import { VERSION } from '../../src/core/contract/version';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

it('the version of the add-on is that of the package, and the bundle says it', () => {
  expect(VERSION).toBe(version);
  expect(code).toContain(`"${version}"`);
});
