import type { Analysis, EniKindVerdict } from '../model/analysis';
import type { AnalysisDocument, AnalysisInstance, AnalysisNetworkInterface } from '../model/analysis-document';
import type { NetworkInterface } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import type { HostNode, Topology } from '../model/topology';

/** The analysis as one JSON document for scripts and the API. Same order as the topology, so equal input gives equal bytes. */
export function buildAnalysisDocument(topology: Topology, analysis: Analysis, problems: readonly ImportProblem[]): AnalysisDocument {
  const instances: AnalysisInstance[] = [];
  const placed = new Set<string>();
  for (const host of topology.hosts.values()) {
    for (const item of host.networkInterfaces) placed.add(item.id);
    instances.push(buildInstance(host, analysis));
  }
  const free: AnalysisNetworkInterface[] = [];
  for (const item of topology.networkInterfaces.values()) if (!placed.has(item.id)) free.push(buildInterface(item, analysis.kinds.get(item.id)));
  return {
    schema: 'eni-lens/analysis@1',
    engine: analysis.engine,
    summary: {
      accounts: new Set(topology.places.map((place) => place.account)).size,
      regions: new Set(topology.places.map((place) => place.region)).size,
      vpcs: topology.vpcs.size,
      subnets: topology.subnets.size,
      networkInterfaces: topology.inventory.networkInterfaces.length,
      instances: topology.hosts.size,
      multiEniInstances: instances.filter((instance) => instance.multiHomed).length,
    },
    coverage: topology.inventory.coverage,
    instances,
    networkInterfaces: free,
    findings: analysis.findings,
    warnings: problems.map(({ code, level, file, path, params }) => ({ code, level, file, path, params })),
  };
}

function buildInstance(host: HostNode, analysis: Analysis): AnalysisInstance {
  const found = analysis.hosts.get(host.id);
  const first = host.networkInterfaces[0];
  return {
    id: host.id,
    account: host.instance?.account ?? first?.account ?? null,
    region: host.instance?.region ?? first?.region ?? null,
    instanceType: host.instance?.instanceType ?? null,
    state: host.instance?.state ?? null,
    multiHomed: found?.multiHomed ?? false,
    networkInterfaces: host.networkInterfaces.map((item) => buildInterface(item, analysis.kinds.get(item.id))),
    osBelief: found?.osBelief ?? { routing: 'unknown', confidence: 0, evidence: [], family: 'unknown' },
    slots: {
      attached: found?.slots.attached ?? host.networkInterfaces.length,
      maximum: found?.slots.maximum ?? null,
      ipv4PerInterface: found?.slots.ipv4PerInterface ?? null,
      ipv6PerInterface: found?.slots.ipv6PerInterface ?? null,
    },
    scenarios: (found?.scenarios ?? []).map(({ scenario, subKind, confidence, label, criteria, candidates }) => ({ scenario, subKind, confidence, label, criteria, candidates })),
  };
}

function buildInterface(item: NetworkInterface, verdict: EniKindVerdict | undefined): AnalysisNetworkInterface {
  return {
    id: item.id,
    kind: verdict?.kind ?? 'unknown-service',
    matched: verdict?.matched ?? '',
    owner: verdict?.owner ?? null,
    account: item.account,
    region: item.region,
    zone: item.zone,
    vpcId: item.vpcId,
    subnetId: item.subnetId,
    deviceIndex: item.attachment?.deviceIndex ?? null,
    networkCardIndex: item.attachment?.networkCardIndex ?? null,
    status: item.status,
    privateIps: item.privateIps.map(({ address, primary, association }) => ({ address, primary, publicIp: association?.publicIp ?? null })),
    ipv6: item.ipv6.map(({ address }) => address),
    prefixes: [...item.ipv4Prefixes, ...item.ipv6Prefixes],
    securityGroups: item.groups,
    sourceDestCheck: item.sourceDestCheck,
  };
}
