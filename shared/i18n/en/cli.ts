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
} as const;
