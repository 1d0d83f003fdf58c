/** What only a sales book says: its parts, and the words around them. */
export const book = {
  shortEdition: 'Краткое издание',
  company: 'Компания',

  approval_approved: 'утверждён, версия {version} от {date}',
  approval_changed: 'изменён после утверждения версии {version} от {date}',
  draftProcess: 'Процесс ещё не утверждён. До утверждения он может измениться.',
  changedProcess:
    'Версия {version} утверждена {date}, но с тех пор процесс изменён. Напечатано то, что нарисовано сейчас.',

  overviewMore: 'Остальные показатели — в главах процессов.',
  overviewInFull: 'Остальные показатели — в полном издании.',
  overviewRest: 'Показано процессов: {shown} из {total}; остальные — в своих главах.',
  funnel: 'Воронка: сколько сделок в неделю входит в стадию',
  dealsPerWeek: 'сделок в неделю',

  approvalSheet: 'Лист утверждения',
  approving: 'Утверждают',
  agreeing: 'Согласуют',
  departmentColumn: 'Подразделение или участник',
  processColumn: 'Процесс',
  person: 'Имя и должность',
  verdict: 'Решение',
  signature: 'Подпись и дата',
  verdict_approved: 'Утверждено',
  verdict_rejected: 'Отклонено',

  foreword: 'О книге',
  purposeOfBook:
    'Компания продаёт так, как описано в этой книге. Здесь собраны процессы продаж, их участники, стадии, шаги и сроки — всё, что нужно, чтобы делать одно и то же одинаково хорошо, кто бы ни вёл сделку.',
  purposeOfCompanyBook:
    '{company} продаёт так, как описано в этой книге. Здесь собраны процессы продаж, их участники, стадии, шаги и сроки — всё, что нужно, чтобы делать одно и то же одинаково хорошо, кто бы ни вёл сделку.',
  howToRead:
    'Подряд читать её не обязательно. Новичку хватит обзора, карты процесса и шагов своей роли; остальное находят по содержанию, когда возникает вопрос.',
  howToUse: 'Где искать ответ',
  question: 'Вопрос',
  answerIn: 'Ответ',
  partOfProcess: '{part}: «{process}»',
  inEveryProcess: 'и так же в каждом процессе',
  howToChange:
    'Если описанное расходится с тем, как на самом деле удобно и правильно работать, об этом говорят владельцу процесса: меняют сначала процесс, потом книгу.',
  question_whatDoWeSell: 'Как устроены продажи компании?',
  question_whoTakesPart: 'Кто участвует и за что отвечает?',
  question_whichProcess: 'По какому процессу вести этого клиента?',
  question_whatDoIDo: 'Что делать, чем и к какому сроку?',
  question_whatIsMyPart: 'Что делаю именно я, во всех процессах?',
  question_whenGoesOn: 'Когда сделка переходит на следующую стадию?',
  question_whatDoISay: 'Что сказать и что написать клиенту?',
  question_whyThisDeadline: 'Почему срок именно такой?',
  question_whatIsExpected: 'Чего ждут от каждого и что проверяют?',
  question_howDoIBegin: 'С чего начать новичку?',
  question_whatDoesItMean: 'Что значит это слово?',
  question_whatHasChanged: 'Что менялось и кто это утвердил?',

  register: 'Процессы и клиенты',
  processRegister: 'Реестр процессов',
  segments: 'Сегменты клиентов',
  segmentAxes:
    'Какой процесс обслуживает клиента, видно по его сегменту. По строкам — «{down}», по столбцам — «{along}».',
  segment: 'Сегмент',
  unnamedSegment: 'Сегмент без названия',
  coordinates: 'Признаки',
  shareOfLeads: '{share} лидов',
  servedByNone: 'процесс не назначен',

  whoTheyAre: 'Сотрудники',
  orgChart: 'Оргструктура',
  orgChartAlternative: 'Оргструктура: {company}. На ней: {names}',
  headcount: 'человек: {count}',
  headcountTogether: 'работают одновременно: {count}',
  responsibilities: 'Ответственность',
  performs: 'Исполняет',
  answers: 'Отвечает',
  advises: 'Советует',
  learns: 'Узнаёт',

  targets: 'Нормы и контрольные точки',
  norms: 'Нормы',
  controlPoints: 'Контрольные точки',
  stageColumn: 'Стадия',

  changeHistory: 'История изменений',
  verdicts: 'Решения',
  noVerdict: 'решения ещё нет',
} as const;
