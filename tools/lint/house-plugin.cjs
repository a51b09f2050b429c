const { basename } = require('node:path');

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|mjs|cjs|js)$/;

const kebabCaseFile = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { odd: 'File names are kebab-case: rename "{{file}}" to small letters and digits joined by "-".' },
  },
  create: (context) => ({
    Program(node) {
      const file = basename(context.filename);
      if (!kebabCase.test(file)) context.report({ node, messageId: 'odd', data: { file } });
    },
  }),
};

/** Lint rules of this project that no package has. */
exports.house = { rules: { 'kebab-case-file': kebabCaseFile } };
