const JOINED = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*/gu;
const FLAG = /\p{Regional_Indicator}{2}/gu;
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}]/gu;

/** Characters of a text as people count them: an emoji is one, an accent none, what cannot be seen none, any gap one. */
export function countCharacters(text: string): number {
  const gaps = text.replace(/\s+/g, ' ');
  const seen = gaps.replace(JOINED, 'x').replace(FLAG, 'x').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
  return [...seen].length;
}
