import type { Part } from './letter';
import type { WeeklySection } from './weekly-report';

/** How many lines each section shows: in turn one each, until there is no room. */
function shareOut(sections: readonly WeeklySection[], room: number): readonly number[] {
  const shares = sections.map(() => 0);
  let left = room - sections.length;
  for (let before = -1; left > 0 && before !== left;) {
    before = left;
    sections.forEach(({ lines }, at) => {
      const shown = shares[at] ?? 0;
      if (left === 0 || shown >= lines.length) return;
      shares[at] = shown + 1;
      left -= 1;
    });
  }
  return shares;
}

/**
 * Sections in at most `room` lines, each with its number, what to do about it, and as many of its lines as fit. Needs room for two lines
 * a section.
 */
export function fitSections(sections: readonly WeeklySection[], room: number): readonly Part[] {
  const shares = shareOut(sections, room);
  return sections.map(({ head, lines, action }, at) => {
    const shown = shares[at] ?? 0;
    const count = shown < lines.length ? `${lines.length}, the first ${shown} here` : String(lines.length);
    return { head: `${head} (${count}).`, note: action, lines: lines.slice(0, shown).map((line) => `- ${line}`) };
  });
}
