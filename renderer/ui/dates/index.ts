/** Dates in the reader's language. */
export { DateField } from './DateField.tsx';
