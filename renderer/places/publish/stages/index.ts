/** Stage definitions for CRMs: shown, corrected, saved. */
export { StagesButton } from './StagesButton.tsx';
