import { CloneTrial } from './cloneTrial.ts';

/** A clone and its store for every test of the suite that calls this, closed after it. Call the result inside a test. */
export function useCloneTrial(inFolder: (...names: string[]) => string): () => CloneTrial {
  let trial: CloneTrial | null = null;
  beforeEach(async () => {
    trial = await CloneTrial.open(inFolder);
  });
  afterEach(() => {
    trial?.close();
    trial = null;
  });
  return () => {
    if (trial === null) throw new Error('There is a clone inside a test only.');
    return trial;
  };
}
