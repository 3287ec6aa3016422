import { type FromMapPage, type ToMapPage, toMapPageSchema } from '../../protocol/mapMessages.ts';

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
  listen: (receive: (message: ToMapPage) => void) => () => void;
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
        const { data: message } = toMapPageSchema.safeParse(event.data);
        if (message === undefined) post({ type: 'problem', what: 'bad-message' });
        else receive(message);
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
    readState: () => api.getState(),
    writeState: (state) => api.setState(state),
  };
}
