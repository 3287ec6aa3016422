import * as vscode from 'vscode';
import { z } from 'zod';

const requestSchema = z.object({ comments: z.array(z.object({ n: z.number() })) });

/** What a model of a test does with what it was asked; the signal is aborted when it is to stop. */
export type Answer = (asked: string, stopped: Promise<void>) => Promise<string>;

/** Takes every comment for a concern. */
export const answerSoundly: Answer = async (asked) => {
  const { comments } = requestSchema.parse(JSON.parse(asked));
  return JSON.stringify({ readings: comments.map(({ n }) => ({ n, isConcern: true, kind: 'race', reason: 'tides' })) });
};

/** A model of the vendor `harbour` that answers as it is told to. */
export function fakeChat(name: string, answer: Answer, maxInputTokens = 16_000): vscode.LanguageModelChat {
  return {
    name,
    id: name.toLowerCase(),
    vendor: 'harbour',
    family: 'harbour',
    version: '1',
    maxInputTokens,
    countTokens: async (text) => Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 4),
    sendRequest: async (messages, _, token) => {
      const stopped = new Promise<void>((resolve) => token?.onCancellationRequested(() => resolve()));
      const said = await answer(messages.map(textOf).at(-1) ?? '', stopped);
      return { text: oneByOne([said]), stream: oneByOne([]) };
    },
  };
}

/** Puts these models in place of those that VS Code has, while `act` runs. */
export async function withModels(models: vscode.LanguageModelChat[], act: () => Promise<void>): Promise<void> {
  const { selectChatModels } = vscode.lm;
  const select = async (selector: vscode.LanguageModelChatSelector = {}): Promise<vscode.LanguageModelChat[]> =>
    models.filter(({ id }) => selector.id === undefined || selector.id === id);
  Object.assign(vscode.lm, { selectChatModels: select });
  try {
    await act();
  } finally {
    Object.assign(vscode.lm, { selectChatModels });
  }
}

async function* oneByOne<T>(parts: readonly T[]): AsyncGenerator<T> {
  yield* parts;
}

function textOf({ content }: vscode.LanguageModelChatMessage): string {
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
