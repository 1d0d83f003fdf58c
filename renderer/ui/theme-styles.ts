/**
 * Mantine's variables as a constructed style sheet. Left to itself, Mantine writes a
 * style element, which the page's security policy would have to allow for everyone.
 */
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { cssVariables, theme } from './theme.ts';

export function installThemeStyles(page: Document): void {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const preset = defaultCssVariablesResolver(whole);
  const own = cssVariables(whole);
  const css = convertCssVariables({
    variables: { ...preset.variables, ...own.variables },
    dark: { '--mantine-color-scheme': 'dark', ...withoutKeys(preset.dark, own.variables) },
    light: { '--mantine-color-scheme': 'light', ...withoutKeys(preset.light, own.variables) },
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** The tokens know both themes, so nothing of one theme may come after them. */
function withoutKeys(
  variables: Record<string, string>,
  keys: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in keys)));
}
