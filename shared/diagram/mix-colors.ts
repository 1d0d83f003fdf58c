/** Between two `#rrggbb` colours, channel by channel; a share of 0 is the first. */
export function mixColors(first: string, second: string, share: number): string {
  const channel = (color: string, index: number) =>
    Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mixed = [0, 1, 2].map((index) => {
    const from = channel(first, index);
    const to = channel(second, index);
    return Math.round(from + (to - from) * Math.min(1, Math.max(0, share)));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
