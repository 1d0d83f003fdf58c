/** Words that every part of the program uses. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
} as const;
