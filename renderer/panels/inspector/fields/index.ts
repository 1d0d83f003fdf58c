/** The fields that the inspector is made of. */
export { type Choice, ChoiceField } from './ChoiceField.tsx';
export { LinesField } from './LinesField.tsx';
export { NumberField, ShareField } from './number-fields.tsx';
export { KeptText, TextField } from './TextField.tsx';
export { DurationField, EffortField } from './time-fields.tsx';
