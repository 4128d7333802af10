// A translating browser puts elements of its own in the place of texts; React then changes a text that is on no page any more, or
// inserts before one, and the page lies or breaks. An element that holds nothing but one text is written anew as a whole, and stays true.
import type { Rule } from 'eslint';

interface Node {
  type: string;
  [key: string]: any;
}

/** What is called so is a part of the page, not words. */
const A_PART = /children|icon|aside|marks|badge|section|items|node|part|content|form|link|button|action|before|after|^beside$/i;
/** They hold text alone, and no element. */
const NO_ELEMENT_INSIDE = ['option', 'title', 'textarea', 'style'];

/** Each text that can change is the only child of an element of its own. */
export const ownElement: Rule.RuleModule = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      fixed: 'Words beside what comes and goes need an element of their own: a translated page breaks where something is put before them.',
      beside: 'A text that can change needs an element of its own: <span>{…}</span>. Beside siblings a translated page loses it.',
    },
  },
  create(context) {
    const look = (element: Node) => {
      const name: string = element['openingElement']?.name?.name ?? '';
      if (NO_ELEMENT_INSIDE.includes(name)) return;
      const children = (element['children'] as Node[]).filter(isThere);
      // Where a fragment will stand nobody knows here: what holds it has other children, or gets some.
      if (children.length < (element.type === 'JSXFragment' ? 1 : 2)) return;
      for (const child of children.filter((one) => one.type === 'JSXExpressionContainer' && isText(one['expression']))) {
        const wrap = name === 'text' ? 'tspan' : 'span';
        context.report({
          node: child as never,
          messageId: 'beside',
          fix: (fixer) => [fixer.insertTextBefore(child as never, `<${wrap}>`), fixer.insertTextAfter(child as never, `</${wrap}>`)],
        });
      }
    };
    const lookAtFixed = (element: Node) => {
      const children = (element['children'] as Node[]).filter(isThere);
      if (!children.some((one) => one.type === 'JSXExpressionContainer' && comesAndGoes(one['expression']))) return;
      for (const child of children.filter(({ type }) => type === 'JSXText')) context.report({ node: child as never, messageId: 'fixed' });
    };
    return { 'JSXElement, JSXFragment': (element: Node) => (look(element), lookAtFixed(element)) } as unknown as Rule.RuleListener;
  },
};

function isThere({ type, value, expression }: Node): boolean {
  if (type === 'JSXText') return String(value).trim() !== '';
  return !(type === 'JSXExpressionContainer' && (expression.type === 'JSXEmptyExpression' || isSpace(expression)));
}

/** An element that is there at times. */
const comesAndGoes = ({ type, ...node }: Node) =>
  (type === 'LogicalExpression' && /^JSX/.test(node['right'].type)) ||
  (type === 'ConditionalExpression' && (/^JSX/.test(node['consequent'].type) || /^JSX/.test(node['alternate'].type)));

const isSpace = ({ type, value }: Node) => type === 'Literal' && typeof value === 'string' && value.trim() === '';

function isText(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' && node['value'].trim() !== '';
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true;
    case 'Identifier':
      return node['name'] !== 'undefined' && !A_PART.test(node['name']);
    case 'MemberExpression':
      return !A_PART.test(node['property'].name ?? '');
    case 'CallExpression': {
      const called: string = node['callee'].property?.name ?? node['callee'].name ?? '';
      return !/^(map|flatMap|filter|from)$/.test(called) && !A_PART.test(called);
    }
    case 'ConditionalExpression':
      return isText(node['consequent']) || isText(node['alternate']);
    case 'LogicalExpression':
      return isText(node['right']) || (node['operator'] !== '&&' && isText(node['left']));
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return isText(node['expression']);
    default:
      return false;
  }
}
