import type { TeamLibrary } from '../core/engine/teamLibrary.ts';
import type { Repository } from '../core/model/repository.ts';
import type { ReportProgress, Translate } from '../core/ports.ts';
import type { AskModel } from '../core/reading/languageModel/modelAnswer.ts';
import type { GitHubPorts } from '../core/sources/github/githubClient.ts';

/** What an answer is made with. */
export interface WorkerTools {
  library: TeamLibrary;
  translate: Translate;
  language: string;
  signal: AbortSignal;
  progress: ReportProgress;
  ports: GitHubPorts;
  /** The language model that came with the call. */
  askModel: AskModel;
  /** What is known so far has been looked through, while mining goes on. */
  onInsights: (repository: Repository) => void;
}
