import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('peer-leadership.peer-leadership');
    assert.ok(extension, 'the extension is there');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
