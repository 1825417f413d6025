import 'server-only';
import type { ScanIdentity } from '../../model/scan';

/**
 * A trust policy that lets the caller, and only with this ExternalId, assume the role. A role or SSO session is named by a condition: its ARN in a session
 * leaves out the path that a principal would need. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export function buildTrustPolicy(caller: ScanIdentity | null, externalId: string): string {
  const partition = caller?.partition ?? 'aws';
  const account = caller?.account ?? '<account of the credentials>';
  const session = /^arn:[^:]+:sts::\d{12}:assumed-role\/([^/]+)\//.exec(caller?.arn ?? '')?.[1];
  const user = caller !== null && /^arn:[^:]+:iam::\d{12}:user\//.test(caller.arn) ? caller.arn : null;
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: user ?? `arn:${partition}:iam::${account}:root` },
    Action: 'sts:AssumeRole',
    Condition: {
      StringEquals: { 'sts:ExternalId': externalId },
      ...(session === undefined ? {} : { ArnLike: { 'aws:PrincipalArn': [`arn:${partition}:iam::${account}:role/${session}`, `arn:${partition}:iam::${account}:role/*/${session}`] } }),
    },
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
