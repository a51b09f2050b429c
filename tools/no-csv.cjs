// Stands for the libraries behind exceljs' CSV, which nothing here reads or writes.
const refuse = () => {
  throw new Error('The command line has no CSV of exceljs.');
};

module.exports = { extend: () => module.exports, parse: refuse, format: refuse };
