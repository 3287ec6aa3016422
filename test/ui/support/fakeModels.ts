import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { z } from 'zod';

const requestSchema = z.object({ comments: z.array(z.object({ n: z.number(), comment: z.string() })) });

type Model = vscode.LanguageModelChatInformation;

/**
 * Brings two language models into VS Code for a test: they take every comment for a concern, write down what they were
 * asked, and answer as often as the setting `fakeModels.most` lets them.
 */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('harbour', new FakeModels()));
}

class FakeModels implements vscode.LanguageModelChatProvider {
  #answers = 0;

  provideLanguageModelChatInformation(): Model[] {
    return ['Tide 2', 'Reef 1'].map((name) => ({
      id: name.toLowerCase().replace(' ', '-'),
      name,
      family: 'harbour',
      version: '1',
      maxInputTokens: 16_000,
      maxOutputTokens: 4000,
      capabilities: {},
    }));
  }

  async provideLanguageModelChatResponse(
    ...[, messages, , progress]: Parameters<vscode.LanguageModelChatProvider['provideLanguageModelChatResponse']>
  ): Promise<void> {
    const texts = messages.map(textOf);
    appendFileSync(process.env['FAKE_MODELS_LOG'] ?? '', `${texts.join('\n')}\n`);
    const most = vscode.workspace.getConfiguration().get<number>('fakeModels.most', 0);
    if (this.#answers >= most) throw Object.assign(new Error('Used up.'), { name: 'ChatQuotaExceeded' });
    this.#answers += 1;
    const { comments } = requestSchema.parse(JSON.parse(texts.at(-1) ?? ''));
    const readings = comments.map(({ n }) => ({ n, isConcern: true, kind: 'race', probability: 0.9, reason: 'tides' }));
    // In two parts, as models answer bit by bit.
    const answer = JSON.stringify({ readings });
    progress.report(new vscode.LanguageModelTextPart(answer.slice(0, 20)));
    progress.report(new vscode.LanguageModelTextPart(answer.slice(20)));
  }

  async provideTokenCount(_: Model, text: string | vscode.LanguageModelChatRequestMessage): Promise<number> {
    return Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 4);
  }
}

function textOf({ content }: vscode.LanguageModelChatRequestMessage): string {
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
