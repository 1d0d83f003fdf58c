export const common = {
  cancel: 'Отмена',
  close: 'Закрыть',
} as const;
