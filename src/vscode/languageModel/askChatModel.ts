import * as vscode from 'vscode';
import { CancelledError } from '../../core/errors.ts';
import {
  type AskModel,
  type ChatMessage,
  faultOf,
  type ModelAnswer,
} from '../../core/reading/languageModel/modelAnswer.ts';
import { toModelFault } from './chatFault.ts';

/** How long a model may say nothing in the middle of an answer. */
const PATIENCE_MS = 2 * 60_000;

/** Asks a model that somebody has in VS Code. Only after they agreed to it: VS Code may ask them as well. */
export function createChatAsk(model: vscode.LanguageModelChat): AskModel {
  return async (messages, signal) => {
    if (signal.aborted) throw new CancelledError();
    const stop = new vscode.CancellationTokenSource();
    const cancel = (): void => stop.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await ask(model, messages, stop);
    } catch (error) {
      if (isAborted(signal)) throw new CancelledError();
      return toModelFault(error);
    } finally {
      signal.removeEventListener('abort', cancel);
      stop.dispose();
    }
  };
}

async function ask(
  model: vscode.LanguageModelChat,
  messages: readonly ChatMessage[],
  stop: vscode.CancellationTokenSource,
): Promise<ModelAnswer> {
  // VS Code knows no system messages.
  const chat = messages.map(({ content }) => vscode.LanguageModelChatMessage.User(content));
  if (!(await doesFit(model, chat, stop.token))) return faultOf('too-much');
  const justification = vscode.l10n.t('To tell concerns from nits in the comments of the repository you chose.');
  const { text } = await model.sendRequest(chat, { justification }, stop.token);
  const parts = text[Symbol.asyncIterator]();
  let said = '';
  for (;;) {
    const part = await inTime(parts.next());
    if (part === 'silence') {
      stop.cancel();
      return faultOf('no-answer');
    }
    if (part.done === true) return { text: said };
    said += part.value;
  }
}

/** By the model's own count; one that cannot count is asked all the same, and says itself what is too much. */
async function doesFit(
  model: vscode.LanguageModelChat,
  chat: readonly vscode.LanguageModelChatMessage[],
  token: vscode.CancellationToken,
): Promise<boolean> {
  try {
    const counts = await Promise.all(chat.map(async (message) => model.countTokens(message, token)));
    return counts.reduce((sum, count) => sum + count, 0) <= model.maxInputTokens;
  } catch {
    return true;
  }
}

async function inTime<T>(coming: Promise<T>): Promise<T | 'silence'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), PATIENCE_MS);
  });
  try {
    return await Promise.race([coming, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asked again because it may have been aborted meanwhile, which the types cannot know. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
