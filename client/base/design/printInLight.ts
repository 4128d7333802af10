const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: while the page is printed it has its light colours, whatever the screen has. */
export function printInLight(): void {
  const page = document.documentElement;
  let onScreen: string | null = null;
  const begin = () => {
    onScreen ??= page.getAttribute(SCHEME);
    page.setAttribute(SCHEME, 'light');
  };
  const end = () => {
    if (onScreen !== null) page.setAttribute(SCHEME, onScreen);
    onScreen = null;
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
}
