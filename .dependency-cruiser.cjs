'use strict';

/** The editor's module exists only inside VS Code: what resolves is its types. */
const vscode = '(^|/)(vscode|node_modules/@types/vscode/.*)$';

/** The borders of docs/ARCHITECTURE.md: history flows one way, from sources to faces. */
module.exports = {
  forbidden: [
    {
      name: 'engine-knows-no-face',
      comment: 'The same engine runs in VS Code, on the command line and in tests.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: ['^src/(vscode|cli|webview|protocol|extension|worker)', vscode] },
    },
    {
      name: 'only-the-extension-knows-vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(vscode/|extension\\.ts$)' },
      to: { path: vscode },
    },
    {
      name: 'tools-know-nothing-of-teams',
      comment: 'Texts, shares, pages and small tools could stand in any program.',
      severity: 'error',
      from: { path: '^src/core/(text/|statistics/|page/|[a-zA-Z]+\\.ts$)' },
      to: { path: '^src/core/', pathNot: '^src/core/(text/|statistics/|page/|[a-zA-Z]+\\.ts$)' },
    },
    {
      name: 'records-know-nobody-who-reads-them',
      severity: 'error',
      from: { path: '^src/core/model/' },
      to: { path: '^src/core/', pathNot: '^src/core/(model/|text/|statistics/|[a-zA-Z]+\\.ts$)' },
    },
    {
      name: 'measuring-stands-apart',
      comment: 'What is shown must not hang on labels.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(core/evaluation/|cli/evaluate\\.ts$)' },
      to: { path: '^src/core/evaluation/' },
    },
    {
      name: 'detectors-are-pure',
      comment: 'A detector sees validated history and nothing of where it came from or where it is kept.',
      severity: 'error',
      from: { path: '^src/core/detectors/' },
      to: { path: '^src/core/(sources|store|insights|map|report|engine)/' },
    },
    {
      name: 'readers-only-remember',
      comment: 'A reader may be handed the store that keeps its readings; it opens none.',
      severity: 'error',
      from: { path: '^src/core/reading/' },
      to: { path: '^src/core/(sources|store|insights|map|report|engine)/', pathNot: '^src/core/store/store\\.ts$' },
    },
    {
      name: 'sources-know-no-detector',
      severity: 'error',
      from: { path: '^src/core/sources/' },
      to: { path: '^src/core/(detectors|insights|map|report|engine|store)/', pathNot: '^src/core/store/store\\.ts$' },
    },
    {
      name: 'insights-only-read',
      comment: 'What people see is made of evidence and coverage alone.',
      severity: 'error',
      from: { path: '^src/core/(map|report|insights)/' },
      to: { path: '^src/core/(sources|engine)/' },
    },
    {
      name: 'pages-reach-only-messages',
      comment: 'A webview knows the engine by its messages and by the pure functions that draw.',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: { path: '^src/', pathNot: '^src/(webview|protocol|core/(model|map|insights|report|text|errors|ports))' },
    },
    {
      name: 'faces-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/(vscode|webview|cli)/' },
      to: { path: '^src/(vscode|webview|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-what-is-declared',
      comment: 'Code that is shipped uses only dependencies that package.json names.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: vscode,
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: vscode },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: ['sqlite'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
