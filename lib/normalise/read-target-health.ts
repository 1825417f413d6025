// Targets of Gateway Load Balancers. GENEVE target groups always use port 6081, and nothing else may.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html
import type { RawObject } from './read-fields';
import { integer, object, text } from './read-fields';

const genevePort = 6081;

/** `id` is empty for a target of another kind of load balancer: valid, but not of interest. */
export function readGatewayTarget(raw: RawObject): { readonly id: string } | null {
  const target = object(raw.Target);
  const id = text(target?.Id);
  if (id === null) return null;
  return { id: integer(target?.Port) === genevePort ? id : '' };
}
