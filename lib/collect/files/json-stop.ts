// Why reading of JSON stopped, and where.
import 'server-only';

export type JsonStopKind = 'syntax' | 'end' | 'depth' | 'values' | 'duplicate-key' | 'number';

/** Reading stopped at `byte` of the given bytes, inside of what `path` names. */
export class JsonStop extends Error {
  constructor(readonly kind: JsonStopKind, readonly byte: number, readonly path: string, readonly key: string) {
    super(kind);
  }
}

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const memberPath = (path: string, name: string): string => (plainName.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`);

/** `$.Reservations[3]`; `steps`: numbers of names, or -1 - index. */
export function pathText(steps: Int32Array, nameOf: (step: number, depth: number) => string): string {
  return steps.reduce((path, step, depth) => (step < 0 ? `${path}[${-1 - step}]` : memberPath(path, nameOf(step, depth).slice(0, 100))), '$');
}
