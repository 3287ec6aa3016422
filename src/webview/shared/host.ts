/** What VS Code gives to a page. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface Host<Message> {
  send(message: Message): void;
  /** Kept by VS Code for the page that takes this one's place after the window was reloaded. */
  remember(state: unknown): void;
}

/** May be called once only. */
export function connectHost<Message>(): Host<Message> {
  const api = acquireVsCodeApi();
  return { send: (message) => api.postMessage(message), remember: (state) => api.setState(state) };
}
