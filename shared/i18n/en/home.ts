/** The beginning: no project is open. */
export const home = {
  title: 'Show how you\u00a0sell. Prove how you\u00a0should.',
  subtitle:
    'Draw how the company sells and how it should, prove it with a\u00a0simulation and print the sales book.',
  newProject: 'New project',
  openFile: 'Open file…',
  dropHint: 'A .salesbook file can simply be dragged into the\u00a0window',
  sample: 'Sample',
  sampleTitle: 'Selling projects with a\u00a0technical solution',
  sampleText: 'As-is and to-be: participants, time limits, disputed claims of departments',
  otherSamples: 'Other samples',
  sampleTeplo: 'Retail: leads of a\u00a0heating company',
  sampleTeploText:
    'Two managers working their own way, then by one book; returns and claims. In\u00a0Russian',
  sampleInRussian: 'The first sample in Russian',
  sampleInRussianText: 'The same drawing and the same numbers, all texts in Russian',
  sampleInEnglish: 'The first sample in English',
  sampleInEnglishText: 'The same drawing and the same numbers, all texts in English',
  recent: 'Recent projects',
  onlyHere: 'Only on this computer',
  moreAbout: 'What to do with “{title}”',
  rename: 'Rename',
  notRenamed: 'It could not be renamed: the project can’t be opened.',
  delete: 'Delete',
  deleteTitle: 'Delete the project?',
  deleteQuestion:
    'The project “{title}” is only on this computer. Its earlier versions go with it; there is no way back.',
  forget: 'Remove from the list',
  forgetTitle: 'Remove the project from the list?',
  forgetQuestion:
    'The file {file} stays where it is. Edits of “{title}” that are not in the file, and its earlier versions, are deleted from this computer.',
  openElsewhere: 'The project is open in another window. Close it there first.',
} as const;
