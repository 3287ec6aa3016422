/** Tools that write reviews and answers, as they sign them. */
const TOOL =
  '(?:claude(?: code)?|copilot|github copilot|codex|chatgpt|gpt-\\d\\S*|gemini(?: code assist| cli)?|cursor|bugbot|devin|coderabbit|qodo|pr-agent|sourcery|greptile|amazon q(?: developer)?|jules|windsurf|aider|ellipsis|an? (?:ai|llm)(?: agent| assistant| model)?)';
const SIGNATURE = new RegExp(
  `^[\\s>*_~([🤖✨-]*(?:(?:this )?(?:review|comment|answer|reply|analysis|summary)(?: was| is)? )?` +
    `(?:generated|written|reviewed|posted|drafted|created|produced)(?: automatically)? (?:by|with|using) \\[?${TOOL}\\b`,
  'iu',
);

/** Signatures stand at the top or at the end; in between people write about tools. */
const LINES_AT_EDGE = 2;

/** Whether a text says of itself that a tool wrote it ("🤖 Generated with Claude Code"). */
export function isSignedByTool(text: string): boolean {
  if (!/generated|written|reviewed|posted|drafted|created|produced/i.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('>'));
  return [...lines.slice(0, LINES_AT_EDGE), ...lines.slice(-LINES_AT_EDGE)].some((line) =>
    SIGNATURE.test(line.slice(0, 200)),
  );
}
