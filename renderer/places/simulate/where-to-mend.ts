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
  { target: { id, kind } }: Pick<CompileProblem, 'target'>,
  { project, drawings }: { readonly project: Project; readonly drawings: readonly Drawing[] },
): PlaceToMend | null {
  const whole = drawings.find(({ at }) => at.variantId === id);
  if (whole) return { drawing: whole, selected: null };
  if (!isId(id)) return null;
  if (kind === 'participant') return laneWhere(drawings, (lane) => lane === id);
  if (kind === 'calendar') {
    // Whoever was given it, before whoever works by it because nothing else was said: there it is named.
    return (
      laneWhere(drawings, (lane, variant) => ownCalendar(lane, variant, project) === id) ??
      laneWhere(
        drawings,
        (lane, variant) =>
          ownCalendar(lane, variant, project) === undefined && project.settings.calendarId === id,
      )
    );
  }
  const drawing = drawingWith(drawings, id);
  return drawing ? { drawing, selected: idOf(id) } : null;
}

function laneWhere(
  drawings: readonly Drawing[],
  isMeant: (lane: ParticipantId, variant: Variant) => boolean,
): PlaceToMend | null {
  for (const drawing of drawings) {
    const lane = drawing.variant.laneOrder.find((each) => isMeant(each, drawing.variant));
    if (lane !== undefined) return { drawing, selected: lane };
  }
  return null;
}

/** The calendar that somebody was given in a drawing or everywhere. */
function ownCalendar(lane: ParticipantId, { staffing }: Variant, project: Project) {
  return staffing[lane]?.calendarId ?? project.participants[lane]?.calendarId;
}
