type Field = string | number | boolean;

/** Quotes a field where it has to be; text a spreadsheet would run as a formula is led by an apostrophe. */
function csvField(value: Field): string {
  const plain = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  const text = typeof plain === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : String(plain);
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** One line of a CSV file (RFC 4180), without its end. */
export function csvLine(fields: readonly Field[]): string {
  return fields.map(csvField).join(',');
}
