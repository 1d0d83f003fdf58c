/** Words that files for other programs add to those of the project. */
export const exchange = {
  escalation: 'Escalation: {name}',
  unnamedSource: 'Unnamed source',
  unnamedStep: 'Unnamed step',
  unnamedWait: 'Unnamed wait',
  unnamedOutcome: 'Unnamed outcome',
} as const;
