// Words people put on ENIs, subnets and groups. A hint only adds weight; it never decides alone.
const edge = (words: string): RegExp => new RegExp(`(?:^|[^a-z0-9])(?:${words})(?:$|[^a-z])`, 'i');

export const managementWords = edge('mgmt|management|admin|administration|oob|bastion');
export const floatingWords = edge('vip|floating|failover|ha|standby|cluster|keepalived|pacemaker');
