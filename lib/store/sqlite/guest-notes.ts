import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { BeliefPin, GuestEvidence } from '../../model/guest';
import type { EvidenceRecord, GuestStore, PinRecord } from '../guest-store';
import type { Row } from './rows';
import { transaction } from './transaction';

/** Evidence and pins. Evidence is written once: it can be removed, not changed. */
export function guestVerbs(database: DatabaseSync): GuestStore {
  const change = (sql: string, ...values: readonly (string | number)[]): number => transaction(database, () => Number(database.prepare(sql).run(...values).changes));
  return {
    insertEvidence: async (record) => {
      change('INSERT INTO guest_evidence (id, instance_id, author, created_at, evidence) VALUES (?, ?, ?, ?, ?)', record.id, record.instanceId, record.author, record.createdAt, JSON.stringify(record.evidence));
    },
    listEvidence: async (instanceId) => database.prepare('SELECT * FROM guest_evidence WHERE instance_id = ? ORDER BY created_at DESC, id').all(instanceId).map(readEvidence),
    deleteEvidence: async (instanceId, id) => change('DELETE FROM guest_evidence WHERE instance_id = ? AND id = ?', instanceId, id) > 0,
    putPin: async (pin) => {
      change(
        'INSERT INTO belief_pins (instance_id, routing, reason, author, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (instance_id) DO UPDATE SET routing = excluded.routing, reason = excluded.reason, author = excluded.author, created_at = excluded.created_at',
        pin.instanceId, pin.routing, pin.reason, pin.author, pin.createdAt,
      );
    },
    lookupPin: async (instanceId) => {
      const row = database.prepare('SELECT * FROM belief_pins WHERE instance_id = ?').get(instanceId);
      return row === undefined ? null : readPin(row);
    },
    deletePin: async (instanceId) => change('DELETE FROM belief_pins WHERE instance_id = ?', instanceId) > 0,
    listAnnotatedInstances: async () => database.prepare('SELECT instance_id FROM guest_evidence UNION SELECT instance_id FROM belief_pins ORDER BY 1').all().map((row) => String(row['instance_id'])),
  };
}

const readEvidence = (row: Row): EvidenceRecord => ({
  id: String(row['id']), instanceId: String(row['instance_id']), author: String(row['author']), createdAt: Number(row['created_at']), evidence: JSON.parse(String(row['evidence'])) as GuestEvidence,
});
const readPin = (row: Row): PinRecord => ({
  instanceId: String(row['instance_id']), routing: String(row['routing']) as BeliefPin['routing'], reason: String(row['reason']), author: String(row['author']), createdAt: Number(row['created_at']),
});
