/** A sum of money that varies: one number, two limits, or at least, usually and at most. */
import { formatAmounts, formatMoney, parseAmounts } from '#shared/i18n';
import type { Distribution } from '#shared/model';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { ParsedField } from './ParsedField.tsx';

interface AmountsFieldProps {
  readonly label: string;
  readonly value: Distribution | undefined;
  readonly currency: string;
  onKeep(value: Distribution | undefined): void;
}

export function AmountsField({ currency, label, onKeep, value }: AmountsFieldProps) {
  const language = useLanguage();
  const translate = useTranslate();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const understood = (): string | undefined => {
    switch (value?.kind) {
      case 'uniform':
        return translate('inspector.between', { min: money(value.min), max: money(value.max) });
      case 'pert':
      case 'triangular':
        return translate('inspector.usualAmount', {
          min: money(value.min),
          mode: money(value.mode),
          max: money(value.max),
        });
      case undefined:
      case 'constant':
        return undefined;
      default:
        return translate('inspector.otherSpread');
    }
  };
  return (
    <ParsedField
      label={label}
      text={value ? formatAmounts(value, currency, language) : ''}
      placeholder={translate('inspector.amountExample')}
      hint={understood()}
      parse={(text) => parseAmounts(text, language)}
      onKeep={onKeep}
    />
  );
}
