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
  notKept:
    'No connection, and this browser keeps nothing on the device (its storage may be full). Leave this page open: your words are sent when the connection is back.',
  reading: 'You can read along.',

  lost: 'What you wrote last was not added.',
  notAdded: 'What was not added',
  isKeptHere_one: 'It is kept here: {{count}} letter.',
  isKeptHere_other: 'It is kept here: {{count}} letters.',
  pasteTooLong_one: 'There is no room for that on this page, so it was not added. It is kept here: {{count}} letter.',
  pasteTooLong_other: 'There is no room for that on this page, so it was not added. It is kept here: {{count}} letters.',
  understood: 'All right',
  recovered: 'A part of this page was damaged. You see the last good copy; anything missing can be written again.',
  nearlyFull: 'This page is {{percent}}% full. Delete something to make room.',
} as const;
