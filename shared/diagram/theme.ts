/** Colours and type of a drawn board. Chosen to read on paper too, in grey as well as in colour. */
export interface DiagramTheme {
  readonly fontFamily: string;
  readonly paper: string;
  readonly cells: string;
  readonly line: string;
  readonly faintLine: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly card: string;
  readonly cardLine: string;
  readonly flow: string;
  readonly backFlow: string;
  readonly sign: string;
  readonly effort: ChipColors;
  readonly timeLimit: ChipColors;
  readonly wait: ChipColors;
  readonly source: ChipColors;
  readonly won: ChipColors;
  readonly lost: ChipColors;
  readonly neutral: ChipColors;
  readonly note: ChipColors;
  /** Full heat; none is the card's own colour. */
  readonly heat: string;
}

export interface ChipColors {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}

export const printTheme: DiagramTheme = {
  fontFamily: "'Inter Variable', Inter, 'PT Sans', sans-serif",
  paper: '#ffffff',
  cells: '#fcfdfe',
  line: '#dfe4eb',
  faintLine: '#ebeff4',
  ink: '#1e293b',
  quietInk: '#64748b',
  card: '#ffffff',
  cardLine: '#d8dfe8',
  flow: '#8391a7',
  backFlow: '#d97706',
  sign: '#5b6b82',
  effort: { fill: '#f1f5f9', line: '#f1f5f9', ink: '#475569' },
  timeLimit: { fill: '#e8f8f1', line: '#e8f8f1', ink: '#047857' },
  wait: { fill: '#f8fafc', line: '#b6c2d2', ink: '#475569' },
  source: { fill: '#f1f5f9', line: '#dbe2ea', ink: '#1e293b' },
  won: { fill: '#ecfdf5', line: '#a7e3c6', ink: '#047857' },
  lost: { fill: '#fef2f2', line: '#fecaca', ink: '#b91c1c' },
  neutral: { fill: '#f5f3ff', line: '#d9d2f5', ink: '#5b3fb3' },
  note: { fill: '#fff8db', line: '#f2e2a0', ink: '#6b5a16' },
  heat: '#ef4444',
};
