/** The panel below: what is still open in the drawing. */
export { Problems } from './Problems.tsx';
