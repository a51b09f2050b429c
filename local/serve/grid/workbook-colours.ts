import type { Package } from '../../xlsx/package';
import { attributesOf, innerXml, splitChildren } from '../../xlsx/xml';

/** Turns a colour element of a style (`<color rgb=.. theme=.. tint=../>`) into `#rrggbb`; `null` where it says none. */
export type ReadColour = (element: string) => string | null;

// Office's own theme, for files that name theme colours and bring no theme.
const usualTheme = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47', '0563c1', '954f72'];

/** Palette of colours by number (ECMA-376 part 1, 18.8.27); 0 to 7 are those of 8 to 15 again. */
const palette =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Colours of a file: direct ones, those by number, and those of its theme. */
export function makeColourReader(file: Package): ReadColour {
  const theme = readTheme(file);
  return (element) => {
    const { rgb, theme: place, indexed, tint = '0' } = attributesOf(element);
    if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return shade(rgb.slice(-6).toLowerCase(), Number(tint));
    if (place !== undefined) return shade(theme[Number(place)] ?? '000000', Number(tint));
    const listed = indexed === undefined ? undefined : palette[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
    return listed === undefined ? null : shade(listed, Number(tint));
  };
}

/** The theme's colours as styles number them: the light and the dark of each of the first two pairs change places. */
function readTheme(file: Package): readonly string[] {
  const text = file.text(file.related(file.workbookPart(), 'theme'));
  const scheme = /<a:clrScheme[\s>][\s\S]*?<\/a:clrScheme>/.exec(text)?.[0] ?? '';
  const found = splitChildren(innerXml(scheme)).map(({ xml }) => {
    const { val = '', lastClr = val } = attributesOf(innerXml(xml));
    return /^[0-9a-f]{6}$/i.test(lastClr) ? lastClr.toLowerCase() : '000000';
  });
  const [dark = '', light = '', dark2 = '', light2 = '', ...rest] = found;
  return found.length < 12 ? usualTheme : [light, dark, light2, dark2, ...rest];
}

/** Lighter (to 1) or darker (to -1). */
function shade(hex: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return `#${hex}`;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const shaded = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${shaded.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
