/** The look and the parts that every place is made of. Knows no sales words. */
export { Dialog } from './dialog.tsx';
export { IconButton } from './icon-button.tsx';
export { LogoMark } from './icons.tsx';
export { Fill, Slot, SlotProvider } from './slots.tsx';
export { installThemeStyles } from './theme-styles.ts';
export { UiProvider } from './ui-provider.tsx';
