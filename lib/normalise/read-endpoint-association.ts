// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpointAssociation.html
import { compareText } from '../base/order';
import type { EndpointResource, VpcEndpoint } from '../model/inventory';
import type { RawObject } from './read-fields';
import { text } from './read-fields';

export interface EndpointAssociation {
  readonly id: string;
  readonly endpointId: string;
  readonly resource: EndpointResource;
}

export function readEndpointAssociation(raw: RawObject): EndpointAssociation | null {
  const id = text(raw.Id);
  const endpointId = text(raw.VpcEndpointId);
  if (id === null || endpointId === null) return null;
  const arn = text(raw.AssociatedResourceArn) ?? text(raw.ResourceConfigurationGroupArn) ?? text(raw.ServiceNetworkArn);
  return { id, endpointId, resource: { arn, access: text(raw.AssociatedResourceAccessibility) } };
}

/** What VPC Lattice puts behind endpoints. Where associations were not read, endpoints say nothing about it. */
export function joinEndpointResources(endpoints: readonly VpcEndpoint[], associations: readonly EndpointAssociation[], wasRead: boolean): readonly VpcEndpoint[] {
  if (!wasRead) return endpoints;
  const byEndpoint = Map.groupBy(associations, ({ endpointId }) => endpointId);
  return endpoints.map((endpoint) => {
    if (endpoint.endpointType !== 'Resource' && endpoint.endpointType !== 'ServiceNetwork') return endpoint;
    const resources = (byEndpoint.get(endpoint.id) ?? []).map(({ resource }) => resource);
    return { ...endpoint, resources: resources.sort((a, b) => compareText(a.arn ?? '', b.arn ?? '')) };
  });
}
