/** The reference process as ground truths: once as a Jackson network, once as published. */
import {
  allExponential,
  aReferenceProcess,
  aReferenceProcessOnShifts,
  asItIs,
  HOUR,
} from '#test/reference-process';
import { cycle, outOfPatience, type Truth, wait, withinLimit } from './truth.ts';

const short = { until: { deals: 6000 }, warmUpWeeks: 6, replications: 20 };
const long = { until: { deals: 40_000 }, warmUpWeeks: 12, replications: 30 };

export const referenceTruths: readonly Truth[] = [
  {
    name: 'Jackson network with feedback',
    source: 'product form; the reference process with all services exponential',
    short,
    long,
    project: aReferenceProcess(allExponential),
    figures: { 'cycle, h': { exact: 16.9615104, read: (tally) => cycle(tally) / HOUR } },
  },
  {
    name: 'reference process',
    source: 'published mean of long runs',
    short,
    long,
    project: aReferenceProcess(asItIs),
    figures: {
      'cycle, h': { exact: 14.254, uncertainty: 0.005, read: (tally) => cycle(tally) / HOUR },
    },
  },
];

/** Its limit, shifts and patience are those of the published runs. */
export const referenceOnShifts: Truth = {
  name: 'reference process on shifts',
  source: 'published means of long runs',
  short: { until: { deals: 8000 }, warmUpWeeks: 20, replications: 12 },
  long: { until: { deals: 40_000 }, warmUpWeeks: 30, replications: 20 },
  project: aReferenceProcessOnShifts(),
  figures: {
    'cycle, h': { exact: 63.33, uncertainty: 0.27, read: (tally) => cycle(tally) / HOUR },
    'wait to qualify, h': {
      exact: 27.33,
      uncertainty: 0.18,
      read: (tally, run) => wait('qualify')(tally, run) / HOUR,
    },
    'out of patience': { exact: 0.0238, uncertainty: 0.0004, read: outOfPatience },
    'limit broken': {
      exact: 0.5592,
      uncertainty: 0.0019,
      read: (tally, run) => 1 - withinLimit('qualify')(tally, run),
    },
  },
};
