/** The board under its cards: cells, their lines, and the headers of lanes and stages. */
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import {
  type BoardGeometry,
  headerStyle,
  type LaneGeometry,
  type StageGeometry,
} from '#shared/layout';
import type { Project, Variant } from '#shared/model';
import { drawLines } from './draw-text.ts';
import type { Piece } from './scene.ts';
import type { DiagramTheme } from './theme.ts';
import { element } from './xml.ts';

export interface FrameSubject {
  readonly project: Project;
  readonly variant: Variant;
  readonly language: Language;
  readonly geometry: BoardGeometry;
  readonly theme: DiagramTheme;
}

const STAGE_EDGE = 3;
const LANE_EDGE = 4;
const DETAILS_SIZE = 11.5;

export function drawCells({ geometry, theme }: FrameSubject): Piece[] {
  const { height, laneHeaderWidth: left, lanes, stageHeaderHeight: top, stages, width } = geometry;
  const area = { x: left, y: top, width: width - left, height: height - top };
  const ground = element('rect', { ...area, fill: theme.cells });
  const columns = stages.slice(1).map(({ x }) => `M${x} ${top}V${height}`);
  const rows = lanes.slice(1).map(({ y }) => `M${left} ${y}H${width}`);
  const lines = [
    element('path', { d: columns.join('') || 'M0 0', stroke: theme.faintLine, fill: 'none' }),
    element('path', { d: rows.join('') || 'M0 0', stroke: theme.line, fill: 'none' }),
    element('rect', { ...area, fill: 'none', stroke: theme.line }),
  ];
  return [{ bounds: area, markup: ground + lines.join('') }];
}

function drawStageHeader(stage: StageGeometry, { geometry, theme, variant }: FrameSubject): Piece {
  const { titleLines, width, x } = stage;
  const height = geometry.stageHeaderHeight;
  const { stagePaddingX, stageTitleLineHeight, stageTitleSize } = headerStyle;
  const textHeight = titleLines.length * stageTitleLineHeight;
  const color = variant.stages[stage.stageId]?.color ?? theme.quietInk;
  const markup = [
    element('rect', { x, y: 0, width, height, fill: theme.paper, stroke: theme.line }),
    element('rect', { x, y: 0, width, height: STAGE_EDGE, fill: color }),
    drawLines(
      titleLines,
      { x: x + stagePaddingX, y: (STAGE_EDGE + height - textHeight) / 2 },
      {
        size: stageTitleSize,
        lineHeight: stageTitleLineHeight,
        color: theme.ink,
        weight: 600,
      },
    ),
  ];
  return { bounds: { x, y: 0, width, height }, markup: markup.join('') };
}

export function drawStageHeaders(subject: FrameSubject): Piece[] {
  return subject.geometry.stages.map((stage) => drawStageHeader(stage, subject));
}

/** «4 чел.» of the variant's own staffing, or what kind of outsider it is. */
function laneDetails(lane: LaneGeometry, { language, project, variant }: FrameSubject): string {
  const participant = project.participants[lane.participantId];
  if (!participant) return '';
  const translate = createTranslate(language);
  const headcount = variant.staffing[lane.participantId]?.headcount ?? participant.headcount;
  if (headcount !== undefined) {
    const amount = formatNumber(headcount, language);
    return translate('diagram.people', { count: headcount, amount });
  }
  const { kind } = participant;
  return kind === 'role' || kind === 'department' ? '' : translate(`diagram.${kind}`);
}

function drawLaneHeader(lane: LaneGeometry, subject: FrameSubject): Piece {
  const { geometry, project, theme } = subject;
  const { height, titleLines, y } = lane;
  const width = geometry.laneHeaderWidth;
  const { lanePaddingX, lanePaddingY, laneTitleLineHeight, laneTitleSize } = headerStyle;
  const details = laneDetails(lane, subject);
  const markup = [
    element('rect', { x: 0, y, width, height, fill: theme.paper, stroke: theme.line }),
    element('rect', {
      x: 0,
      y,
      width: LANE_EDGE,
      height,
      fill: project.participants[lane.participantId]?.color ?? theme.quietInk,
    }),
    drawLines(
      titleLines,
      { x: lanePaddingX, y: y + lanePaddingY },
      { size: laneTitleSize, lineHeight: laneTitleLineHeight, color: theme.ink, weight: 600 },
    ),
    details === ''
      ? ''
      : drawLines(
          [details],
          { x: lanePaddingX, y: y + lanePaddingY + titleLines.length * laneTitleLineHeight + 2 },
          { size: DETAILS_SIZE, lineHeight: laneTitleLineHeight, color: theme.quietInk },
        ),
  ];
  return { bounds: { x: 0, y, width, height }, markup: markup.join('') };
}

export function drawLaneHeaders(subject: FrameSubject): Piece[] {
  return subject.geometry.lanes.map((lane) => drawLaneHeader(lane, subject));
}
