// A clock time, a timer, a bare count: translators have made other numbers of them, and a text that changes every second loses its element.
// Each stands in Figure, in a sentence of Hearth's it is marked as names are. Counts within sentences stay words (their grammar needs them), and
// so do full dates, for the names of days and months in them.
import type { Rule } from 'eslint';
import { alternativesOf, nameOf, type Node } from './theirWords.ts';

const CALLS = /^(clockTime|timeRange|minutesAndSeconds|signed)$/;
const NAMES = /^(count|counts|step|mood|score|second|total|value|min|max)$/;
const PLACES = /^(Figure|TheirWords|Saying|text|tspan)$/;

export const figures: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      alone: 'A number or a time of its own stands in Figure (client/base/design): it is not translated.',
      within: "A time within a sentence is marked: <Saying>{(theirs) => t('…', { time: theirs(clockTime(at)) })}</Saying>.",
    },
  },
  create(context) {
    const report = (node: Node, messageId: string) => context.report({ node: node as never, messageId });
    const aloneIn = (container: Node) => {
      const parent = container.parent!;
      if (!/^JSX(Element|Fragment)$/.test(parent.type) || isKept(parent)) return;
      for (const shown of alternativesOf(container['expression'])) if (isTime(shown) || isCount(shown)) report(shown, 'alone');
    };
    const withinSentence = (call: Node) => {
      const [, values] = call['arguments'] as Node[];
      if (!/^(t|of[A-Z]\w*)$/.test(call['callee'].name ?? '') || values?.type !== 'ObjectExpression' || isHeard(call)) return;
      for (const { type, value } of values['properties'] as Node[]) if (type === 'Property' && alternativesOf(value).some(isTime)) report(value, 'within');
    };
    return { JSXExpressionContainer: aloneIn, CallExpression: withinSentence } as unknown as Rule.RuleListener;
  },
};

const isTime = ({ type, callee }: Node) => type === 'CallExpression' && CALLS.test(callee.name ?? '');
const isCount = (node: Node) => /^(Identifier|MemberExpression)$/.test(node.type) && NAMES.test(nameOf(node));

/** Its element is Figure or the like, says itself that it is not translated, or is the label of a drawing. */
function isKept({ openingElement }: Node): boolean {
  if (!openingElement) return false;
  const { name, attributes } = openingElement;
  return PLACES.test(name.name ?? '') || (attributes as Node[]).some((one) => one['name']?.name === 'translate');
}

/** For an attribute: nothing on the page. */
function isHeard(node: Node): boolean {
  for (let one = node.parent; one; one = one.parent) if (one.type === 'JSXAttribute') return true;
  return false;
}
