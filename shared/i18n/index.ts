export { catalogues, type Language, type MessageKey } from './catalogue.ts';
export { createTranslate, type MessageParams, type Translate } from './translator.ts';
