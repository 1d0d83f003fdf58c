/** The program's frame: places, menus, shortcuts, palette. */
export { createFaults, listenToFaults } from './faults.ts';
export { Program } from './Program.tsx';
export { StartFailed } from './StartFailed.tsx';
