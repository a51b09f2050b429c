import { Linter, type SourceCode } from 'eslint';
import { googleNames } from './google-names';

const globals = Object.fromEntries([...googleNames, 'console'].map((name) => [name, 'readonly' as const]));

const notYet = ['Literal[bigint]', 'ImportExpression', 'MetaProperty[meta.name="import"]'];

/**
 * Reads a script as Apps Script is known to do: ES2019, and `?.` and `??` of ES2020. Tells what is wrong with it, the names that it takes from outside, and
 * its statements.
 */
export function parseForGoogle(text: string): {
  readonly broken: string[];
  readonly unknown: string[];
  readonly statements: SourceCode['ast']['body'];
} {
  const linter = new Linter();
  const messages = linter.verify(text, {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2020, sourceType: 'script', globals },
    rules: { 'no-undef': 'error', 'no-restricted-syntax': ['error', ...notYet] },
  });
  const broken = messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === 'no-restricted-syntax').map(({ message }) => message);
  const names = messages.flatMap(({ ruleId, message }) =>
    ruleId === 'no-undef' ? [/^'(.+)' is not defined/.exec(message)?.[1] ?? message] : [],
  );
  return { broken, unknown: [...new Set(names)].sort(), statements: broken.length > 0 ? [] : linter.getSourceCode().ast.body };
}
