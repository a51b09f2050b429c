// What the command line needs of exceljs. Its own entry loads a writer, a zip writer and two CSV libraries too: four hundred files.
exports.Workbook = require('exceljs/lib/doc/workbook');
