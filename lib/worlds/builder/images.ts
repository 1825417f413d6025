/** Machine images of made instances: what DescribeInstances and DescribeImages say about them. */
export interface MadeImage {
  readonly name: string;
  readonly owner: string;
  readonly alias: 'amazon' | 'aws-marketplace' | null;
  readonly platform: 'windows' | null;
  readonly platformDetails: string;
  /** False: a private image nobody described, so the guest stays unknown. */
  readonly described: boolean;
}
const image = (name: string, owner: string, alias: MadeImage['alias'], platformDetails: string, described = true): MadeImage => ({
  name, owner, alias, platform: platformDetails.startsWith('Windows') ? 'windows' : null, platformDetails, described,
});

export const madeImages = {
  al2023: image('al2023-ami-2023.8.20250707.0-kernel-6.1-x86_64', '137112412989', 'amazon', 'Linux/UNIX'),
  al2: image('amzn2-ami-hvm-2.0.20250623.0-x86_64-gp2', '137112412989', 'amazon', 'Linux/UNIX'),
  ubuntu2404: image('ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20250610', '099720109477', null, 'Linux/UNIX'),
  ubuntu2004: image('ubuntu/images/hvm-ssd/ubuntu-focal-20.04-amd64-server-20240404', '099720109477', null, 'Linux/UNIX'),
  rhel9: image('RHEL-9.6.0_HVM-20250618-x86_64-0-Hourly2-GP3', '309956199498', null, 'Red Hat Enterprise Linux'),
  windows2022: image('Windows_Server-2022-English-Full-Base-2025.06.11', '801119661308', 'amazon', 'Windows'),
  eksNode: image('amazon-eks-node-al2023-x86_64-standard-1.33-v20250620', '602401143452', 'amazon', 'Linux/UNIX'),
  firewall: image('acme-firewall-vm-11.2', '679593333241', 'aws-marketplace', 'Linux/UNIX'),
  unknown: image('base-2021-04', '123456789012', null, 'Linux/UNIX', false),
} as const;
export type MadeImageName = keyof typeof madeImages;
