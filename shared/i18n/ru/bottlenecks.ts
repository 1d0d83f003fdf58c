/** Where one more person helps the most: the section of the figures and the command line. */
export const bottlenecks = {
  title: 'Узкие места',
  help_cycleMean:
    'На сколько короче путь сделки, если добавить одного человека; усики — интервал 95 %',
  help_wonPerWeek:
    'На сколько больше сделок выигрываем в неделю, если добавить одного человека; усики — интервал 95 %',
  help_revenuePerWeek:
    'На сколько больше выручка в неделю, если добавить одного человека; усики — интервал 95 %',
  purpose: 'Где ещё один человек даст больше всего',

  long: 'Процесс нужно просчитать заново с каждым новым человеком. При таких настройках это надолго, поэтому поиск ждёт вашей команды.',
  stopped: 'Поиск остановлен, остальные цифры на месте.',
  find: 'Найти узкие места',
  running: 'Пробуем добавить по человеку: {done} из {total}',
  stop: 'Остановить поиск',

  by: 'По чему сравнивать',
  by_cycleMean: 'Путь сделки',
  by_wonPerWeek: 'Выигранные сделки',
  by_revenuePerWeek: 'Выручка',

  first: 'Узкое место — {name}. С ещё одним человеком {gains}.',
  tied: 'Первое место делят {names}: на этих повторах их выигрыш не различить. {gains}.',
  gainsOf: '{name}: {gains}',
  more_one: 'ещё {count} участник',
  more_few: 'ещё {count} участника',
  more_many: 'ещё {count} участников',
  more_other: 'ещё {count} участника',
  revenue: 'выручка в\u00a0неделю: {revenue}',
  best_cycleMean: 'Сильнее всего сокращает путь {name}: {gains}.',
  best_wonPerWeek: 'Больше всего выигранных сделок прибавляет {name}: {gains}.',
  none_cycleMean:
    'Ещё один человек нигде заметно не сокращает путь сделки: если выигрыш и есть, он меньше случайного разброса.',
  none_wonPerWeek:
    'Ещё один человек нигде заметно не прибавляет выигранных сделок: если выигрыш и есть, он меньше случайного разброса.',
  none_revenuePerWeek:
    'Ещё один человек нигде заметно не прибавляет выручки: если выигрыш и есть, он меньше случайного разброса.',
  nobody: 'Число людей ни у кого не ограничено: добавлять некого.',
  stopsGrowth:
    'Чтобы очередь перестала расти, хватит ещё одного человека: {names}. Среднего пути у растущей очереди нет, поэтому сравниваются выигранные сделки.',
  growsAnyway:
    'Одного человека мало: кого ни добавь, очередь растёт. Среднего пути у неё нет, поэтому сравниваются выигранные сделки.',

  place: 'Место',
  participant: 'Участник',
  places: '{from}–{to}',
  people_one: 'сейчас {count} человек',
  people_few: 'сейчас {count} человека',
  people_many: 'сейчас {count} человек',
  people_other: 'сейчас {count} человека',
  tiedWith: 'не отличить: {names}',
  tiedWithMany_one: 'не отличить от {count} другого',
  tiedWithMany_few: 'не отличить от {count} других',
  tiedWithMany_many: 'не отличить от {count} других',
  tiedWithMany_other: 'не отличить от {count} других',
  settles: 'очередь перестаёт расти',
  provenance:
    'Порядок определён по одним случайностям, цифры — по другим ({replications}, зерно {seed}), чтобы выбор лучшего их не приукрасил. Диапазон мест — ничья: точнее эти повторы не скажут.',

  column_cycleMean: 'Путь сделки',
  column_wonPerWeek: 'Сделок в\u00a0неделю',
  column_revenuePerWeek: 'Выручка в\u00a0неделю',
  columnPlaceFrom: 'Место, не выше',
  columnPlaceTo: 'Место, не ниже',
  columnPeople: 'Людей сейчас',
  columnTied: 'Не отличить от',
  columnGain_cycleMean: 'Путь короче на, дней',
  columnGain_wonPerWeek: 'Выигранных сделок больше в неделю',
  columnGain_revenuePerWeek: 'Выручка больше в неделю, {currency}',

  printedRow: '{place}. {name}, {people}: {gains}',
  printedProvenance: 'Цифры — по {replications} повторам на новых случайностях, зерно {seed}',
} as const;
