import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRuleFile } from '../../support/decode-rule-file';
import { loadRules } from '../../../src/core/rules/load-rules';
import type { RuleBook, RuleFile, RuleSetting } from '../../../src/core/rules/rule-file';

const FOLDER = join(__dirname, '../../../rules');

function readRuleFiles(): readonly RuleFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const json: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
      const decoded = decodeRuleFile(json, name);
      if (!decoded.ok) throw new Error(decoded.problems.map((problem) => problem.message).join('\n'));
      return decoded.file;
    });
}

const files = readRuleFiles();
const untouched = loadRules(files, []);

/** Every file of `rules/`, in the order of their names. */
export function productRuleFiles(): readonly RuleFile[] {
  return files;
}

/** The product's rules with some settings of the Rules tab. */
export function productRules(settings: readonly RuleSetting[] = []): RuleBook {
  return settings.length === 0 ? untouched : loadRules(files, settings);
}
