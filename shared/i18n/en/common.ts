export const common = {
  cancel: 'Cancel',
  close: 'Close',
} as const;
