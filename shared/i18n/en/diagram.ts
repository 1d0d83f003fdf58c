export const diagram = {
  client: 'external',
  contractor: 'contractor',
  system: 'system',
  people_one: '{amount} person',
  people_other: '{amount} people',
  sheet: 'Sheet {page} of {pages}',
  unnamed: 'Unnamed',
} as const;
