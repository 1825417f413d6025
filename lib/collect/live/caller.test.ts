// Pace, retries and deadlines, by a clock that jumps.
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../testing/live/virtual-clock';
import { CallFailure, failureOf, readFailure, statusOf } from './call-failure';
import { Caller, callLimits } from './caller';
import { TokenBucket } from './token-bucket';

const never = new AbortController().signal;
const aws = (name: string, status = 400): Error => Object.assign(new Error('refused'), { name, $metadata: { httpStatusCode: status, requestId: 'req-1' } });

describe('bucket', () => {
  it('ten at once, then five a second, first come first served', async () => {
    const clock = new VirtualClock();
    const start = clock.now();
    const bucket = new TokenBucket(clock, { rate: 5, burst: 10 });
    const order: [number, number][] = [];
    await Promise.all(Array.from({ length: 20 }, async (_, i) => {
      await bucket.take(never);
      order.push([i, clock.now() - start]);
    }));
    expect(order.map(([i]) => i)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(order.filter(([, at]) => at === 0)).toHaveLength(10);
    expect(order.at(-1)?.[1]).toBe(2000);
  });
  it('half as fast after a refusal, back by a tenth a minute, never faster than at first', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket(clock, { rate: 5, burst: 10 });
    bucket.throttled();
    expect(bucket.rate).toBe(2.5);
    await clock.sleep(60_000, never);
    expect(bucket.rate).toBeCloseTo(3);
    await clock.sleep(10 * 60_000, never);
    expect(bucket.rate).toBe(5);
    for (let i = 0; i < 50; i++) bucket.throttled();
    expect(bucket.rate).toBeCloseTo(5 / 32);
  });
  it('a wait ends with its signal', async () => {
    const bucket = new TokenBucket(new VirtualClock(), { rate: 0.001, burst: 1 });
    await bucket.take(never);
    const stop = new AbortController();
    const waiting = bucket.take(stop.signal);
    stop.abort(new CallFailure('cancelled', 'scan-cancelled'));
    await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('caller', () => {
  const open = (random = () => 0.5): { clock: VirtualClock; caller: Caller; start: number } => {
    const clock = new VirtualClock();
    return { clock, caller: new Caller(clock, random, callLimits), start: clock.now() };
  };
  const failing = (...errors: (Error | null)[]) => {
    let at = 0;
    return async (): Promise<string> => {
      const error = errors[Math.min(at++, errors.length - 1)];
      if (error) throw error;
      return 'answer';
    };
  };
  it('waits out throttling for five minutes', async () => {
    const { clock, caller, start } = open();
    await expect(caller.call('a', failing(aws('RequestLimitExceeded', 503)), never)).rejects.toMatchObject({ kind: 'throttled', code: 'RequestLimitExceeded', requestId: 'req-1' });
    expect(clock.now() - start).toBeGreaterThanOrEqual(300_000);
    expect(clock.now() - start).toBeLessThan(330_000);
    expect(caller.counts.throttled).toBe(caller.counts.made);
  });
  it('repeats what passes, four times in all', async () => {
    const { caller } = open();
    await expect(caller.call('a', failing(aws('InternalError', 500), aws('InternalError', 500), aws('InternalError', 500), null), never)).resolves.toBe('answer');
    expect(caller.counts).toEqual({ made: 4, throttled: 0, retried: 3 });
    await expect(caller.call('b', failing(aws('InternalError', 500)), never)).rejects.toMatchObject({ kind: 'transient' });
    expect(caller.counts.made).toBe(8);
  });
  it('never repeats a refusal; an AuthFailure once, because a wrong clock looks like one', async () => {
    const { caller } = open();
    await expect(caller.call('a', failing(aws('UnauthorizedOperation', 403)), never)).rejects.toMatchObject({ kind: 'denied' });
    expect(caller.counts.made).toBe(1);
    await expect(caller.call('b', failing(aws('AuthFailure', 401), null), never)).resolves.toBe('answer');
    await expect(caller.call('c', failing(aws('AuthFailure', 401)), never)).rejects.toMatchObject({ kind: 'denied' });
    expect(caller.counts.made).toBe(5);
  });
  it('gives a call 30 seconds, twice', async () => {
    const { clock, caller, start } = open();
    const silent = (): Promise<string> => {
      // The other side says nothing, so time goes on.
      const over = clock.release();
      return new Promise<string>(() => undefined).finally(over);
    };
    await expect(caller.call('a', silent, never)).rejects.toMatchObject({ kind: 'timeout', code: 'no-answer' });
    expect(clock.now() - start).toBe(60_000);
    expect(caller.counts.made).toBe(2);
  });
  it('waits are random below a doubling limit', async () => {
    const waits: number[] = [];
    for (const random of [() => 0, () => 0.999]) {
      const { clock, caller, start } = open(random);
      await caller.call('a', failing(aws('InternalError', 500), aws('InternalError', 500), aws('InternalError', 500), null), never);
      waits.push(clock.now() - start);
    }
    expect(waits[0]).toBe(0);
    expect(waits[1]).toBeGreaterThan(6_900);
    expect(waits[1]).toBeLessThanOrEqual(7_000);
  });
  it('ends at once when the scan is stopped, with its reason', async () => {
    const { caller } = open();
    const stop = new AbortController();
    const waiting = caller.call('a', failing(aws('RequestLimitExceeded')), stop.signal);
    stop.abort(new CallFailure('deadline', 'scan-deadline'));
    await expect(waiting).rejects.toMatchObject({ kind: 'deadline', code: 'scan-deadline' });
  });
});

describe('failures', () => {
  it.each([
    [aws('RequestLimitExceeded', 503), 'throttled', 'throttled'], [aws('Anything', 429), 'throttled', 'throttled'], [aws('UnauthorizedOperation', 403), 'denied', 'denied'], [aws('ExpiredToken', 403), 'credentials', 'denied'],
    [aws('OptInRequired', 403), 'disabled', 'disabled'], [aws('InternalError', 500), 'transient', 'error'], [aws('InvalidParameterValue', 400), 'other', 'error'], [aws('InvalidNextToken', 400), 'page-token', 'error'],
    [Object.assign(new Error('x'), { code: 'ECONNRESET', name: 'TimeoutError' }), 'transient', 'error'], [Object.assign(new Error('x'), { name: 'TimeoutError' }), 'timeout', 'timeout'], [new SyntaxError('cut'), 'transient', 'error'], ['a string', 'transient', 'error'], [null, 'transient', 'error'],
  ])('%s', (error, kind, status) => {
    const failure = readFailure(error);
    expect([failure.kind, statusOf(failure)]).toEqual([kind, status]);
  });
  it('keep a code and a request id, and nothing that AWS or a proxy wrote', () => {
    const failure = readFailure(Object.assign(new Error('AKIACANARY is not allowed'), { name: 'Strange <b>name</b> AKIACANARY', $metadata: { httpStatusCode: 400, requestId: 'not an id AKIACANARY' }, $response: { headers: { x: 'AKIACANARY' } } }));
    expect(failure).toMatchObject({ kind: 'other', code: 'HTTP400', requestId: null });
    expect(JSON.stringify(failure) + String(failure) + failure.stack).not.toContain('CANARY');
  });
  it('a code alone is enough', () => expect([failureOf('UnauthorizedOperation').kind, failureOf('Odd').kind]).toEqual(['denied', 'other']));
});
