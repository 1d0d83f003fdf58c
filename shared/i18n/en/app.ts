/** The program's frame: menus, places, saving, messages about the whole project. */
export const app = {
  menu: 'Program menu',
  menuProject: 'Project',
  menuEdit: 'Edit',
  menuView: 'View',
  menuHelp: 'Help',

  newProject: 'New project',
  newProjectTitle: 'New project',
  openFile: 'Open file…',
  openSample: 'Open the sample “{title}”',
  save: 'Save to file',
  saveAs: 'Save as…',
  versions: 'Earlier versions…',
  versionsTitle: 'Earlier versions',
  allProjects: 'All projects',
  undo: 'Undo',
  redo: 'Redo',
  askedChanged: 'change of what is tried out or how it is run',
  undoWhat: 'Undo: {what}',
  redoWhat: 'Redo: {what}',
  actionWithSubject: '{action} “{subject}”',
  themeSystem: 'Theme of the system',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  themeKeywords: 'theme appearance colour dark light',
  languageKeywords: 'language russian english русский английский',
  palette: 'All commands',
  paletteSearch: 'Find a command',
  paletteNothing: 'There is no such command',
  shortcuts: 'Keyboard shortcuts',

  places: 'Places',
  placeDraw: 'Draw',
  placeSimulate: 'Simulate',
  placePublish: 'Publish',

  untitled: 'Untitled',
  projectTitle: 'Project title',
  renameProject: 'Project title: {title}. Change',

  saved: 'Saved',
  savedLocally: 'Saved on this computer',
  saving: 'Saving…',
  notSaved: 'Not saved',
  readOnly: 'Read only',
  onlyHere:
    'Every change is already kept on this computer. The project has not been written to a file yet: “Project → Save to file”',
  fileIsCurrent: 'Every change is both on this computer and in the file {file}',
  fileIsBehind:
    'Every change is kept on this computer. The file {file} does not have the latest changes yet',
  readOnlyExplanation:
    'The project is open in another window, so here it can only be read. Close that window and editing goes on in this one.',
  storageFull:
    'The disk is full: the latest changes are not saved yet. Free some space or save the project to a file.',
  storageUnavailable:
    'The browser’s storage does not answer: the latest changes are not saved yet. Save the project to a file.',
  noRoomForProject:
    'There is no room on the disk for the project. Free some space, or remove projects you no longer need on the start page.',
  storageSilent:
    'The browser’s storage does not answer, so there is nowhere to keep the project. Close other windows of the program and try again.',
  lostChanges_one:
    'Some records of edits are damaged: the last change could not be restored, everything before it is here.',
  lostChanges_other:
    'Some records of edits are damaged: the last {count} changes could not be restored, everything before them is here.',

  versionsExplanation:
    'A version is kept whenever the project is opened and whenever it is saved to a file. It opens as a copy of its own; the present project stays as it is.',
  versionsNone: 'There are no earlier versions yet.',
  openAsCopy: 'Open a copy',

  notOpened: '“{name}” can’t be opened',
  notOpenedTitle: 'The project can’t be opened',
  notSavedTitle: 'The file was not written',
  openRepaired: 'Open a repaired copy',
  openBackup: 'Open an earlier version',
  saveOver: 'Overwrite',
  fileTooLarge: 'The file “{name}” has {megabytes} MB; the program opens files up to {limit} MB.',
  fileGone: 'The file “{name}” is no longer where it was. Choose it again or save as a new one.',
  fileChanged:
    'Another program has changed the file “{name}” in the meantime. Save the project under another name, or overwrite those changes.',
  notPermitted: 'There is no permission to read or write the file “{name}”.',
  diskFull: 'The disk has no room for the file “{name}”.',
  notWritten: 'The file “{name}” could not be written.',
  addressRefused: 'The address {address} is not opened: only https and mailto are.',
  unsavedChanges:
    'The latest changes of the open project are not saved yet, so it stays open. Free some disk space or save the project to a file.',
  documentMissing: 'This project is no longer on this computer.',
  sampleUnavailable: 'The sample did not load. Check that the program is running and try again.',
  dropToOpen: 'Drop the file to open it',

  broken: 'This part of the program has stopped',
  brokenExplanation:
    'The project is intact: every change is already saved on this computer. Try again, or reload the window.',
  tryAgain: 'Try again',
  reload: 'Reload the window',
  startFailed: 'The program did not start',
  startFailedExplanation:
    'The storage of this browser is not available, and without it there is nowhere to keep edits. Leave private mode or allow the site to store data, then reload the window.',

  shellFailedExplanation:
    'The projects are intact. Start the program again; if that does not help, install it anew. Reason: {reason}',
  fault: 'An unexpected fault of the program.',
  faultKept:
    'An unexpected fault of the program. The project is intact: every change is already saved on this computer. If something no longer answers, reload the window.',
  faultCopy: 'Copy the details',
  faultCopied: 'Copied',
  faultNotCopied: 'Could not be copied',

  licences: 'Licences…',
  licencesTitle: 'Licences',
  licencesExplanation:
    'Salesbook is built in part of open libraries and fonts. Their licences follow, as their authors wrote them.',
  licencesUnavailable: 'The list of licences did not load. Close this window and open it again.',

  serving: 'Salesbook is open at {address} (for this computer only). To stop: Ctrl+C',
  servedAlready: 'Salesbook is already running: {address}',
  portBusy:
    'Port {port} is taken by another program. Free it: at another address the projects you keep would not be seen',
  notServed: 'Port {port} can’t be opened: {reason}',
  notBuilt: 'The program’s page is not built. Run npm run build',
} as const;
