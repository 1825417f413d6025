import { expect, it } from 'vitest';
import { chosenCalls, findTarget, permissionsOf, readAccounts, splitRegions, usableRoles } from './plan-lists';

const profile = { kind: 'profile', profile: 'acme' } as const;
const standard = { kind: 'default' } as const;

it('lists permissions of an add-on once, sorted', () => {
  const calls = [{ action: 'b', addOn: 'images' }, { action: 'a', addOn: 'images' }, { action: 'a', addOn: 'images' }, { action: 'c', addOn: null }] as const;
  expect(permissionsOf(calls, 'images')).toEqual(['a', 'b']);
  expect(chosenCalls(calls, []).map(({ action }) => action)).toEqual(['c']);
  expect(chosenCalls(calls, ['images'])).toHaveLength(4);
});
it('tells enabled regions from disabled ones', () => {
  expect(splitRegions([{ region: 'us-east-2', enabled: true }, { region: 'me-south-1', enabled: false }, { region: 'us-east-1', enabled: true }])).toEqual({ enabled: ['us-east-1', 'us-east-2'], disabled: ['me-south-1'] });
  expect(splitRegions(null)).toEqual({ enabled: [], disabled: [] });
});
it('offers checked roles of the same credentials only', () => {
  const roles = [
    { id: 1, kind: 'role', verifiedAt: '2026-09-14T02:00:00Z', source: profile }, { id: 2, kind: 'role', verifiedAt: null, source: profile }, { id: 3, kind: 'role', verifiedAt: '2026-09-14T02:00:00Z', source: standard },
    { id: 4, kind: 'organization', verifiedAt: null, source: profile },
  ] as const;
  const { single, organization } = usableRoles(roles, { profile: 'acme', kind: 'profile' });
  expect([single.map(({ id }) => id), organization.map(({ id }) => id)]).toEqual([[1], [4]]);
  expect(usableRoles(roles, null)).toEqual({ single: [], organization: [] });
});
it('finds the target of the same credentials, account and roles', () => {
  const target = { source: profile, account: '111111111111', accounts: { kind: 'roles', roleIds: ['a'] } };
  expect(findTarget([target], { source: profile, account: '111111111111', accounts: { roleIds: ['a'], kind: 'roles' } as { kind: string } })).toBe(target);
  expect(findTarget([target], { ...target, account: '222222222222' })).toBeNull();
  expect(findTarget([target], { ...target, accounts: { kind: 'current' } })).toBeNull();
});
it('reads account ids out of free text', () => {
  expect(readAccounts(' 222222222222, 111111111111\n222222222222 ')).toEqual({ accounts: ['111111111111', '222222222222'], bad: null });
  expect(readAccounts('12, x').bad).toBe('12');
  expect(readAccounts('')).toEqual({ accounts: [], bad: null });
});
