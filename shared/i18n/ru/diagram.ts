/** What is written on a printed board. */
export const diagram = {
  client: 'внешний',
  contractor: 'подрядчик',
  system: 'система',
  people_one: '{amount} чел.',
  people_few: '{amount} чел.',
  people_many: '{amount} чел.',
  people_other: '{amount} чел.',
} as const;
