/** Stands where jsonpath-plus would: a rule with `path` is refused, so that no cell text is ever evaluated. */
exports.JSONPath = function JSONPath() {
  throw new Error('A rule may not use "path".');
};
