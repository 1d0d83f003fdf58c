export { catalogues, type MessageKey } from './catalogue.ts';
export { createTranslate, type MessageParams, type Translate } from './translator.ts';
