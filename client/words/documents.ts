export const documents = {
  tools: 'Text tools',
  heading: 'Heading',
  bold: 'Bold',
  italic: 'Italic',
  list: 'List',
  numbers: 'Numbered list',
  undo: 'Undo my last change',
  redo: 'Redo',

  opening: 'Opening…',
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'No connection. Your words are kept here and sent when it is back.',
  reading: 'You can read along.',

  lost: 'What you wrote last was not added.',
  understood: 'All right',
  recovered: 'A part of this page was damaged. You see the last good copy; anything missing can be written again.',
  nearlyFull: 'This page is {{percent}} % full. Take something away to make room.',
} as const;
