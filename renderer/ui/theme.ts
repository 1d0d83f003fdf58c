/** Mantine in the program's own look: dense, calm, one accent. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const BLUE: MantineColorsTuple = [
  '#eef4ff',
  '#dce8ff',
  '#b9d0ff',
  '#8fb5ff',
  '#6597fb',
  '#3f77f2',
  '#2563eb',
  '#1d54d4',
  '#1a47b0',
  '#183e91',
];

const SLATE: MantineColorsTuple = [
  '#e8edf5',
  '#b4c0d2',
  '#94a3ba',
  '#64748f',
  '#33415a',
  '#263143',
  '#1b2433',
  '#131a25',
  '#0f1520',
  '#0d1219',
];

/** Scrolling is locked by the page itself; the component would write a style element for it. */
const OVER_THE_PAGE = {
  lockScroll: false,
  centered: true,
  transitionProps: { transition: 'pop', duration: 140 },
} as const;
const DIMMED = { color: '#0b1220', backgroundOpacity: 0.32 } as const;

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 6,
  colors: { blue: BLUE, dark: SLATE },
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '11.5px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { ...OVER_THE_PAGE, overlayProps: DIMMED } },
    // The same, where its parts are put together by hand.
    ModalRoot: { defaultProps: OVER_THE_PAGE },
    ModalOverlay: { defaultProps: DIMMED },
    Tooltip: {
      defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, withArrow: false },
    },
    Menu: { defaultProps: { transitionProps: { transition: 'fade', duration: 90 }, offset: 6 } },
  },
});

/** Where Mantine's own variables should follow the tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-dim)',
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--danger-text)',
    '--mantine-color-disabled': 'var(--surface-sunken)',
    '--mantine-color-disabled-color': 'var(--text-dim)',
    '--mantine-color-disabled-border': 'var(--line)',
  },
  light: {},
  dark: {},
});
