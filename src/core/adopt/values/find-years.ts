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

/** The quarter that the names of a table say: `Q2 2026`; `null` where they say none or several. */
export function quarterOfTable({ sheet, title, above }: TableNames): number | null {
  const quarters = [title, ...above, sheet].flatMap((text) => {
    const match = /(?:^|[^a-z])q\s?([1-4])(?!\d)/i.exec(text.slice(0, LONGEST));
    return match === null ? [] : [Number(match[1])];
  });
  return new Set(quarters).size === 1 ? (quarters[0] ?? null) : null;
}

/** True where the names of a table say a business year: `FY26`. */
export function saysBusinessYear({ sheet, title, above }: TableNames): boolean {
  return [title, ...above, sheet].some((text) => /(?:^|[^a-z])(?:fy|gj)\s?'?\d{2}/i.test(text.slice(0, LONGEST)));
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
