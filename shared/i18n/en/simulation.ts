export const simulation = {} as const;
