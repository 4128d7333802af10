/** Copies to the clipboard; gives whether the browser did. Pages on plain http have none, and browsers inside of apps may refuse: then the text has to stand there, to be copied by hand. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
