/** Colours that people chose, made visible on the ground they stand on (WCAG 1.4.11: 3 to 1). */

const LEAST_CONTRAST = 3;
/** Share of the text's colour that is mixed in at each attempt. */
const STEP = 0.1;

type Rgb = readonly [number, number, number];

/** `#1e3a8a` or `rgb(30, 58, 138)`, as the page resolves colours; null for anything else. */
function read(color: string): Rgb | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : /^rgba?\(/.test(color)
      ? (color.match(/[\d.]+/g) ?? []).map(Number)
      : [];
  const [red, green, blue] = parts;
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** WCAG 2, relative luminance. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be seen on the ground, else with as much of the text's as it takes. */
export function visibleOn(color: string, ground: string, text: string): string {
  const [own, under, towards] = [read(color), read(ground), read(text)];
  if (!own || !under || !towards) return color;
  for (let share = 0; share < 1; share += STEP) {
    const mixed = own.map((part, at) => Math.round(part + ((towards[at] ?? 0) - part) * share));
    const [red = 0, green = 0, blue = 0] = mixed;
    if (contrast([red, green, blue], under) >= LEAST_CONTRAST) {
      return share === 0 ? color : `rgb(${mixed.join(', ')})`;
    }
  }
  return text;
}
