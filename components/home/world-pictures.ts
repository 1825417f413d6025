import { appliance, arrow, dot, field, gateway, ghostHost, host, lead, mark, pill, subnet, vpc, wire } from './picture-shapes';
import type { Picture } from './picture-shapes';

const frame = vpc(12, 11, 190, 90);

/** One drawing per gallery world, by its id. */
const pictures = {
  'management-network': [
    frame, gateway(107), subnet('pub', 22, 25, 170, 20, [30, 48, 150, 168]), subnet('priv', 22, 79, 170, 17), host(76, 52), lead([[92, 34], [92, 52]]), lead([[124, 87], [124, 72]]), mark('prompt', 142, 87),
  ],
  'network-appliance': [
    frame, gateway(107), subnet('pub', 22, 25, 170, 20, [30, 48, 150, 168]), subnet('priv', 22, 79, 76, 17), subnet('priv', 116, 79, 76, 17), appliance(76, 51), lead([[92, 34], [92, 51]]),
    lead([[58, 87], [58, 77], [92, 77], [92, 71]]), lead([[154, 87], [154, 77], [122, 77], [122, 71]]),
  ],
  'dual-homed-subnets': [
    frame, gateway(107), subnet('pub', 22, 21, 170, 18), subnet('priv', 22, 79, 170, 17), host(42, 48, 50), host(122, 48, 50), lead([[54, 29], [54, 48]]), lead([[134, 29], [134, 48]]), lead([[80, 87], [80, 68]]), lead([[160, 87], [160, 68]]),
  ],
  'dual-homed-vpcs': [
    vpc(8, 14, 88, 84), vpc(114, 14, 92, 84), subnet('priv', 16, 22, 72, 20, [60]), subnet('priv', 122, 22, 76, 20, [172]), subnet('iso', 122, 74, 76, 17, [130, 150, 170]),
    host(24, 50, 54), lead([[36, 32], [36, 50]]), lead([[154, 32], [154, 60], [78, 60]]), mark('ring', 96, 60), mark('ring', 114, 60),
  ],
  'low-budget-ha': [
    frame, subnet('priv', 22, 21, 170, 18), subnet('iso', 22, 79, 170, 17), host(40, 48, 56), host(120, 48, 56), lead([[54, 29], [54, 48]]), lead([[134, 29], [134, 48]]), lead([[82, 87], [82, 68]], 'movable'),
    arrow([[134, 68], [134, 87], [94, 87]], 'candidate'), mark('joint', 108, 58),
  ],
  'one-ip-per-purpose': [frame, gateway(107), subnet('pub', 22, 25, 170, 30), pill(64, 32, 86, 5), host(76, 68), wire([[107, 48], [107, 68]], 'lead')],
  'acl-separated-bridge': [
    frame, subnet('pub', 22, 22, 170, 18), subnet('priv', 22, 79, 170, 17), wire([[22, 45], [192, 45]], 'high'), wire([[22, 74], [192, 74]], 'high'), host(76, 50), lead([[92, 31], [92, 50]]), lead([[124, 87], [124, 70]]),
  ],
  'eks-nodes': [
    frame, subnet('priv', 22, 19, 170, 36), ...field(38, 27, 4, 2), ...field(92, 27, 4, 2), ...field(146, 27, 4, 2),
    ...[38, 90, 142].flatMap((x) => [host(x - 4, 74, 42), ...[6, 17, 28].map((d) => lead([[x + d, 48], [x + d, 74]]))]),
  ],
  'two-enis-one-subnet': [
    frame, gateway(107), subnet('pub', 22, 23, 170, 28, [30, 48]), host(76, 68, 62, true), lead([[92, 41], [92, 68]], 'high'), lead([[122, 41], [122, 68]], 'high'), mark('badge', 150, 78),
  ],
  'elastic-ip-no-answer': [
    frame, gateway(107), subnet('pub', 22, 36, 170, 22), host(66, 76, 86), wire([[84, 47], [84, 76]], 'lead'), dot(84, 47), mark('cross', 84, 27), lead([[134, 47], [134, 76]], 'accent'), wire([[114, 11], [134, 11], [134, 47]], 'accent'),
  ],
  'appliance-checks-source': [
    frame, subnet('pub', 22, 19, 170, 18), appliance(76, 49, 62, true), lead([[92, 28], [92, 49]]), subnet('priv', 22, 79, 78, 17, [30, 50, 70]), subnet('priv', 122, 79, 70, 17), lead([[154, 87], [154, 76], [124, 76], [124, 69]], 'high'),
    arrow([[100, 87], [148, 87]], 'route'), mark('badge', 151, 59),
  ],
  'elastic-ip-private-subnet': [
    frame, gateway(107), subnet('pub', 22, 25, 56, 20, [30]), subnet('priv', 22, 66, 170, 28, [30, 50, 70]), pill(126, 72, 56, 1, true), wire([[107, 18], [107, 44], [148, 44], [148, 54]], 'route'), mark('cross', 148, 59), mark('badge', 166, 80),
  ],
  'blackhole-default': [
    frame, subnet('pub', 22, 21, 170, 18, [30, 50]), subnet('priv', 22, 79, 170, 17, [30, 50, 150]), ghostHost(76, 50), arrow([[107, 79], [107, 71]], 'route'), mark('cross', 124, 60), mark('badge', 152, 60),
  ],
  acme: [
    frame, gateway(80), gateway(134), subnet('pub', 22, 24, 80, 16, [30, 50]), subnet('pub', 112, 24, 80, 16, [120, 140]), subnet('priv', 22, 70, 80, 24, [30, 50]), subnet('priv', 112, 70, 80, 24, [120, 160]),
    host(32, 46, 44), host(128, 46, 44), lead([[44, 32], [44, 46]]), lead([[64, 78], [64, 66]]), lead([[140, 32], [140, 46]]), lead([[160, 78], [160, 66]]),
  ],
} as const satisfies Record<string, Picture>;

/** A world without a drawing of its own looks like any account. */
export const pictureOf = (world: string): Picture => (Object.hasOwn(pictures, world) ? pictures[world as keyof typeof pictures] : pictures.acme);
