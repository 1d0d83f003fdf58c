/** Words that every part of the program uses. */
export const common = {
  cancel: 'Отмена',
  close: 'Закрыть',
} as const;
