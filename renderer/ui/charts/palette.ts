/** The theme's colours as a chart needs them: resolved, of the page's scheme or of another one. */
import type { ChartPalette } from './chart-option.ts';

export function paletteOf(element: HTMLElement, scheme?: 'light' | 'dark'): ChartPalette {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  element.append(probe);
  // Tokens are `light-dark(…)` expressions; the browser resolves them when they are used.
  const color = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    text: color('--text'),
    quietText: color('--text-dim'),
    line: color('--line'),
    surface: color('--surface-raised'),
    sunken: color('--surface-sunken'),
    lit: color('--accent-soft'),
    accent: color('--accent'),
    won: color('--chart-won'),
    rest: color('--chart-rest'),
    // A browser quotes names with the mark that ends the attribute a picture writes them into.
    fontFamily: style.fontFamily.replaceAll('"', "'"),
  };
  probe.remove();
  return palette;
}
