import { describe, expect, it } from 'vitest';
import type { ScanSnapshotEntry } from '../../store/scan-store';
import { planRetention } from './plan-retention';

const day = 86_400_000;
const entry = (seenAt: number, kept = false): ScanSnapshotEntry => ({ snapshotId: `s${seenAt / day}`, seenAt: seenAt, kept });
const entries = [entry(10 * day), entry(9 * day, true), entry(8 * day), entry(7 * day), entry(1 * day)];

describe('retention', () => {
  it('keeps everything when nothing is asked for', () => {
    expect(planRetention(entries, { keepLast: null, keepDays: null }, 100 * day)).toEqual([]);
  });
  it('keeps the newest ones; what a person keeps does not count', () => {
    expect(planRetention(entries, { keepLast: 2, keepDays: null }, 10 * day)).toEqual(['s7', 's1']);
  });
  it('keeps days, both limits together, in any order of the list', () => {
    expect(planRetention(entries, { keepLast: null, keepDays: 5 }, 11 * day)).toEqual(['s1']);
    expect(planRetention([...entries].reverse(), { keepLast: 2, keepDays: 5 }, 11 * day).sort()).toEqual(['s1', 's7']);
  });
  it('never deletes the last picture of a target that fails for weeks', () => {
    expect(planRetention([entry(day), entry(2 * day)], { keepLast: null, keepDays: 3 }, 100 * day)).toEqual(['s1']);
  });
});
