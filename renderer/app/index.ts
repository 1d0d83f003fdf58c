/** The program's frame: places, menus, shortcuts, palette. */
export { Program } from './Program.tsx';
export { StartFailed } from './StartFailed.tsx';
