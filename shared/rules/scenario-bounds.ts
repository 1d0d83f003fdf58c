/** The numbers that people may ask a scenario for. */
import { allowed, refused, type Verdict } from './verdict.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Inside what a file may hold. Nobody waits for more, and no company has more. */
const SCENARIO_BOUNDS = {
  weeks: { least: 1, most: 1040, isWhole: true },
  deals: { least: 1, most: 1_000_000, isWhole: true },
  warmUpWeeks: { least: 0, most: 520, isWhole: true },
  replications: { least: 1, most: 10_000, isWhole: true },
  /** 32 bits. */
  seed: { least: 0, most: 4_294_967_295, isWhole: true },
  headcount: { least: 1, most: 10_000, isWhole: true },
  /** As many times as many leads; 0 switches a source off. */
  arrivals: { least: 0, most: 100, isWhole: false },
  /** As many times as much work; work that takes no time is no work. */
  effort: { least: 0.01, most: 100, isWhole: false },
  probability: { least: 0, most: 1, isWhole: false },
} as const satisfies Readonly<Record<string, Bounds>>;

export type ScenarioQuantity = keyof typeof SCENARIO_BOUNDS;

/** `scale`: how many of the unit that people type make one of ours (100 for per cent). */
export function isWithinBounds(quantity: ScenarioQuantity, value: number, scale = 1): Verdict {
  const { least, most, isWhole } = SCENARIO_BOUNDS[quantity];
  const isInside = value >= least && value <= most;
  if (isInside && (!isWhole || Number.isInteger(value))) return allowed;
  return refused(isWhole ? 'wholeNumberOutside' : 'perCentOutside', {
    least: least * scale,
    most: most * scale,
  });
}
