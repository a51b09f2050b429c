// Stands where the package clone would: the rules engine copies each rule's conditions for a result that nobody here looks into, at half its cost.
module.exports = (value) => value;
