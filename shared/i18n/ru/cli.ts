/** The help of the command line; lines as they stand on the screen. */
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
  fault_disk: 'диск не отвечает; проверьте его или укажите папку на другом',
} as const;
