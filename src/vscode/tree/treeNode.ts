import type { CommandId } from '../commands/commandMap.ts';

/** One line of a tree: plain data, mapped from evidence by pure functions. VS Code's own types stay out. */
export interface TreeNode {
  /** Stable across refreshes and unique in its tree, so that VS Code keeps what is open and selected. */
  id: string;
  kind:
    | 'section'
    | 'area'
    | 'person'
    | 'review'
    | 'evidence'
    | 'fact'
    | 'text'
    | 'coverage'
    | 'note'
    | 'failure'
    | 'insight'
    | 'question'
    | 'ask';
  label: string;
  /** Stands dimmed beside the label. */
  description?: string;
  /** Markdown in which everything foreign is escaped. */
  tooltip?: string;
  /** Name of a codicon. */
  icon?: string;
  /** What a screen reader says. */
  spoken: string;
  isExpanded?: boolean;
  /** Absent: nothing below it. Called only when somebody opens it. */
  children?: () => TreeNode[];
  /** Where it can be looked up; http(s) only. */
  url?: string;
  /** The piece of evidence that the line is about. */
  evidenceId?: string;
  /** The open warning that the line is about. */
  warningId?: string;
  /** The sentence that the line offers to copy. */
  copies?: string;
  /** Whoever is at this machine did it. */
  isMine?: boolean;
  isConfirmed?: boolean;
  /** Whom the line is about. */
  login?: string;
  /** The area that the line is about. */
  area?: string;
  /** What a click does besides opening it. */
  click?: CommandId;
}
