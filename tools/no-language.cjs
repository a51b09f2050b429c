// Stands where the English sentences of rrule would: Runsheet has its own, and 13 kB of the bundle's budget buy more elsewhere.
const refuse = () => {
  throw new Error('Rules are put into words by src/core/recurrence.');
};

module.exports = { fromText: refuse, parseText: refuse, toText: refuse, isFullyConvertible: () => false };
