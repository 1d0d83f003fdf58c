/** Where a number comes from and how sure people are of it; unsure numbers are visibly so. */
import { isUnsure, type NumberOrigin, type Origins } from '#shared/model';
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';

const SOURCES = ['said', 'measured', 'estimated'] as const;
const CONFIDENCES = [
  { key: 'low', value: 0.3, below: 0.4 },
  { key: 'middle', value: 0.5, below: 0.6 },
  { key: 'high', value: 0.8, below: 0.95 },
  { key: 'certain', value: 1, below: Number.POSITIVE_INFINITY },
] as const;

/** The word for a confidence; low and middle are the ones that count as unsure. */
function confidenceKey(confidence: number): (typeof CONFIDENCES)[number]['key'] {
  return CONFIDENCES.find(({ below }) => confidence < below)?.key ?? 'certain';
}

interface OriginNoteProps {
  readonly origins: Origins | undefined;
  readonly field: string;
  onKeep(origins: Origins | undefined): void;
}

export function OriginNote({ field, onKeep, origins }: OriginNoteProps) {
  const translate = useTranslate();
  const origin = origins?.[field];
  const keep = (changed: Partial<NumberOrigin>) => {
    const known: NumberOrigin = origin ?? { source: 'said', confidence: 0.5, note: '' };
    onKeep({ ...origins, [field]: { ...known, ...changed } });
  };
  const forget = () => {
    const { [field]: _forgotten, ...others } = origins ?? {};
    onKeep(Object.keys(others).length > 0 ? others : undefined);
  };
  return (
    <div className={styles.origin} data-unsure={!origin || isUnsure(origin)}>
      <span className={styles.originDot} aria-hidden />
      <select
        className={styles.originSelect}
        aria-label={translate('inspector.origin')}
        value={origin?.source ?? ''}
        onChange={(event) => {
          const source = SOURCES.find((it) => it === event.currentTarget.value);
          if (source) keep({ source });
          else forget();
        }}
      >
        <option value="">{translate('inspector.originUnknown')}</option>
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {translate(`inspector.origin_${source}`)}
          </option>
        ))}
      </select>
      {origin && (
        <select
          className={styles.originSelect}
          aria-label={translate('inspector.confidence')}
          value={confidenceKey(origin.confidence)}
          onChange={(event) => {
            const chosen = CONFIDENCES.find(({ key }) => key === event.currentTarget.value);
            if (chosen) keep({ confidence: chosen.value });
          }}
        >
          {CONFIDENCES.map(({ key }) => (
            <option key={key} value={key}>
              {translate(`inspector.confidence_${key}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
