const letter = /\p{L}|\p{M}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Arabic}/u];
const usualMarks = new Set('’‘“”„‚–—…•€£¥°§«»¿¡™®©·×½¼¾²³№→✓、。「」・（）：，；？！ー〜～％＆');
const ordinals = new Set('ªº');

/** How sound a text looks from -1 to 1: the mean over its characters beyond ASCII. Text in ASCII only is 0. */
export function rateReading(text: string): number {
  const characters = [...text];
  let sum = 0;
  let count = 0;
  characters.forEach((character, at) => {
    if (character <= '\u007f') return;
    sum += rateCharacter(character, characters[at - 1] ?? ' ', characters[at + 1] ?? ' ');
    count++;
  });
  return count === 0 ? 0 : sum / count;
}

function rateCharacter(character: string, before: string, after: string): number {
  if (character >= '\u0080' && character <= '\u009f') return -1;
  if (usualMarks.has(character)) return character !== '’' && lower.test(before) && lower.test(after) ? -1 : 1;
  if (character === '\u00a0') return 0.5;
  if (!letter.test(character)) return -1;
  if (ordinals.has(character)) return /[\dnN]/.test(before) && !letter.test(after) ? 1 : -1;
  return Math.min(rateNeighbour(before, character), rateNeighbour(character, after));
}

/** Two characters side by side in a word: of one script, and no capital behind a small letter. */
function rateNeighbour(left: string, right: string): number {
  if (!letter.test(left) || !letter.test(right)) return /\d/.test(left + right) ? 0 : 0.8;
  const [one, other] = [scriptOf(left), scriptOf(right)];
  if (one !== other) return one === -1 || other === -1 ? 0 : -1;
  return lower.test(left) && upper.test(right) ? -1 : 1;
}

/** Index of the alphabet, -1 for scripts without letters of two cases. */
function scriptOf(character: string): number {
  return scripts.findIndex((script) => script.test(character));
}
