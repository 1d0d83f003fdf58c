/** Where on which drawing a problem is mended: what is to be selected there. */
import { idOf, isId } from '#shared/base';
import type { ElementId, ParticipantId, Project, Variant } from '#shared/model';
import { type CompileProblem, type Drawing, drawingWith } from '#shared/simulation';

export interface PlaceToMend {
  readonly drawing: Drawing;
  /** null for the drawing as a whole. */
  readonly selected: ElementId | ParticipantId | null;
}

/** null where it is on no drawing: the sentence alone says what to do. */
export function whereToMend(
  { target: { id, kind } }: CompileProblem,
  { project, drawings }: { readonly project: Project; readonly drawings: readonly Drawing[] },
): PlaceToMend | null {
  const whole = drawings.find(({ at }) => at.variantId === id);
  if (whole) return { drawing: whole, selected: null };
  if (!isId(id)) return null;
  if (kind === 'participant' || kind === 'calendar') {
    const isMeant = (lane: ParticipantId, variant: Variant) =>
      kind === 'participant' ? lane === id : calendarOf(lane, variant, project) === id;
    for (const drawing of drawings) {
      const lane = drawing.variant.laneOrder.find((each) => isMeant(each, drawing.variant));
      if (lane !== undefined) return { drawing, selected: lane };
    }
    return null;
  }
  const drawing = drawingWith(drawings, id);
  return drawing ? { drawing, selected: idOf(id) } : null;
}

/** By which calendar somebody works in a drawing; a calendar is chosen at whoever works by it. */
function calendarOf(lane: ParticipantId, { staffing }: Variant, project: Project) {
  const own = staffing[lane]?.calendarId ?? project.participants[lane]?.calendarId;
  return own ?? project.settings.calendarId;
}
