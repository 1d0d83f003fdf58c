/** The place «Simulate». */
export { SimulatePlace } from './SimulatePlace.tsx';
