import 'server-only';
import type { BeliefPin, GuestEvidence } from '../model/guest';

/** The guest half of the store: what people saw inside instances, or say about them. Kept by instance id, so it outlives every snapshot. Times are milliseconds since 1970 UTC. */
export interface EvidenceRecord {
  /** 32 hex digits. */
  readonly id: string;
  readonly instanceId: string;
  readonly author: string;
  readonly createdAt: number;
  readonly evidence: GuestEvidence;
}
export interface PinRecord extends Pick<BeliefPin, 'routing' | 'reason' | 'author'> {
  readonly instanceId: string;
  readonly createdAt: number;
}

export interface GuestStore {
  insertEvidence(record: EvidenceRecord): Promise<void>;
  /** Newest first. */
  listEvidence(instanceId: string): Promise<readonly EvidenceRecord[]>;
  deleteEvidence(instanceId: string, id: string): Promise<boolean>;
  /** One a host: a new pin replaces the old one. */
  putPin(pin: PinRecord): Promise<void>;
  lookupPin(instanceId: string): Promise<PinRecord | null>;
  deletePin(instanceId: string): Promise<boolean>;
  /** Instances with evidence or a pin, by id. */
  listAnnotatedInstances(): Promise<readonly string[]>;
}
