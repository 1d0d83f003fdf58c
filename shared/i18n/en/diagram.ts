/** What is written on a printed board. */
export const diagram = {
  client: 'external',
  contractor: 'contractor',
  system: 'system',
  people_one: '{amount} person',
  people_other: '{amount} people',
} as const;
