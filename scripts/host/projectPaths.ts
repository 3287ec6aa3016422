import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project: also the folder of the extension under development. */
export const PROJECT_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What is downloaded once and kept between runs; ignored by git. */
export const HOST_CACHE = path.join(PROJECT_ROOT, '.cache', 'vscode-host');
export const SCREENSHOTS = path.join(PROJECT_ROOT, 'out', 'screenshots');
/** What VS Code itself wrote during the last run of the tests. */
export const HOST_LOG = path.join(PROJECT_ROOT, 'out', 'vscode-host.log');
