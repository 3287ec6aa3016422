import ts from 'typescript';
import { forEachNode } from './forEachNode.ts';

/** The texts that an expression can be; `isWhole`: there are no others. */
export interface TracedStrings {
  texts: Set<string>;
  isWhole: boolean;
}

const NOTHING: TracedStrings = { texts: new Set(), isWhole: true };
const UNKNOWN: TracedStrings = { texts: new Set(), isWhole: false };

/** Methods that hand each element of a list to their first argument's first parameter. */
const EACH = new Set(['map', 'flatMap', 'forEach', 'filter', 'some', 'every', 'find']);

/**
 * Follows a text back to where it is written: through constants, tables, properties, parameters, the elements of
 * lists and what functions give back. Slow and simple: one look for a property or parameter goes over all files.
 */
export class StringTracer {
  readonly #checker: ts.TypeChecker;
  readonly #files: readonly ts.SourceFile[];
  readonly #underWay = new Set<ts.Node>();
  readonly #assigned = new Map<ts.Node, ts.Expression[]>();
  readonly #passed = new Map<ts.Node, ts.Expression[]>();

  constructor(checker: ts.TypeChecker, files: readonly ts.SourceFile[]) {
    this.#checker = checker;
    this.#files = files;
    this.#index();
  }

  stringsOf(expression: ts.Expression): TracedStrings {
    if (this.#underWay.has(expression)) return NOTHING;
    this.#underWay.add(expression);
    try {
      return this.#trace(expression);
    } finally {
      this.#underWay.delete(expression);
    }
  }

  #trace(expression: ts.Expression): TracedStrings {
    if (ts.isStringLiteralLike(expression)) return { texts: new Set([expression.text]), isWhole: true };
    if (expression.kind === ts.SyntaxKind.NullKeyword || expression.getText() === 'undefined') return NOTHING;
    if (
      ts.isParenthesizedExpression(expression) ||
      ts.isAsExpression(expression) ||
      ts.isSatisfiesExpression(expression)
    )
      return this.stringsOf(expression.expression);
    if (ts.isNonNullExpression(expression)) return this.stringsOf(expression.expression);
    if (ts.isConditionalExpression(expression))
      return join([this.stringsOf(expression.whenTrue), this.stringsOf(expression.whenFalse)]);
    if (ts.isBinaryExpression(expression)) return this.#traceBinary(expression);
    if (ts.isObjectLiteralExpression(expression) || ts.isArrayLiteralExpression(expression))
      return this.#traceTable(expression);
    const literal = this.#literalsOf(expression);
    if (literal !== null) return literal;
    if (ts.isElementAccessExpression(expression)) return this.stringsOf(expression.expression);
    if (ts.isCallExpression(expression)) return this.#traceCall(expression);
    if (ts.isPropertyAccessExpression(expression)) return this.#traceSymbol(expression.name);
    return ts.isIdentifier(expression) ? this.#traceSymbol(expression) : UNKNOWN;
  }

  #traceBinary({ left, right, operatorToken: { kind } }: ts.BinaryExpression): TracedStrings {
    const isEither = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
    return isEither ? join([this.stringsOf(left), this.stringsOf(right)]) : UNKNOWN;
  }

  /** The leaves of a table that is looked into by a key. */
  #traceTable(table: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression): TracedStrings {
    const inner = ts.isArrayLiteralExpression(table)
      ? [...table.elements]
      : table.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : []));
    return join(inner.map((one) => (ts.isSpreadElement(one) ? this.stringsOf(one.expression) : this.stringsOf(one))));
  }

  /** Where the type is a union of texts, it says all. Keys of tables are texts too, but never messages. */
  #literalsOf(expression: ts.Expression): TracedStrings | null {
    const type = this.#checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
    return texts.length > 0 && texts.length === parts.length ? { texts: new Set(texts), isWhole: true } : null;
  }

  #traceCall(call: ts.CallExpression): TracedStrings {
    const symbol = this.#symbolAt(
      ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression,
    );
    const body = symbol?.declarations?.map(functionOf).find((one) => one !== null) ?? null;
    return body === null ? UNKNOWN : join(returnsOf(body).map((one) => this.stringsOf(one)));
  }

  #traceSymbol(name: ts.Node): TracedStrings {
    const declarations = this.#symbolAt(name)?.declarations ?? [];
    return declarations.length === 0 ? UNKNOWN : join(declarations.map((one) => this.#traceDeclaration(one)));
  }

  #traceDeclaration(declaration: ts.Declaration): TracedStrings {
    if (ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined)
      return this.stringsOf(declaration.initializer);
    if (ts.isVariableDeclaration(declaration) && ts.isForOfStatement(declaration.parent.parent))
      return this.stringsOf(declaration.parent.parent.expression);
    if (ts.isPropertyAssignment(declaration) && !isSchema(declaration)) return this.stringsOf(declaration.initializer);
    if (ts.isBindingElement(declaration)) return this.#traceBinding(declaration);
    if (ts.isParameter(declaration)) return this.#traceParameter(declaration);
    return this.#assignedTo(declaration);
  }

  /** `({ label })`: whatever is ever put into that property. */
  #traceBinding(element: ts.BindingElement): TracedStrings {
    if (ts.isArrayBindingPattern(element.parent)) return this.#traceHolder(element.parent.parent);
    const type = this.#checker.getTypeAtLocation(element.parent);
    const name = (element.propertyName ?? element.name).getText();
    const declarations = type.getProperty(name)?.declarations ?? [];
    return declarations.length === 0 ? UNKNOWN : join(declarations.map((one) => this.#traceDeclaration(one)));
  }

  #traceHolder(holder: ts.BindingPattern['parent']): TracedStrings {
    return ts.isVariableDeclaration(holder) && holder.initializer !== undefined
      ? this.stringsOf(holder.initializer)
      : UNKNOWN;
  }

  #traceParameter(parameter: ts.ParameterDeclaration): TracedStrings {
    const { parent } = parameter;
    const call = parent.parent;
    if (
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression) &&
      EACH.has(call.expression.name.text)
    )
      return this.stringsOf(call.expression.expression);
    const given = this.#passed.get(parameter) ?? [];
    const byDefault = parameter.initializer === undefined ? [] : [parameter.initializer];
    return given.length === 0 ? UNKNOWN : join([...given, ...byDefault].map((one) => this.stringsOf(one)));
  }

  #assignedTo(declaration: ts.Declaration): TracedStrings {
    const given = this.#assigned.get(declaration) ?? [];
    return given.length === 0 ? UNKNOWN : join(given.map((one) => this.stringsOf(one)));
  }

  /** Notes for every property and parameter what is put into it anywhere. */
  #index(): void {
    for (const file of this.#files) {
      forEachNode(file, (node) => {
        if (ts.isObjectLiteralExpression(node)) this.#indexObject(node);
        if (ts.isCallExpression(node)) this.#indexCall(node);
      });
    }
  }

  #indexObject(object: ts.ObjectLiteralExpression): void {
    const type = this.#checker.getContextualType(object);
    if (type === undefined) return;
    for (const property of object.properties) {
      const name = property.name?.getText().replace(/^['"]|['"]$/gu, '') ?? '';
      const value = valueOf(property);
      if (value === null) continue;
      const parts = type.isUnion() ? type.types : [type];
      for (const declaration of parts.flatMap((part) => part.getProperty(name)?.declarations ?? []))
        add(this.#assigned, declaration, value);
    }
  }

  #indexCall(call: ts.CallExpression): void {
    const declaration = this.#checker.getResolvedSignature(call)?.declaration;
    if (declaration === undefined || ts.isJSDocSignature(declaration)) return;
    declaration.parameters.forEach((parameter, index) => {
      const given = call.arguments[index];
      if (given !== undefined) add(this.#passed, parameter, given);
    });
  }

  #symbolAt(node: ts.Node): ts.Symbol | undefined {
    const symbol =
      ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)
        ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.#checker.getSymbolAtLocation(node);
    const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** A property of a zod schema describes texts; it holds none. */
function isSchema({ initializer }: ts.PropertyAssignment): boolean {
  return /^(?:z\.|\w+Schema\b)/u.test(initializer.getText());
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | null {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : null;
}

function functionOf(declaration: ts.Declaration): ts.FunctionLikeDeclaration | null {
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : null;
}

/** What a function gives back; not what functions inside of it do. */
function returnsOf({ body }: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function add(map: Map<ts.Node, ts.Expression[]>, key: ts.Node, value: ts.Expression): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function join(parts: readonly TracedStrings[]): TracedStrings {
  return {
    texts: new Set(parts.flatMap(({ texts }) => [...texts])),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}
