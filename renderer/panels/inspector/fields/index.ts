/** The fields that the inspector is made of. */
export { AmountsField } from './AmountsField.tsx';
export { type Choice, ChoiceField } from './ChoiceField.tsx';
export { CountInput } from './CountInput.tsx';
export { DatesField } from './DatesField.tsx';
export { LinesField } from './LinesField.tsx';
export { NumberField, ShareField } from './number-fields.tsx';
export { KeptText, TextField } from './TextField.tsx';
export { DurationField, EffortField } from './time-fields.tsx';
