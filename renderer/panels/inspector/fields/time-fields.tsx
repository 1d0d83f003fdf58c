/** Times in the inspector: efforts and waits as three numbers, limits as one duration. */
import {
  formatDuration,
  formatEffort,
  type Language,
  parseDuration,
  parseEffort,
  parseTimeLimit,
  type Translate,
} from '#shared/i18n';
import type { Distribution, Duration, Origins } from '#shared/model';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { OriginNote } from './OriginNote.tsx';
import { ParsedField } from './ParsedField.tsx';

const ELAPSED_DAY_MINUTES = 1440;

interface Said {
  readonly language: Language;
  readonly translate: Translate;
  readonly reading: { readonly minutesPerDay?: number };
}

/** «лучше всего 6 ч, обычно 9 ч, хуже всего 16 ч» */
function understoodEffort(
  distribution: Distribution,
  { language, reading, translate }: Said,
): string | undefined {
  const { unit } = distribution;
  const one = (value: number) =>
    formatEffort({ kind: 'constant', value, ...(unit ? { unit } : {}) }, language, reading);
  switch (distribution.kind) {
    case 'constant':
      return translate('inspector.exactly', { value: one(distribution.value) });
    case 'uniform':
      return translate('inspector.between', {
        min: one(distribution.min),
        max: one(distribution.max),
      });
    case 'pert':
    case 'triangular':
      return translate('inspector.threeNumbers', {
        min: one(distribution.min),
        mode: one(distribution.mode),
        max: one(distribution.max),
      });
    default:
      return undefined;
  }
}

interface EffortFieldProps {
  readonly label: string;
  readonly value: Distribution | undefined;
  /** Days of an elapsed wait have 24 hours, days of work eight. */
  readonly clock: 'working' | 'elapsed';
  readonly origins?: Origins | undefined;
  readonly originField?: string;
  onKeep(value: Distribution | undefined): void;
  onKeepOrigins?(origins: Origins | undefined): void;
}

export function EffortField(props: EffortFieldProps) {
  const { clock, label, onKeep, onKeepOrigins, originField, origins, value } = props;
  const language = useLanguage();
  const translate = useTranslate();
  const reading = clock === 'elapsed' ? { minutesPerDay: ELAPSED_DAY_MINUTES } : {};
  return (
    <ParsedField
      label={label}
      text={value ? formatEffort(value, language, reading) : ''}
      placeholder={translate('inspector.effortExample')}
      hint={value && understoodEffort(value, { language, translate, reading })}
      parse={(text) => parseEffort(text, language, reading)}
      onKeep={onKeep}
      after={
        value &&
        originField &&
        onKeepOrigins && <OriginNote origins={origins} field={originField} onKeep={onKeepOrigins} />
      }
    />
  );
}

interface DurationFieldProps {
  readonly label: string;
  readonly value: Duration | undefined;
  readonly hint?: string;
  /** Of a time limit: nothing is not one. */
  readonly isLimit?: boolean;
  onKeep(value: Duration | undefined): void;
}

export function DurationField({ hint, isLimit = false, label, onKeep, value }: DurationFieldProps) {
  const language = useLanguage();
  const translate = useTranslate();
  const said = value && formatDuration(value, language, 'full');
  return (
    <ParsedField
      label={label}
      text={value ? formatDuration(value, language, 'field') : ''}
      placeholder={translate('inspector.durationExample')}
      hint={said && (hint ? `${said}, ${hint}` : said)}
      parse={(text) => (isLimit ? parseTimeLimit : parseDuration)(text, language)}
      onKeep={onKeep}
    />
  );
}
