/** Words that files for other programs add to those of the project. */
export const exchange = {
  escalation: 'Эскалация: {name}',
  unnamedSource: 'Источник без названия',
  unnamedStep: 'Шаг без названия',
  unnamedWait: 'Ожидание без названия',
  unnamedOutcome: 'Исход без названия',
} as const;
