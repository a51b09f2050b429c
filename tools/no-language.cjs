// Stands where rrule would read and write rules, keep results and know Easter: Runsheet has its own or none, and 24 kB of the bundle's
// budget buy more elsewhere.
const refuse = () => {
  throw new Error('Rules are read and put into words by src/core/recurrence.');
};

module.exports = {
  fromText: refuse,
  parseText: refuse,
  toText: refuse,
  isFullyConvertible: () => false,
  parseString: refuse,
  optionsToString: refuse,
  Cache: refuse,
  easter: refuse,
};
