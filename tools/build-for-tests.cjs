const { findBrowser } = require('./find-browser.cjs');

/** jest's globalSetup of the tests that load the built files; browser tests get the path of the browser. */
module.exports = async function buildForTests() {
  const { build, isStale } = await import('./build.mjs');
  if (isStale()) await build();
  process.env['CHROMIUM_PATH'] = findBrowser() ?? '';
};
