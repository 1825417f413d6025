import 'server-only';

/** The other end of run-child.ts, for worker files: one input, then words; the end when the server is gone. */
export function receiveInput<Input>(): Promise<Input> {
  process.once('disconnect', () => process.exit());
  return new Promise((resolve) => { process.once('message', (input) => resolve(input as Input)); });
}

export const onWord = (listener: () => void): void => void process.on('message', listener);
export const tellServer = (message: object): void => void process.send?.(message);
