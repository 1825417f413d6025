import type { CoverageCell, ResourceType } from '../../model/coverage';

/** Calls that IAM did not allow in the usual place of made worlds. */
export const refused = (...resources: readonly ResourceType[]): readonly CoverageCell[] =>
  resources.map((resource) => ({ account: '123456789012', region: 'us-east-1', resource, status: 'denied', count: 0, code: 'UnauthorizedOperation' }));
