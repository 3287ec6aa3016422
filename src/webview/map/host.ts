import type { MapScene } from '../../core/map/mapScene.ts';
import { unpackScene } from '../../core/map/unpackScene.ts';
import { type FromMapPage, type ToMapPage, toMapPageSchema } from '../../protocol/mapMessages.ts';

type SceneMessage = Extract<ToMapPage, { type: 'scene' }>;
/** What the host says, its scene unpacked. */
export type HostMessage = Exclude<ToMapPage, SceneMessage> | (Omit<SceneMessage, 'scene'> & { scene: MapScene });

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** VS Code gives it to a page once. */
declare function acquireVsCodeApi(): VsCodeApi;

/** The extension host, as the page sees it. */
export interface Host {
  post: (message: FromMapPage) => void;
  /** Only one listener; what cannot be read is told to the host and dropped. */
  listen: (receive: (message: HostMessage) => void) => () => void;
  readState: () => unknown;
  writeState: (state: unknown) => void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const post = (message: FromMapPage): void => api.postMessage(message);
  return {
    post,
    listen: (receive) => {
      const onMessage = (event: MessageEvent<unknown>): void => {
        const message = readMessage(event.data);
        if (message === null) post({ type: 'problem', what: 'bad-message' });
        else receive(message);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
    readState: () => api.getState(),
    writeState: (state) => api.setState(state),
  };
}

function readMessage(data: unknown): HostMessage | null {
  const { data: message } = toMapPageSchema.safeParse(data);
  if (message?.type !== 'scene') return message ?? null;
  const scene = unpackScene(message.scene);
  return scene === null ? null : { ...message, scene };
}
