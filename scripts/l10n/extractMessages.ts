import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../host/projectPaths.ts';
import { forEachNode } from './forEachNode.ts';
import { StringTracer } from './stringTracer.ts';

/** Every message that people may read, and the places whose message could not be found out from the code. */
export interface ExtractedMessages {
  /** In the order of the alphabet. */
  messages: string[];
  /** `file:line` of calls that translate something unknown. */
  unknown: string[];
}

/** Nobody reads these in VS Code, or they speak English only: the command line, measuring, the invented team. */
const LEFT_OUT = /^src\/(?:cli|core\/evaluation|core\/sources\/sample)\//u;

/** What is handed to `Translate` or `vscode.l10n.t`, followed back to where it is written. */
export function extractMessages(): ExtractedMessages {
  const program = createProgram();
  const tracer = new StringTracer(program.getTypeChecker(), ownFiles(program));
  const messages = new Set<string>();
  const unknown = new Set<string>();
  for (const file of ownFiles(program)) {
    const name = path.relative(PROJECT_ROOT, file.fileName);
    if (LEFT_OUT.test(name)) continue;
    forEachNode(file, (node) => {
      const message = translatedBy(node) ?? keptIn(node);
      if (message === null) return;
      const traced = tracer.stringsOf(message);
      for (const text of traced.texts) messages.add(text);
      if (!traced.isWhole) unknown.add(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
  }
  return { messages: [...messages].toSorted(), unknown: [...unknown].toSorted() };
}

/** All of our code in one program, also that of the pages, which has a configuration of its own for the DOM. */
function createProgram(): ts.Program {
  const ofHost = readConfig('tsconfig.json', { include: ['src'] });
  const ofPages = readConfig('src/webview/tsconfig.json', {});
  const { lib } = ofPages.options;
  return ts.createProgram([...ofHost.fileNames, ...ofPages.fileNames], { ...ofHost.options, ...(lib && { lib }) });
}

function readConfig(file: string, instead: { include?: string[] }): ts.ParsedCommandLine {
  const place = path.join(PROJECT_ROOT, file);
  return ts.parseJsonConfigFileContent(
    { ...ts.readConfigFile(place, (name) => ts.sys.readFile(name)).config, ...instead },
    ts.sys,
    path.dirname(place),
  );
}

function ownFiles(program: ts.Program): ts.SourceFile[] {
  const root = path.join(PROJECT_ROOT, 'src') + path.sep;
  return program.getSourceFiles().filter(({ fileName }) => path.normalize(fileName).startsWith(root));
}

/** The message of a call that translates; null for any other node. A translator is always called by one of these names. */
function translatedBy(node: ts.Node): ts.Expression | null {
  if (!ts.isCallExpression(node)) return null;
  const { expression: callee, arguments: given } = node;
  const isTranslate = ts.isIdentifier(callee) && callee.text === 'translate';
  const isMember = ts.isPropertyAccessExpression(callee) && callee.name.text === 'translate';
  const isVscode = ts.isPropertyAccessExpression(callee) && callee.getText().endsWith('l10n.t');
  return isTranslate || isMember || isVscode ? (given[0] ?? null) : null;
}

/** The message of a sentence that is kept for later, as `{ message, args }`; null for any other node. */
function keptIn(node: ts.Node): ts.Expression | null {
  if (!ts.isObjectLiteralExpression(node)) return null;
  const valueOf = (name: string): ts.ObjectLiteralElementLike | undefined =>
    node.properties.find((property) => property.name?.getText() === name);
  const message = valueOf('message');
  if (message === undefined || valueOf('args') === undefined) return null;
  if (ts.isPropertyAssignment(message)) return message.initializer;
  return ts.isShorthandPropertyAssignment(message) ? message.name : null;
}
