import { Linter, type SourceCode } from 'eslint';
import { googleNames } from './google-names';

const globals = Object.fromEntries([...googleNames, 'console'].map((name) => [name, 'readonly' as const]));

/** Reads a script as ES2019 does: what is wrong with it, the names that it takes from outside, and its statements. */
export function parseAsEs2019(text: string): {
  readonly broken: string[];
  readonly unknown: string[];
  readonly statements: SourceCode['ast']['body'];
} {
  const linter = new Linter();
  const messages = linter.verify(text, {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2019, sourceType: 'script', globals },
    rules: { 'no-undef': 'error' },
  });
  const broken = messages.filter(({ fatal }) => fatal === true).map(({ message }) => message);
  const names = messages.flatMap(({ ruleId, message }) =>
    ruleId === 'no-undef' ? [/^'(.+)' is not defined/.exec(message)?.[1] ?? message] : [],
  );
  return { broken, unknown: [...new Set(names)].sort(), statements: broken.length > 0 ? [] : linter.getSourceCode().ast.body };
}
