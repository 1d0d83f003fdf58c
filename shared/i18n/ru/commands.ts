/** Lines of the history panel; what was edited is named beside them. */
export const commands = {
  unknown: 'Изменение',

  projectRename: 'Переименован проект',
  projectSetField: 'Изменены свойства проекта',
  participantAdd: 'Добавлен участник',
  participantSetField: 'Изменены данные участника',

  processAdd: 'Добавлен процесс',
  processSetField: 'Изменены свойства процесса',

  variantAdd: 'Добавлен вариант',
  variantRename: 'Переименован вариант',
  variantSetField: 'Изменены свойства варианта',
  variantSetStaffing: 'Изменён состав участников варианта',
  variantDelete: 'Удалён вариант',

  stageAdd: 'Добавлена стадия',
  stageRename: 'Переименована стадия',
  stageSetField: 'Изменены свойства стадии',
  stageResize: 'Изменена ширина стадии',
  stageMove: 'Передвинута стадия',
  stageDelete: 'Удалена стадия',

  laneAdd: 'Добавлена дорожка',
  laneRename: 'Переименован участник',
  laneResize: 'Изменена высота дорожки',
  laneMove: 'Передвинута дорожка',
  laneDelete: 'Удалена дорожка',

  nodeAdd: 'Добавлена карточка',
  nodeRename: 'Переименована карточка',
  nodeMove: 'Передвинуты карточки',
  nodeSetField: 'Изменены свойства карточки',
  nodeDuplicate: 'Скопированы карточки',
  nodePaste: 'Вставлены карточки',
  nodeDelete: 'Удалены карточки и переходы',

  flowConnect: 'Добавлен переход',
  flowReconnect: 'Перенаправлен переход',
  flowSetField: 'Изменены свойства перехода',
  flowDisconnect: 'Удалён переход',

  claimAdd: 'Добавлено требование по сроку',
  claimSetField: 'Изменено требование по сроку',

  scenarioAdd: 'Добавлен сценарий',
  scenarioDuplicate: 'Скопирован сценарий',
  scenarioRename: 'Переименован сценарий',
  scenarioSetField: 'Изменены условия сценария',
  scenarioSetLever: 'Изменена проба в сценарии',
  scenarioRemoveLever: 'Убрана проба из сценария',
  scenarioDelete: 'Удалён сценарий',
  dealTypeRename: 'Переименован тип сделки',

  stepsType: 'Набрана цепочка шагов',
  nodeAddConnected: 'Добавлена связанная карточка',
  nodeCut: 'Вырезаны карточки',
  boardTidy: 'Схема приведена в порядок',
  elementsEdit: 'Изменено несколько элементов',
} as const;
