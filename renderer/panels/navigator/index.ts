/** The panel on the left: processes, variants, participants. */
export { Navigator } from './Navigator.tsx';
