const { transformSync } = require('esbuild');
const { createHash } = require('node:crypto');
const { syncPromiseBanner, isEngineFile } = require('./sync-engine.cjs');

/** TypeScript through esbuild; the rules engine gets the same synchronous Promise as in the build. */
module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(`3${file}${source}${syncPromiseBanner}`).digest('hex'),
  process(source, file) {
    if (isEngineFile(file)) return { code: syncPromiseBanner + source };
    return transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      sourcefile: file,
    });
  },
};
