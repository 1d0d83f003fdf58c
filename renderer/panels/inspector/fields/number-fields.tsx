/** Plain numbers, shares in per cent, amounts of money. */
import { failure, type Result } from '#shared/base';
import {
  formatNumber,
  formatShare,
  type ParseFailure,
  parseNumber,
  parseShare,
} from '#shared/i18n';
import { useLanguage } from '../../../session/index.ts';
import { ParsedField } from './ParsedField.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  onKeep(value: number | undefined): void;
}

/** Nothing here is less than nothing: people, money, deals. */
export function NumberField({ hint, label, onKeep, placeholder, value }: NumberFieldProps) {
  const language = useLanguage();
  const parse = (text: string): Result<number, ParseFailure> => {
    const parsed = parseNumber(text, language);
    return parsed.ok && parsed.value < 0 ? failure({ code: 'notANumber', text }) : parsed;
  };
  return (
    <ParsedField
      label={label}
      text={value === undefined ? '' : formatNumber(value, language)}
      {...(placeholder ? { placeholder } : {})}
      hint={hint}
      parse={parse}
      onKeep={onKeep}
    />
  );
}

export function ShareField({ hint, label, onKeep, placeholder, value }: NumberFieldProps) {
  const language = useLanguage();
  return (
    <ParsedField
      label={label}
      text={value === undefined ? '' : formatShare(value, language)}
      {...(placeholder ? { placeholder } : {})}
      hint={hint}
      parse={(text) => parseShare(text, language)}
      onKeep={onKeep}
    />
  );
}
