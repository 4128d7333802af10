// Names are people: a browser that translates a page would make "Hope" and "Grace" words, and send what somebody wrote to its maker. What
// they are called and wrote stands in TheirWords, within a sentence of Hearth's in Saying, each marked by `theirs`.
import type { Rule } from 'eslint';

export interface Node {
  type: string;
  parent?: Node;
  [key: string]: any;
}

/** What such values are called, so not every one is found: a story looks for names on a page itself (e2e/tools/translated.e2e.ts). */
const ALONE = /^(name|pronouns|note|outcome|prompt|owner|email|account|clinicName|clinicPhone|nameOf|accountOf|contact(Name|Relationship|Phone))$/;
/** A lesson has prompts and notes too; those are for all to read. */
const OF_SOMEBODY = /^(note|outcome|prompt)$/;
const WITHIN = /^(name|names|by|participant|recipient|email|phone|note|prompt|question|facilitators|clinic|relationship)$/;
const PLACES_OF_NAMES = /^(TheirWords|Saying)$/;

export const theirWords: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      alone: "People's names and words stand in TheirWords (in a sentence: Saying): in their own direction, and not translated.",
      within: "A name within a sentence is marked: <Saying>{(theirs) => t('…', { name: theirs(name) })}</Saying>.",
      saying: 'Only Saying knows the marks of `theirs`.',
    },
  },
  create(context) {
    const report = (node: Node, messageId: string) => context.report({ node: node as never, messageId });
    const aloneIn = (container: Node) => {
      const parent = container.parent!;
      if (!/^JSX(Element|Fragment)$/.test(parent.type) || PLACES_OF_NAMES.test(parent['openingElement']?.name?.name ?? '')) return;
      for (const shown of alternativesOf(container['expression']))
        if (ALONE.test(nameOf(shown)) && !(shown.type === 'Identifier' && OF_SOMEBODY.test(nameOf(shown)))) report(shown, 'alone');
    };
    const withinSentence = (call: Node) => {
      const [, values] = call['arguments'] as Node[];
      if (!/^(t|of[A-Z]\w*)$/.test(call['callee'].name ?? '') || values?.type !== 'ObjectExpression') return;
      const place = placeOf(call);
      if (place === null) return;
      for (const { type, key, value } of values['properties'] as Node[]) {
        if (type !== 'Property' || !WITHIN.test(key.name ?? '')) continue;
        if (!isSaid(value)) report(value, 'within');
        else if (place === 'page' && value.type === 'CallExpression' && value['callee'].name === 'theirs') report(value, 'saying');
      }
    };
    return { JSXExpressionContainer: aloneIn, CallExpression: withinSentence } as unknown as Rule.RuleListener;
  },
};

/** Where a sentence is shown: in a Saying, elsewhere on the page, or (null) nowhere that this file tells. */
function placeOf(node: Node): 'saying' | 'page' | null {
  for (let one = node.parent; one; one = one.parent) {
    if (one.type === 'JSXAttribute') return null;
    if (one.type === 'JSXElement' || one.type === 'JSXFragment') return PLACES_OF_NAMES.test(one['openingElement']?.name?.name ?? '') ? 'saying' : 'page';
    if (/Function/.test(one.type) && !/^(JSXExpressionContainer)$/.test(one.parent?.type ?? '')) return null;
  }
  return null;
}

/** Every outcome is a call: `name === undefined ? t('somebody') : theirs(name)`. */
const isSaid = (node: Node) => alternativesOf(node).every(({ type }) => type === 'CallExpression');

export function alternativesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [...alternativesOf(node['consequent']), ...alternativesOf(node['alternate'])];
  if (node.type === 'LogicalExpression') return [...(node['operator'] === '&&' ? [] : alternativesOf(node['left'])), ...alternativesOf(node['right'])];
  return [node];
}

export function nameOf(node: Node): string {
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return nameOf(node['expression']);
  if (node.type === 'CallExpression') return node['callee'].name ?? '';
  return node['name'] ?? node['property']?.name ?? '';
}
