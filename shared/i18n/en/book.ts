/** What only a sales book says: its parts, and the words around them. */
export const book = {
  shortEdition: 'Short edition',
  company: 'The company',

  approval_approved: 'approved, version {version} of {date}',
  approval_changed: 'changed after version {version} of {date} was approved',
  draftProcess: 'This process has not been approved yet. It may still change.',
  changedProcess:
    'Version {version} was approved on {date}, but the process has been changed since. What is printed is the drawing of today.',

  overviewMore: 'The other figures are in the chapters of the processes.',
  overviewInFull: 'The other figures are in the full edition.',
  overviewRest: '{shown} of {total} processes are shown; the others are in their chapters.',
  funnel: 'The funnel: deals entering each stage a week',
  dealsPerWeek: 'deals a week',

  approvalSheet: 'Approval sheet',
  approving: 'Approved by',
  agreeing: 'Agreed with',
  departmentColumn: 'Department or participant',
  processColumn: 'Process',
  person: 'Name and position',
  verdict: 'Verdict',
  signature: 'Signature and date',
  verdict_approved: 'Approved',
  verdict_rejected: 'Rejected',

  foreword: 'About this book',
  purposeOfBook:
    'The company sells the way this book describes. The book holds the sales processes, their participants, stages, steps and deadlines: all it takes to do the same thing equally well, whoever leads the deal.',
  purposeOfCompanyBook:
    '{company} sells the way this book describes. The book holds the sales processes, their participants, stages, steps and deadlines: all it takes to do the same thing equally well, whoever leads the deal.',
  howToRead:
    'There is no need to read it from cover to cover. A newcomer needs the overview, the map of the process and the steps of one role; the rest is found through the contents when a question comes up.',
  howToUse: 'Where to find the answer',
  question: 'Question',
  answerIn: 'Answer',
  partOfProcess: '{part}: “{process}”',
  inEveryProcess: 'and likewise in every process',
  howToChange:
    'Where the book says one thing and good work needs another, tell the owner of the process: first the process is changed, then the book.',
  question_whatDoWeSell: 'How does the company sell?',
  question_whoTakesPart: 'Who takes part and who answers for what?',
  question_whichProcess: 'Which process fits this client?',
  question_whatDoIDo: 'What do I do, with what, and by when?',
  question_whatIsMyPart: 'What is my own part, in all processes?',
  question_whenGoesOn: 'When does a deal move to the next stage?',
  question_whatDoISay: 'What do I say and write to the client?',
  question_whyThisDeadline: 'Why this deadline?',
  question_whatIsExpected: 'What is expected of each of us, and what is checked?',
  question_howDoIBegin: 'Where does a newcomer begin?',
  question_whatDoesItMean: 'What does this word mean?',
  question_whatHasChanged: 'What has changed, and who approved it?',

  register: 'Processes and clients',
  processRegister: 'Register of processes',
  segments: 'Client segments',
  segmentAxes:
    'The segment of a client tells which process serves them. Rows: {down}. Columns: {along}.',
  segment: 'Segment',
  unnamedSegment: 'Unnamed segment',
  coordinates: 'Features',
  shareOfLeads: '{share} of leads',
  servedByNone: 'no process assigned',

  whoTheyAre: 'Staff',
  orgChart: 'Org chart',
  orgChartAlternative: 'Org chart of {company}, with {names}',
  headcount: 'people: {count}',
  headcountTogether: 'at work at a time: {count}',
  responsibilities: 'Responsibilities',
  performs: 'Performs',
  answers: 'Accountable',
  advises: 'Consulted',
  learns: 'Informed',

  targets: 'Targets and control points',
  norms: 'Targets',
  controlPoints: 'Control points',
  stageColumn: 'Stage',

  changeHistory: 'Change history',
  verdicts: 'Verdicts',
  noVerdict: 'no verdict yet',
} as const;
