/** Where one more person helps the most: the section of the figures and the command line. */
export const bottlenecks = {
  title: 'Bottlenecks',
  help_cycleMean:
    'How much less time a deal takes with one more person. The more, the better; with a minus it takes longer. Whiskers are the 95% interval.',
  help_wonPerWeek:
    'How many more deals you win a week with one more person. The more, the better; with a minus you win fewer. Whiskers are the 95% interval.',
  help_revenuePerWeek:
    'How much more revenue a week one more person brings. The more, the better; with a minus there is less. Whiskers are the 95% interval.',
  purpose: 'Where one more person helps the most',

  long: 'The process has to be run again with one more person at each place. With these settings that takes long, so the search waits for your word.',
  stopped: 'The search was stopped; the other figures stand.',
  find: 'Find bottlenecks',
  running: 'Adding one person at a time: {done} of {total}',
  stop: 'Stop searching',

  by: 'What to compare by',
  by_cycleMean: 'Cycle time',
  by_wonPerWeek: 'Deals won',
  by_revenuePerWeek: 'Revenue',

  first: 'The bottleneck: {name}. With one more person, {gains}.',
  firstLikely: 'The bottleneck is most likely {name}. With one more person, {gains}.',
  unseen_one:
    'The gain of {count} more participant may be as large, but these replications don’t show it.',
  unseen_other:
    'The gains of {count} more participants may be as large, but these replications don’t show them.',
  tied: '{names} share the first place: these replications can’t tell their gains apart. {gains}.',
  gainsOf: '{name}: {gains}',
  more_one: '{count} more participant',
  more_other: '{count} more participants',
  revenue: 'revenue a\u00a0week: {revenue}',
  best_cycleMean: 'The cycle is shortened the most by {name}: {gains}.',
  best_wonPerWeek: 'The most deals are added by {name}: {gains}.',
  none_cycleMean:
    'Nowhere does one more person shorten the way of a deal noticeably: if there is a gain, it is smaller than chance.',
  none_wonPerWeek:
    'Nowhere does one more person win noticeably more deals: if there is a gain, it is smaller than chance.',
  none_revenuePerWeek:
    'Nowhere does one more person bring noticeably more revenue: if there is a gain, it is smaller than chance.',
  nobody: 'Nobody’s people are counted here, so there is nobody to add.',
  stopsGrowth:
    'One more person is enough to stop the queue from growing: {names}. A growing queue has no mean cycle time, so deals won are compared.',
  growsAnyway:
    'One person is not enough: whoever is added, the queue keeps growing. It has no mean cycle time, so deals won are compared.',

  place: 'Place',
  participant: 'Participant',
  places: '{from}–{to}',
  people_one: '{count} person now',
  people_other: '{count} people now',
  tiedWith: 'can’t be told from {names}',
  tiedWithMany_one: 'can’t be told from {count} other',
  tiedWithMany_other: 'can’t be told from {count} others',
  gainUnseen: 'no gain seen',
  heat_cycleMean: '{gain} less',
  heat_wonPerWeek: '{gain} more',
  heat_revenuePerWeek: '{gain} more',
  settles: 'the queue stops growing',
  provenance:
    'Who is better than whom is decided by comparing every pair with fresh luck ({replications}, seed {seed}). A range of places is a tie: these replications can’t say more. Inside a tie the order, by the size of the gain, means nothing.',

  column_cycleMean: 'Cycle shorter\u00a0by',
  column_wonPerWeek: 'More deals a\u00a0week',
  column_revenuePerWeek: 'More revenue a\u00a0week',
  columnPlaceFrom: 'Place, at best',
  columnPlaceTo: 'Place, at worst',
  columnPeople: 'People now',
  columnTied: 'Can’t be told from',
  columnGain_cycleMean: 'Cycle shorter by, days',
  columnGain_wonPerWeek: 'Deals won a week, more by',
  columnGain_revenuePerWeek: 'Revenue a week, more by, {currency}',

  printedRow: '{place}. {name}, {people}: {gains}',
  printedProvenance: 'With fresh luck: {replications}, seed {seed}',
} as const;
