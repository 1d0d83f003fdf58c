/** The fonts that documents are set in, as they lie in `resources/fonts`; the last one has what the others lack. */
export const PRINTING_FONTS = [
  'PTSans-Regular.ttf',
  'PTSans-Italic.ttf',
  'PTSans-Bold.ttf',
  'PTSans-BoldItalic.ttf',
  'PTSerif-Regular.ttf',
  'PTSerif-Italic.ttf',
  'PTSerif-Bold.ttf',
  'PTSerif-BoldItalic.ttf',
  'NotoEmoji-Regular.ttf',
] as const;
