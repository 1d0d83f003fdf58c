/** The look and the parts that every place is made of. Knows no sales words. */
export { Dialog } from './Dialog.tsx';
export { IconButton } from './IconButton.tsx';
export { inTurn } from './in-turn.ts';
export { LogoMark } from './LogoMark.tsx';
export { Note } from './Note.tsx';
export { SeenReason } from './SeenReason.tsx';
export { Fill, Slot, SlotProvider } from './Slots.tsx';
export { installThemeStyles } from './theme-styles.ts';
export { UiProvider } from './UiProvider.tsx';
export { UnkeptFields, useUnkeptCount } from './unkept-fields.tsx';
export { useKeptFocus } from './use-kept-focus.ts';
export { isBeingTyped } from './use-kept-open-while-typing.ts';
export { useTypedText } from './use-typed-text.ts';
