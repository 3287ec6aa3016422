/** One line of a tree: plain data, mapped from evidence by pure functions. VS Code's own types stay out. */
export interface TreeNode {
  /** Stable across refreshes and unique in its tree, so that VS Code keeps what is open and selected. */
  id: string;
  kind: 'section' | 'person' | 'review' | 'evidence' | 'fact' | 'coverage' | 'note' | 'failure';
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
  /** The address that the line opens; http(s) only. */
  url?: string;
}
