import { render } from 'preact';
import { type EvidencePageMessage, evidenceShownSchema } from '../protocol/evidenceMessages.ts';
import { EvidencePage } from './evidence/evidencePage.tsx';
import { connectHost } from './shared/host.ts';

const host = connectHost<EvidencePageMessage>();
const place = document.getElementById('page');

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = evidenceShownSchema.safeParse(data);
  if (!message.success || place === null) return;
  host.remember(message.data.state);
  render(<EvidencePage shown={message.data} act={(action) => host.send({ type: 'act', action })} />, place);
});
host.send({ type: 'ready' });
