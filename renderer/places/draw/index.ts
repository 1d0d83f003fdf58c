/** The place where processes are drawn. */
export { DrawPlace } from './DrawPlace.tsx';
