// Finds what the pages use of the browser and of JavaScript that the oldest supported browsers lack. `compat/compat` knows globals and what
// hangs on them by name; only the types know what `list.toSorted()` or `stream.getTracks()` is.
import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import ts from 'typescript';
import { lackedBy } from './floor.ts';

const builtins = bcd.javascript.builtins ?? {};

/** The places of `files` that use a member younger than the floor, without asking first whether it is there. */
export function youngerMembers(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const source of program.getSourceFiles().filter(({ fileName }) => files.includes(fileName))) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) look(node);
      ts.forEachChild(node, visit);
    };
    const look = (node: ts.PropertyAccessExpression) => {
      const name = node.name.text;
      const owner = browserOwnerOf(checker.getSymbolAtLocation(node.name));
      const lacking = owner === null ? [] : lackedBy(featureOf(owner, name));
      if (lacking.length === 0 || isSet(node) || isAskedFor(name, source.text)) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${source.fileName}:${line + 1} ${owner}.${name} is lacked by ${lacking.join(', ')}`);
    };
    visit(source);
  }
  return found;
}

/** The interface of the browser's or the language's own declarations that a member belongs to. */
function browserOwnerOf(symbol: ts.Symbol | undefined): string | null {
  const [declaration] = symbol?.declarations ?? [];
  if (!declaration || !/\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) return null;
  const { parent } = declaration;
  return ts.isInterfaceDeclaration(parent) ? parent.name.text : null;
}

// TypeScript splits what MDN tells of one interface.
const mixins: Readonly<Record<string, string>> = {
  ReadonlyArray: 'Array',
  ParentNode: 'Element',
  ChildNode: 'Element',
  InnerHTML: 'Element',
  HTMLOrSVGElement: 'HTMLElement',
  ElementContentEditable: 'HTMLElement',
  WindowOrWorkerGlobalScope: 'Window',
  GlobalEventHandlers: 'Element',
  NavigatorID: 'Navigator',
  NavigatorStorage: 'Navigator',
  DocumentOrShadowRoot: 'Document',
};

function featureOf(owner: string, name: string): Identifier | undefined {
  const plain = mixins[owner] ?? owner.replace(/Constructor$/, '');
  const parent = bcd.api[plain] ?? builtins[plain] ?? builtins['Intl']?.[plain];
  // Where all of it is too young, the way to such an object is what must be asked for.
  return lackedBy(parent).length > 0 ? undefined : parent?.[name];
}

/** Setting what nobody reads does nothing. */
const isSet = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && parent.left.kind === ts.SyntaxKind.PropertyAccessExpression && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** Whether its file looks for the member before it uses it: `'name' in x`, `x.name?.`, `typeof x.name`, `x.name === undefined`, `!x.name`. */
function isAskedFor(name: string, text: string): boolean {
  const asks = [
    `['"]${name}['"] in `,
    `\\.${name}\\?\\.`,
    `typeof [\\w.?]+\\.${name}\\b`,
    `\\.${name} [!=]== undefined`,
    `!\\w+(\\??\\.\\w+)*\\??\\.${name}\\b`,
  ];
  return asks.some((ask) => new RegExp(ask).test(text));
}
