const LONGEST = 300;

/** Years that a text names, in order: `Rocks 2026`, `FY26`, `2025/26`. */
export function findYears(text: string): readonly number[] {
  const years: number[] = [];
  for (const piece of text.slice(0, LONGEST).match(/\d+|[^\d]+/g) ?? []) {
    const value = Number(piece);
    if (/^\d{4}$/.test(piece) && value >= 1990 && value <= 2099) years.push(value);
  }
  const short = /(?:^|[^a-z])(?:fy|gj)\s?'?(\d{2})(?!\d)/i.exec(text.slice(0, LONGEST));
  if (years.length === 0 && short !== null) years.push(2000 + Number(short[1]));
  const second = /(?:19|20)\d{2}\s?[/–-]\s?(\d{2})(?!\d)/.exec(text.slice(0, LONGEST));
  if (years.length === 1 && second !== null && (years[0] ?? 0) % 100 === Number(second[1]) - 1) years.push((years[0] ?? 0) + 1);
  return [...new Set(years)];
}

/** What a table is called and what stands above it. */
export interface TableNames {
  readonly sheet: string;
  readonly title: string;
  readonly above: readonly string[];
}

/** The years of the nearest text that names any: its title, what stands above it, its tab. */
export function yearsOfTable({ sheet, title, above }: TableNames): readonly number[] {
  const found = [[title], above, [sheet]].map((texts) => [...new Set(texts.flatMap((text) => findYears(text)))]);
  return found.find((years) => years.length > 0) ?? [];
}
