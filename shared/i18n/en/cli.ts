/** The help of the command line and what it says of a wrong call; lines as they stand on the screen. */
export const cli = {
  command: '<command>',
  about_validate: 'what is wrong with a project file',
  about_simulate: `figures of a process or a scenario; of replications A to B: a part of a study;
the tables of the window into a folder;
the log: what each deal of the first replication went through;
with --bottlenecks what one more person would bring, and where the most`,
  about_merge: 'the figures of all its parts together',
  about_publish: 'the sales book, or the papers that --only names',
  about_stages: `the agreed stages as tables, and as plans for CRMs;
with --mend the suggested mends are taken`,
  about_deploy: `what loading the stages into a CRM would do; with --execute does it:
bitrix24   --webhook https://company.bitrix24.ru/rest/1/key/ or SALESBOOK_BITRIX24_WEBHOOK
amocrm     --account https://company.amocrm.ru/ (or kommo.com), SALESBOOK_AMOCRM_TOKEN
hubspot    SALESBOOK_HUBSPOT_TOKEN
pipedrive  --account https://company.pipedrive.com/, SALESBOOK_PIPEDRIVE_TOKEN`,
  about_serve: 'the browser edition on loopback',
  answers: `Answers go to stdout, everything else to stderr.
Exit codes: 0 done, 1 failed, 2 misused.`,

  commandUnknown: 'There is no command {name}. There are: {known}',
  commandMisspelt: 'There is no command {name}. A similar one is {near}',
  misuse_optionUnknown: 'The command {command} has no option {option}. It has: {known}',
  misuse_optionMisspelt: 'The command {command} has no option {option}. A similar one is {near}',
  misuse_optionMissing: 'The option {option} is needed, and behind it: {expected}',
  misuse_valueMissing: 'The option {option} has no value. It takes: {expected}',
  misuse_valueNeedless: 'The option {option} takes no value, and “{value}” was given',
  misuse_valueWrong: 'The option {option} doesn’t take “{value}”. It takes: {expected}',
  misuse_optionsExclude:
    'The options {first} and {second} don’t go together. Leave one of them out',
  misuse_fileNotNamed:
    'No project file is named. Its path follows the command: {command} project.salesbook',
  misuse_partsNotNamed:
    'No parts of a simulation are named. Their paths follow the command: {command} part-1.json part-2.json',
  misuse_secondFile:
    'One word too many, “{value}”: there is one project file. Put quotes around a path or a name with spaces',
  misuse_wordNeedless: 'One word too many, “{value}”: the command {command} takes options only',
  helpHint: 'For more: {call}',
  expected_name: 'an id or a name',
  expected_file: 'the path of a file',
  expected_folder: 'the path of a folder',
  expected_address: 'an address such as https://company.bitrix24.com/',
  expected_parts: 'parts of the book with commas between',
  expected_oneOf: 'one of {words}',
  expected_listOf: 'one or several, with commas between, of {words}',
  expected_wholeNumber: 'a whole number from {least} to {most}',
  expected_number: 'a number from {least} to {most}',
  expected_numberAboveZero: 'a number above 0, at most {most}',
  expected_either: '{first}, or {second}',
  expected_range: 'replications A to B as A..B, for example 51..100',
  expected_log: 'the path of a file .csv or .xes',
  expected_lever:
    'KIND[:WHAT]=VALUE, as in arrivals=120% or headcount:engineer=3. Kinds: arrivals, effort, headcount, calendar, probability',
  answerNotWritten: 'The answer was not written whole: {reason}',
  fault_nothingThere: 'there is no such folder or file; check the path or create the folder',
  fault_fileOnTheWay: 'there is a file on this path, not a folder; name another path',
  fault_folder: 'this is a folder; name a file',
  fault_forbidden:
    'permission denied; name another folder, or close the file if another program has it open',
  fault_readOnly: 'the disk is read-only; name a folder on another disk',
  fault_diskFull: 'the disk is full; free some space or name a folder on another disk',
  fault_busy: 'another program is using the file; close it and try again',
  fault_tooManyFiles: 'too many files are open; close other programs and try again',
  fault_nameTooLong: 'the name is too long; name a folder nearer to the root of the disk',
  fault_memory: 'the computer has no more memory; close other programs and try again',
  fault_disk: 'the disk does not answer; check it or name a folder on another one',
} as const;
