/**
 * The nearest of the colours that a CRM allows, as the eye sees it: CIEDE2000 (CIE 142-2001, in the
 * form of Sharma, Wu and Dalal, «The CIEDE2000 color-difference formula: implementation notes»,
 * Color Research and Application 30, 2005) over sRGB (IEC 61966-2-1) under D65.
 */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

const HEX = /^#[0-9a-f]{6}$/i;

export function isHexColor(color: string): boolean {
  return HEX.test(color);
}

/** The first of equally near ones. */
export function nearestColor(color: string, allowed: readonly string[]): string {
  const wanted = labOf(color);
  let nearest = color;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of allowed) {
    const distance = colorDistance(wanted, labOf(candidate));
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Of two `#RRGGBB`, as the eye sees it. */
export function distanceBetween(one: string, other: string): number {
  return colorDistance(labOf(one), labOf(other));
}

/** Of `#RRGGBB`. */
function labOf(color: string): Lab {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

function f(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

const DEGREE = Math.PI / 180;

/** CIEDE2000 with all weights 1; the numbers in brackets are the equations of the paper. */
export function colorDistance(first: Lab, second: Lab): number {
  const meanChroma = (Math.hypot(first.a, first.b) + Math.hypot(second.a, second.b)) / 2;
  const seventh = meanChroma ** 7;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(seventh / (seventh + 25 ** 7))); // (4)
  const one = polar(first, stretch);
  const two = polar(second, stretch);
  const isGrey = one.chroma * two.chroma === 0;
  const lightness = second.l - first.l; // (8)
  const chroma = two.chroma - one.chroma; // (9)
  const angle = isGrey ? 0 : turned(two.hue - one.hue); // (10)
  const hue = 2 * Math.sqrt(one.chroma * two.chroma) * Math.sin((angle / 2) * DEGREE); // (11)
  const weights = weightsOf({
    l: (first.l + second.l) / 2,
    chroma: (one.chroma + two.chroma) / 2,
    hue: isGrey ? one.hue + two.hue : meanHue(one.hue, two.hue), // (14)
  });
  const c = chroma / weights.chroma;
  const h = hue / weights.hue;
  return Math.sqrt((lightness / weights.lightness) ** 2 + c ** 2 + h ** 2 + weights.turn * c * h);
}

function polar({ a, b }: Lab, stretch: number): { chroma: number; hue: number } {
  const stretched = a * stretch;
  const hue = Math.atan2(b, stretched) / DEGREE;
  return { chroma: Math.hypot(stretched, b), hue: hue < 0 ? hue + 360 : hue };
}

/** Into −180°…180°. */
function turned(angle: number): number {
  if (angle > 180) return angle - 360;
  return angle < -180 ? angle + 360 : angle;
}

function meanHue(one: number, two: number): number {
  const sum = one + two;
  if (Math.abs(one - two) <= 180) return sum / 2;
  return (sum < 360 ? sum + 360 : sum - 360) / 2;
}

/** (15) to (21). */
function weightsOf({ l, chroma, hue }: { l: number; chroma: number; hue: number }) {
  const cosine = (times: number, shift: number) => Math.cos((times * hue + shift) * DEGREE);
  const t =
    1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const around = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  const seventh = chroma ** 7;
  const fromMiddle = (l - 50) ** 2;
  return {
    lightness: 1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle),
    chroma: 1 + 0.045 * chroma,
    hue: 1 + 0.015 * chroma * t,
    turn: -2 * Math.sqrt(seventh / (seventh + 25 ** 7)) * Math.sin(2 * around * DEGREE),
  };
}
