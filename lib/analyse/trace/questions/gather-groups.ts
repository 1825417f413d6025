// Equal answers about ends in one subnet with the same security groups become one group.
import { compareText } from '../../../base/order';
import type { Reach, ReachGroup } from '../../../model/reach';
import type { TraceContext } from '../trace-context';
import type { Answer } from './ask-one';

export interface Answered { readonly members: readonly string[]; readonly answer: Answer }

const rank = { reachable: 0, unknown: 1, blocked: 2 } as const;
const sorted = (list: readonly string[]): string[] => [...list].sort(compareText);

export function gatherGroups(context: TraceContext, answers: readonly Answered[]): Pick<Reach, 'counts' | 'groups' | 'notTraced'> {
  /** `joined`: of several classes, so that the ids are not in order any more. */
  const groups = new Map<string, { group: ReachGroup; members: string[]; joined: boolean }>();
  const refused = new Map<string, string[]>();
  const counts = { reachable: 0, blocked: 0, unknown: 0, notTraced: 0 };
  for (const { members, answer } of answers) {
    if (answer.kind === 'problem') {
      counts.notTraced += members.length;
      const list = refused.get(answer.problem.code);
      if (list === undefined) refused.set(answer.problem.code, [...members]);
      else list.push(...members);
      continue;
    }
    counts[answer.verdict] += members.length;
    const group = groupOf(context, members[0] ?? '', answer);
    const key = JSON.stringify(group);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { group, members: [...members], joined: false });
    else {
      for (const member of members) known.members.push(member);
      known.joined = true;
    }
  }
  const list = [...groups].map(([key, { group, members, joined }]) => ({ key, group: { ...group, members: joined ? sorted(members) : members } }));
  list.sort((a, b) => rank[a.group.verdict] - rank[b.group.verdict] || b.group.members.length - a.group.members.length || compareText(a.key, b.key));
  return { counts, groups: list.map(({ group }) => group), notTraced: [...refused].sort(([a], [b]) => compareText(a, b)).map(([code, members]) => ({ code, members: sorted(members) })) };
}

function groupOf({ topology }: TraceContext, member: string, { verdict, reason, ipVersion, ports }: Extract<Answer, { readonly kind: 'answer' }>): ReachGroup {
  const eni = topology.networkInterfaces.get(member);
  const own = eni !== undefined && reason !== null && (reason.id === eni.id || reason.id === (eni.attachment?.instanceId ?? null));
  return {
    verdict, reason: own ? { ...reason, id: null } : reason, ipVersion, ports,
    end: eni !== undefined ? 'network-interface' : member === 'internet' ? 'internet' : 'on-premises',
    vpcId: eni?.vpcId ?? null, subnetId: eni?.subnetId ?? null, securityGroups: sorted(eni?.groups ?? []), members: [],
  };
}
