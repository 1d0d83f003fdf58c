/** The help of the command line; lines as they stand on the screen. */
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
  fault_disk: 'the disk does not answer; check it or name a folder on another one',
} as const;
