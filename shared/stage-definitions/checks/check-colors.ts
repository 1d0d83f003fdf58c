/** Colours of stages: whether they are any, and what becomes of them where a CRM allows few. */
import type { CrmRules } from '../crm.ts';
import { isHexColor, nearestColor } from '../nearest-color.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { spreadColors } from '../spread-colors.ts';
import { labelOf } from './label-of.ts';
import type { Problem } from './problem.ts';
import { printable, shortened } from './shortened.ts';

const NEUTRAL_COLOR = '#868E96';

export function checkColors(pipeline: Pipeline, rules: CrmRules): Problem[] {
  const unknown = pipeline.stages.filter(({ color }) => !isHexColor(color));
  return [...unknown.map((stage) => unknownColor(stage, pipeline)), ...checkFew(pipeline, rules)];
}

function unknownColor(stage: StageDefinition, pipeline: Pipeline): Problem {
  const { id, color } = stage;
  return {
    code: 'colorUnknown',
    severity: 'refused',
    stageId: id,
    params: { ...labelOf(stage, pipeline), color: shortened(printable(color), 20) },
    mend: { kind: 'setColor', stageId: id, color: NEUTRAL_COLOR },
  };
}

function checkFew(pipeline: Pipeline, { colors, holds }: CrmRules): Problem[] {
  if (!holds.has('color') || colors === null) return [];
  // Closing stages of amoCRM have colours of their own.
  const open = pipeline.stages.filter(
    ({ semantics, color }) => semantics === 'open' && isHexColor(color),
  );
  const given = spreadColors(
    open.map(({ color }) => color),
    colors,
  );
  return open.flatMap((stage): Problem[] => {
    const { id, color } = stage;
    const to = given.get(color) ?? color;
    if (isSame(to, color)) return [];
    const other = open.find((one) => !isSame(one.color, color) && given.get(one.color) === to);
    const code = other ? 'colorShared' : isNearest(color, to, colors) ? 'colorMoved' : 'colorApart';
    return [
      {
        code,
        severity: 'altered',
        stageId: id,
        params: { ...labelOf(stage, pipeline), from: color, to, ...withOther(other, pipeline) },
        // One colour of two would be made one in the project, too.
        mend: other ? null : { kind: 'setColor', stageId: id, color: to },
      },
    ];
  });
}

function withOther(other: StageDefinition | undefined, pipeline: Pipeline) {
  return other ? { other: labelOf(other, pipeline).name } : {};
}

function isNearest(color: string, to: string, colors: readonly string[]): boolean {
  return isSame(nearestColor(color, colors), to);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
