// All pages of one call. Pages that come twice are counted once; a page token that has gone stale means beginning again, once.
import 'server-only';
import { CallFailure, readFailure } from './call-failure';
import type { CollectorCall, RawItem } from './collector-call';
import { rawAnswer } from './raw-answer';

export interface ListPage {
  readonly items: readonly RawItem[];
  /** From 1, in the order of this listing. */
  readonly number: number;
}
/** Sends one request and gives AWS's answer; rejects with `CallFailure`. */
export type Send = (input: object) => Promise<object>;

function itemsOf(answer: object, key: string): readonly RawItem[] {
  const value = rawAnswer((answer as Record<string, unknown>)[key]);
  if (Array.isArray(value)) return value as readonly RawItem[];
  return typeof value === 'object' && value !== null ? [value as RawItem] : [];
}

export async function listAll(call: CollectorCall, input: object, send: Send, onPage: (page: ListPage) => void): Promise<void> {
  const seen = new Set<string>();
  const tokens = new Set<string>();
  const { paging } = call;
  let token: string | undefined;
  let restarted = false;
  for (let number = 1; ; number++) {
    let answer: object;
    try {
      answer = await send({ ...call.input, ...input, ...(paging === null ? {} : { [paging.sizeField]: paging.pageSize }), ...(paging === null || token === undefined ? {} : { [paging.tokenField]: token }) });
    } catch (error) {
      if (readFailure(error).kind !== 'page-token' || restarted) throw error;
      restarted = true;
      token = undefined;
      tokens.clear();
      continue;
    }
    const items = itemsOf(answer, call.key).filter((item) => {
      const id = call.identity(item);
      if (id !== '' && seen.has(id)) return false;
      seen.add(id);
      return true;
    });
    onPage({ items, number });
    const next = paging === null ? undefined : (answer as Record<string, unknown>)[paging.nextField];
    if (typeof next !== 'string' || next === '') {
      // The old way of saying that there is more than was given.
      if ((answer as Record<string, unknown>).AdditionalRoutesAvailable === true) throw new CallFailure('other', 'AdditionalRoutesAvailable');
      return;
    }
    if (tokens.has(next)) throw new CallFailure('other', 'RepeatedPageToken');
    tokens.add(next);
    token = next;
  }
}
