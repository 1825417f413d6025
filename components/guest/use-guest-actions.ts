'use client';
import { useState } from 'react';
import { useErrorText } from '@/components/api/use-error-text';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { BeliefPin, GuestProblem, InstanceAnnotations } from '@/lib/model/guest';
import { deleteEvidence, deletePin, postEvidence, putPin } from './guest-requests';

export interface GuestActions {
  readonly entry: InstanceAnnotations;
  readonly busy: boolean;
  /** A refusal of the server, in words. */
  readonly error: string | null;
  readonly problems: readonly GuestProblem[];
  /** Whether something was kept. */
  add(text: string, author: string): Promise<boolean>;
  remove(id: string): void;
  pin(routing: BeliefPin['routing'], reason: string, author: string): void;
  unpin(): void;
}

/** Changes of one instance's evidence and pin; in gallery accounts they stay in the page. */
export function useGuestActions(instanceId: string): GuestActions {
  const { source, guest } = useSnapshot();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly GuestProblem[]>([]);
  const entry = guest.annotations.find((one) => one.instanceId === instanceId) ?? { instanceId, evidence: [], pin: null };
  const stored = source.kind === 'snapshot';
  const run = async (change: () => Promise<InstanceAnnotations>): Promise<boolean> => {
    setBusy(true); setError(null);
    try { guest.put(await change()); return true; } catch (cause) { setError(errorText(cause)); return false; } finally { setBusy(false); }
  };
  return {
    entry, busy, error, problems,
    add: async (text, author) => {
      let kept = false;
      await run(async () => {
        if (stored) {
          const answer = await postEvidence(source.id, instanceId, text, author);
          setProblems(answer.problems);
          kept = answer.added !== null;
          return answer.annotations;
        }
        const { parseGuestText } = await import('@/lib/analyse/guest/parse-guest-text');
        const parsed = parseGuestText(text);
        setProblems(parsed.ok ? parsed.value.problems : parsed.error);
        if (!parsed.ok) return entry;
        kept = true;
        return { ...entry, evidence: [{ id: crypto.randomUUID().replaceAll('-', ''), author, at: new Date().toISOString(), evidence: parsed.value.evidence }, ...entry.evidence] };
      });
      return kept;
    },
    remove: (id) => { setProblems([]); void run(async () => (stored ? (await deleteEvidence(source.id, instanceId, id)).annotations : { ...entry, evidence: entry.evidence.filter((one) => one.id !== id) })); },
    pin: (routing, reason, author) => void run(async () => (stored ? (await putPin(source.id, instanceId, { routing, reason, author })).annotations : { ...entry, pin: { routing, reason, author, at: new Date().toISOString() } })),
    unpin: () => void run(async () => (stored ? (await deletePin(source.id, instanceId)).annotations : { ...entry, pin: null })),
  };
}
