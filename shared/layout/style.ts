/**
 * Sizes by which cards are measured and drawn, in board units. The canvas and the
 * printed diagram both draw by these; whoever changes one changes both looks.
 */
export const cardStyle = {
  /** Candidate widths: the first in which the name takes two lines at most, else the last. */
  widths: [160, 192, 224],
  minHeight: 64,
  paddingX: 12,
  paddingTop: 10,
  paddingBottom: 10,
  /** Of the performer's colour on the left. */
  edgeWidth: 3,
  radius: 9,
  titleSize: 13,
  titleLineHeight: 17,
  chipGap: 5,
  chipsTop: 7,
  chipSize: 11.5,
  chipHeight: 19,
  chipPaddingX: 7,
} as const;

export const pillStyle = {
  textSize: 12,
  lineHeight: 16,
  paddingX: 13,
  paddingY: 6,
  maxTextWidth: 150,
  minWidth: 56,
} as const;

export const diamondStyle = { size: 40 } as const;
export const dotStyle = { size: 32 } as const;

export const captionStyle = { textSize: 11.5, lineHeight: 15, maxWidth: 92, gap: 4 } as const;

export const stickyStyle = {
  width: 176,
  padding: 12,
  textSize: 12,
  lineHeight: 16,
  minHeight: 64,
} as const;

export const flowLabelStyle = {
  textSize: 11,
  lineHeight: 14,
  paddingX: 7,
  paddingY: 2,
  maxTextWidth: 120,
} as const;

export const flowStyle = { cornerRadius: 8, strokeWidth: 1.6 } as const;

export const headerStyle = {
  laneWidth: 152,
  lanePaddingX: 16,
  lanePaddingY: 12,
  laneTitleSize: 13,
  laneTitleLineHeight: 16,
  /** Kept under a lane's name for a line or two about its people. */
  laneDetailsHeight: 34,
  stagePaddingX: 12,
  stagePaddingY: 9,
  stageTitleSize: 12.5,
  stageTitleLineHeight: 16,
} as const;

export const cellStyle = {
  /** Free space right of and below the content of a cell. */
  margin: 24,
  defaultStageWidth: 248,
  defaultLaneHeight: 128,
  minStageWidth: 120,
  minLaneHeight: 80,
  /** Positions and sizes beyond these are drawn at these: a broken file must not hang the board. */
  maxExtent: 20_000,
  /** Cards snap to this; card sizes are multiples of it. */
  grid: 8,
} as const;
