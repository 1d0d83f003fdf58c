/** Loading stages into a CRM: what the command says of addresses, troubles, progress and what is left. */
export const loading = {
  failure_nothingToLoad: 'The project has no process',
  failure_dealTypeUnknown: 'There is no deal type “{id}”. There are: {known}',
  failure_wonUnknown: 'There is no won stage “{name}”. There are: {known}',
  failure_sameUnreadable:
    'There is no equals sign in “{text}”: --same "OUR STAGE=STAGE OF THE CRM"',
  failure_sameUnknown: 'The project has no stage “{name}”. There are: {known}',
  failure_sameMissing:
    'The stage “{ours}” isn’t matched: the pipeline “{pipeline}” of the CRM has no stage “{theirs}” that it could be. Correct --same or leave it out. There are: {found}',
  failure_webhookMissing:
    'Name the webhook of Bitrix24: --webhook or the variable SALESBOOK_BITRIX24_WEBHOOK',
  failure_webhookWrong: 'The webhook doesn’t look like https://company.bitrix24.com/rest/1/key/',
  failure_accountMissing: 'Name the address of the account: --account https://company.{domain}/',
  failure_accountWrong:
    'The address of the account must look like https://company.…/ without a path',
  failure_tokenMissing: 'There is no token: set the environment variable {variable}',
  failure_tokenWrong: 'The variable {variable} holds no token: there are stray characters in it',
  failure_hostUnknown: 'There is no {host} in the network',
  failure_connectionRefused: '{host} takes no connections',
  failure_unreachable: '{host} can’t be reached',
  failure_connectionClosed: '{host} closed the connection without an answer',
  failure_tlsFailed: 'No secure connection to {host} ({reason})',
  failure_noAnswer: 'The connection to {host} broke ({reason})',
  failure_timedOut: '{host} is silent: no answer in {seconds} s',
  failure_redirected: '{host} sends us to another address (code {status}): {to}',
  failure_notJson:
    '{host} didn’t answer as a CRM does (code {status}), the answer begins: “{words}”',
  failure_notFound:
    'There is nothing at this address of {host} (code {status}), the answer begins: “{words}”',
  failure_missingInCrm:
    '{host}: the CRM doesn’t have what it was asked for (code {status}): {message}',
  failure_serverFailed: '{host}: the CRM itself failed (code {status}): {message}',
  failure_interrupted: 'Loading was stopped before {host} answered',
  failure_stopped: 'Loading was stopped',
  failure_answerTooLong: '{host} sent too long an answer',
  failure_emptyAnswer: '{host} sent an empty answer (code {status})',
  failure_tooBusy: '{host} is too busy and asks to wait (code {status})',
  failure_notAllowed: '{host} doesn’t let us in (code {status}): {message}',
  failure_refusedByCrm: '{host} refused (code {status}): {message}',
  failure_notUnderstood: 'The answer isn’t one of this CRM, it differs here: {path}',
  failure_notUnderstoodAtAll: 'The answer is empty or isn’t one of this CRM',
  failure_endlessList: 'The CRM sends a list without an end',
  failure_journalUnreadable: 'The journal {path} can’t be read. Delete it to begin loading anew',
  failure_journalOfAnother: 'The journal {path} is kept for {host}. Name another file: --journal',
  failure_pipelineGone:
    'The pipeline {id} made earlier isn’t in the CRM any more. Delete the journal to make it anew',
  failure_notSettling:
    'The CRM doesn’t keep the changes: after {count} attempts the pipeline still isn’t as agreed',
  failure_alreadyRunning:
    'This project is being loaded already: process {pid} on the machine {machine}. If there is no such process, delete the file {path} and repeat the command',
  triedOften: '{said} (attempts: {count})',
  remedy_address_bitrix24:
    'Check the address of the webhook (--webhook or the variable SALESBOOK_BITRIX24_WEBHOOK) and the network',
  remedy_address_amocrm: 'Check the address of the account (--account) and the network',
  remedy_address_hubspot: 'Check the network and, if you named one, --account',
  remedy_address_pipedrive: 'Check the address of the account (--account) and the network',
  remedy_access_bitrix24:
    'Check the webhook: it must be valid, have the scope “CRM (crm)” and belong to an administrator of the CRM. If need be, make a new one',
  remedy_access_amocrm:
    'Check the token in the variable SALESBOOK_AMOCRM_TOKEN: it must be valid and belong to an administrator. If need be, get a new one',
  remedy_access_hubspot:
    'Check the token in the variable SALESBOOK_HUBSPOT_TOKEN: it must be valid and may read and change pipelines of deals. If need be, get a new one',
  remedy_access_pipedrive:
    'Check the token in the variable SALESBOOK_PIPEDRIVE_TOKEN: it must be valid and belong to an administrator. If need be, get a new one',
  remedy_patience:
    'Nothing was changed. The CRM or the network seems to be in trouble: wait a few minutes and repeat the command. If that doesn’t help, ask the CRM’s support',
  lockTakenOver: 'The last loading ended halfway, its lock is taken off',
  failure_tooManyPipelines: 'The account has {most} pipelines, and the CRM allows no more',
  brokeOff: 'Broken off, not done: {call}',
  brokeOffInDoubt: 'Broken off, perhaps done: {call}',
  brokeOffReading: 'Broken off, not read: {list}',
  reads_pipelines: 'the list of pipelines',
  reads_stages: 'the stages of the pipeline',
  reads_fields: 'the fields of deals',
  halfDone: 'Begun but not finished: pipeline “{name}”',
  doneSoFar: 'Steps done: {count}',
  notBegun: 'Not begun:',
  restOfPipeline: 'Pipeline “{name}”',
  restOfFields: 'Required fields: {fields}',
  goOnThen: 'Then run the same command again: it looks at what the CRM has, and goes on',
  waiting: '{said}. Again in {seconds} s, attempt {attempt} of {most}',
  silent: '{host} has been silent for {seconds} s, waiting up to {most} s: {what}',
  goOn: 'Run the same command again: it looks at what the CRM has, and goes on',
  notAsked: 'The CRM wasn’t asked: this is what happens if it has none of these pipelines',
  sameAs: 'All the same as in the pipeline “{name}”; items: {count}',
  totalCalls: '{count} calls in all',
  total_createPipeline: 'create a pipeline: {count}',
  total_renamePipeline: 'rename a pipeline: {count}',
  total_readStages: 'read stages: {count}',
  total_createStage: 'create stages: {count}',
  total_changeStage: 'change a stage: {count}',
  total_deletePreset: 'remove a preset stage: {count}',
  total_createField: 'create fields: {count}',
  total_requireField: 'require a field: {count}',
  totalByHand: 'Left to be set up by hand, items: {count}',
  totalOf: '  “{name}”: {calls} calls, {todos} by hand',
  saySameSo:
    'If it is one and the same stage, say so: --same "OUR STAGE=STAGE OF THE CRM". It is made anew otherwise',
  nothingChanged: 'Nothing was changed. To load, repeat the command with --execute',
  loaded: 'The pipeline “{name}” is ready, steps: {count}',
  loadedBefore: 'The pipeline “{name}” is as agreed already',
  leftByHand:
    'To be set up by hand: {count}. The command stages FILE --out DIR --format {crm} writes the list',
  leftInExisting:
    'What to set up by hand in pipelines that were there already is listed by the same command without --execute',
  leftOverIn: 'Pipeline “{name}”, not agreed but kept: {stages}',
  failure_pipelineMissing: 'There is no pipeline “{name}” in the file. There are: {found}',
  failure_existingUnreadable: 'The file {path} can’t be read as JSON',
  failure_existingMissing: 'There is no such file: {path}',
  failure_existingClosed: 'The file {path} can’t be opened',
  failure_existingTooLarge: 'The file {path} is too large for an answer of a CRM',
  failure_existingNotAnswer:
    'The file {path} isn’t the answer that is needed, it differs here: {at}',
  failure_existingOfOne:
    'The file {path} has one pipeline, but there are several deal types. Name one: --deal-type. There are: {known}',
  failure_mustMend: 'Nothing was loaded. Correct the project, or repeat the command with --mend',
  chooseWon: 'If another won stage is to stay, name it: --won STAGE',
} as const;
