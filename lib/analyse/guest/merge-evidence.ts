// Several pastes of one guest as one: each part comes from the newest entry that has it. Entries of another system than the newest are left out.
import type { GuestEvidence, StoredEvidence } from '../../model/guest';

/** `entries` newest first. `null` when there is none. */
export function mergeEvidence(entries: readonly StoredEvidence[]): GuestEvidence | null {
  const first = entries[0]?.evidence;
  if (first === undefined) return null;
  const same = entries.map(({ evidence }) => evidence).filter((evidence) => evidence.os === first.os);
  // What the kernel uses goes before what a file asks for.
  const states = same.filter((evidence) => evidence.nature === 'state');
  const routed = (evidence: GuestEvidence): boolean => evidence.routes.ipv4 !== null || evidence.routes.ipv6 !== null;
  const pool = states.some(routed) ? states : same;
  const pick = <T>(part: (evidence: GuestEvidence) => T | null): T | null => {
    for (const evidence of pool) {
      const value = part(evidence);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    version: 1, os: first.os,
    formats: [...new Set(pool.flatMap((evidence) => evidence.formats))],
    nature: pool.some((evidence) => evidence.nature === 'state' && routed(evidence)) || pool.every((evidence) => evidence.nature === 'state') ? 'state' : 'configuration',
    interfaces: pick((evidence) => (evidence.interfaces?.some((found) => found.mac !== null) === true ? evidence.interfaces : null)) ?? pick((evidence) => evidence.interfaces),
    rules: { ipv4: pick((evidence) => evidence.rules.ipv4), ipv6: pick((evidence) => evidence.rules.ipv6) },
    routes: { ipv4: pick((evidence) => evidence.routes.ipv4), ipv6: pick((evidence) => evidence.routes.ipv6) },
    rpFilter: pick((evidence) => evidence.rpFilter),
    forwarding: pick((evidence) => evidence.forwarding),
    weakHost: pick((evidence) => evidence.weakHost),
  };
}
