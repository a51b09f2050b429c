/** jest's globalSetup of the tests that load the built files. */
module.exports = async function buildForTests() {
  const { build, isStale } = await import('./build.mjs');
  if (isStale()) await build();
};
