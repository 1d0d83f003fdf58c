/**
 * A part of a study as text: the project, the scenario as it was run, and the tallies, exact
 * to the last bit (JSON writes the shortest number that reads back the same).
 */
import { z } from 'zod';
import { present } from '#shared/base';
import {
  openProjectText,
  type Project,
  type Scenario,
  scenarioSchema,
  writeProject,
} from '#shared/model';
import type { SimulationPart, Tally } from '#shared/simulation';

const VERSION = 1;

const partSchema = z.strictObject({
  salesbookPart: z.literal(VERSION),
  project: z.string(),
  scenario: scenarioSchema,
  tallies: z.array(z.looseObject({ replication: z.number() })).min(1),
});

export interface ReadPart {
  readonly projectText: string;
  readonly project: Project;
  readonly part: SimulationPart;
}

/** Typed arrays by names that no tally uses. */
const DOUBLES = 'float64';
const INTEGERS = 'int32';

export function writePart(project: Project, { scenario, tallies }: SimulationPart): string {
  const written = writeProject(project);
  // It was read from a file, so it fits into one.
  const text = present(written.ok ? written.value : undefined, 'text of the project');
  const part = { salesbookPart: VERSION, project: text, scenario, tallies };
  return JSON.stringify(part, (_, value) => {
    if (value instanceof Float64Array) return { [DOUBLES]: Array.from(value, sayable) };
    return value instanceof Int32Array ? { [INTEGERS]: Array.from(value) } : value;
  });
}

/** The time of people who are always there is without end, and JSON has no word for that. */
function sayable(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [name, numbers]: [string?, unknown?] = Object.entries(value)[0] ?? [];
  if (!Array.isArray(numbers)) return value;
  if (name === DOUBLES) return Float64Array.from(numbers, Number);
  return name === INTEGERS ? Int32Array.from(numbers, Number) : value;
}

/** null when it is no part; whether the tallies fit the project is for whoever merges them. */
export function readPart(text: string): ReadPart | null {
  let value: unknown;
  try {
    value = JSON.parse(text, revived);
  } catch {
    return null;
  }
  const parsed = partSchema.safeParse(value);
  if (!parsed.success) return null;
  const opened = openProjectText(parsed.data.project);
  if (!opened.ok) return null;
  const scenario: Scenario = parsed.data.scenario;
  // The shape of each tally is checked against the compiled program before it is used.
  const tallies = parsed.data.tallies as unknown as readonly Tally[];
  return {
    projectText: parsed.data.project,
    project: opened.value.project,
    part: { scenario, tallies },
  };
}
