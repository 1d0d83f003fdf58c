/** The help of the command line and what it says of a wrong call; lines as they stand on the screen. */
export const cli = {
  command: '<команда>',
  about_validate: 'что не так с файлом проекта',
  about_simulate: `показатели процесса или сценария; для повторов с A по B — часть расчёта;
таблицы, как в окне, — в папку;
журнал: что прошла каждая сделка первого повтора;
с --bottlenecks — что дал бы ещё один человек и где больше всего`,
  about_merge: 'показатели по всем частям расчёта вместе',
  about_publish: 'книга продаж или документы, названные в --only',
  about_stages: `согласованные стадии: таблицы и планы загрузки в CRM;
с --mend предложенные исправления принимаются`,
  about_deploy: `что сделала бы загрузка стадий в CRM; с --execute — сама загрузка:
bitrix24   --webhook https://company.bitrix24.ru/rest/1/key/ или SALESBOOK_BITRIX24_WEBHOOK
amocrm     --account https://company.amocrm.ru/ (или kommo.com), SALESBOOK_AMOCRM_TOKEN
hubspot    SALESBOOK_HUBSPOT_TOKEN
pipedrive  --account https://company.pipedrive.com/, SALESBOOK_PIPEDRIVE_TOKEN`,
  about_serve: 'программа в браузере, только для этого компьютера',
  answers: `Ответы идут в stdout, остальное — в stderr.
Коды выхода: 0 — сделано, 1 — не получилось, 2 — неверно вызвано.`,

  commandUnknown: 'Нет команды {name}. Есть: {known}',
  commandMisspelt: 'Нет команды {name}. Похожая есть: {near}',
  misuse_optionUnknown: 'У команды {command} нет параметра {option}. Есть: {known}',
  misuse_optionMisspelt: 'У команды {command} нет параметра {option}. Похожий есть: {near}',
  misuse_optionMissing: 'Не задан обязательный параметр {option}. За ним нужно: {expected}',
  misuse_valueMissing: 'Не задано значение параметра {option}. Нужно: {expected}',
  misuse_valueNeedless: 'Параметр {option} пишется без значения, а дано «{value}»',
  misuse_valueWrong: 'Для параметра {option} не подходит «{value}». Нужно: {expected}',
  misuse_optionsExclude: 'Параметры {first} и {second} вместе не задаются. Оставьте один из них',
  misuse_fileNotNamed:
    'Не назван файл проекта. Путь к нему пишется после команды: {command} проект.salesbook',
  misuse_partsNotNamed:
    'Не названы части расчёта. Пути к ним пишутся после команды: {command} часть-1.json часть-2.json',
  misuse_secondFile:
    'Лишнее слово «{value}»: файл проекта один. Путь или название с пробелами возьмите в кавычки',
  misuse_wordNeedless: 'Лишнее слово «{value}»: команда {command} принимает только параметры',
  helpHint: 'Подробнее: {call}',
  expected_name: 'идентификатор или название',
  expected_file: 'путь к файлу',
  expected_folder: 'путь к папке',
  expected_address: 'адрес вида https://company.bitrix24.ru/',
  expected_parts: 'части книги через запятую',
  expected_oneOf: 'одно из: {words}',
  expected_listOf: 'одно или несколько через запятую: {words}',
  expected_wholeNumber: 'целое число от {least} до {most}',
  expected_number: 'число от {least} до {most}',
  expected_numberAboveZero: 'число больше 0, не больше {most}',
  expected_either: '{first} или {second}',
  expected_range: 'повторы с A по B в виде A..B, например 51..100',
  expected_log: 'путь к файлу .csv или .xes',
  expected_lever:
    'ВИД[:ЧТО]=ЗНАЧЕНИЕ, например arrivals=120% или headcount:engineer=3. Виды: arrivals, effort, headcount, calendar, probability',
  answerNotWritten: 'Ответ записан не целиком: {reason}',
  fault_nothingThere: 'такой папки или файла нет; проверьте путь или создайте папку',
  fault_fileOnTheWay: 'на этом пути стоит файл, а не папка; укажите другой путь',
  fault_folder: 'это папка; укажите имя файла',
  fault_forbidden:
    'нет прав; укажите другую папку, а если файл открыт в другой программе — закройте его',
  fault_readOnly: 'диск доступен только для чтения; укажите папку на другом диске',
  fault_diskFull: 'на диске нет места; освободите его или укажите папку на другом диске',
  fault_busy: 'файл занят другой программой; закройте её и повторите',
  fault_tooManyFiles: 'открыто слишком много файлов; закройте другие программы и повторите',
  fault_nameTooLong: 'имя слишком длинное; укажите папку поближе к корню диска',
  fault_memory: 'компьютеру не хватило памяти; закройте другие программы и повторите',
  fault_disk: 'диск не отвечает; проверьте его или укажите папку на другом',
} as const;
