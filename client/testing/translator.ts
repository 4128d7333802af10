/**
 * Does to a page what the translators of browsers do, from now on: each text is taken out, and two <font> with other words are put in its place.
 * Runs by itself in a page of a story as well, so it uses nothing from outside. What carries `translate="no"` stays.
 */
export function translatePage(): () => void {
  const translate = (text: Text) => {
    const parent = text.parentElement;
    if (
      !parent ||
      text.data.trim() === '' ||
      parent.closest('script, style, noscript, textarea, [translate=no], font[data-translated], [contenteditable=true]')
    )
      return;
    const inner = document.createElement('font');
    inner.textContent = `«${text.data}»`;
    const outer = document.createElement('font');
    outer.dataset['translated'] = '';
    outer.append(inner);
    text.replaceWith(outer);
  };
  const within = (node: Node) => {
    if (node instanceof Text) return translate(node);
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    texts.forEach(translate);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') within(target);
      else addedNodes.forEach(within);
    }
  });
  within(document.body ?? document.documentElement);
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
