/** A board in a few strokes, for the eye: lanes, stages, cards and a way through them. */
import styles from './board-sketch.module.css';

const LANES = [
  { y: 34, height: 46, color: '#94a3b8' },
  { y: 80, height: 62, color: '#3b82f6' },
  { y: 142, height: 54, color: '#8b5cf6' },
] as const;

const STAGES = [
  { x: 34, width: 112, color: '#7c8aa5' },
  { x: 146, width: 138, color: '#4c7df0' },
  { x: 284, width: 156, color: '#0ea5a4' },
] as const;

const CARDS = [
  { x: 46, y: 92, width: 78, lines: [50, 34], color: '#3b82f6' },
  { x: 160, y: 92, width: 88, lines: [58, 40], color: '#3b82f6' },
  { x: 196, y: 152, width: 78, lines: [52, 30], color: '#8b5cf6' },
  { x: 304, y: 92, width: 92, lines: [62, 44], color: '#3b82f6' },
] as const;

export function BoardSketch() {
  return (
    <svg viewBox="0 0 440 206" className={styles.sketch} aria-hidden="true" focusable="false">
      {STAGES.map(({ x, width, color }) => (
        <g key={x}>
          <rect x={x} y="16" width={width} height="18" className={styles.header} />
          <rect x={x} y="14" width={width} height="2.5" fill={color} />
          <rect
            x={x + 9}
            y="22.5"
            width={width * 0.42}
            height="5"
            rx="2.5"
            className={styles.word}
          />
          <line x1={x + width} y1="34" x2={x + width} y2="196" className={styles.line} />
        </g>
      ))}
      {LANES.map(({ y, height, color }) => (
        <g key={y}>
          <rect x="14" y={y} width="20" height={height} className={styles.header} />
          <rect x="14" y={y} width="3" height={height} fill={color} />
          <line x1="14" y1={y + height} x2="440" y2={y + height} className={styles.line} />
        </g>
      ))}
      <g className={styles.flow}>
        <path d="M85 69V90" />
        <path d="M124 110H158" />
        <path d="M226 129V150" />
        <path d="M274 171h8q6 0 6-6v-49q0-6 6-6h8" />
        <path d="M350 90V76" />
        <path d="M396 110h44" />
      </g>
      <path d="M348 129v8q0 6-6 6H186q-6 0-6 6v16q0 6 6 6h8" className={styles.back} />
      <rect x="60" y="49" width="50" height="20" rx="10" className={styles.card} />
      <rect x="72" y="56.5" width="26" height="5" rx="2.5" className={styles.word} />
      <rect x="318" y="42" width="66" height="34" rx="6" className={styles.card} />
      <rect x="326" y="50" width="44" height="5" rx="2.5" className={styles.word} />
      <rect x="326" y="60" width="26" height="8" rx="4" className={styles.chip} />
      {CARDS.map(({ x, y, width, lines, color }) => (
        <g key={`${x}-${y}`}>
          <rect x={x} y={y} width={width} height="37" rx="6" className={styles.card} />
          <rect x={x} y={y + 5} width="2.5" height="27" rx="1.25" fill={color} />
          <rect x={x + 10} y={y + 8} width={lines[0]} height="5" rx="2.5" className={styles.word} />
          <rect x={x + 10} y={y + 22} width={lines[1]} height="8" rx="4" className={styles.chip} />
        </g>
      ))}
    </svg>
  );
}
