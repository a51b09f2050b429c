/** Text whose control and direction characters, line ends among them, are blanks: what stands beside it cannot be turned round. */
export function dropUnseen(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
