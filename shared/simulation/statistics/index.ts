/** Intervals and tests over replications, for those who look at tallies themselves. */
export { quantilesOf } from '../kernel/spread.ts';
export { estimate, estimateAmount, estimateShare } from './estimate.ts';
export { mser5 } from './mser.ts';
export { studentT } from './student-t.ts';
