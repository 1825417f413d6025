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
  'one-ip-per-purpose': [
    frame, gateway(107), subnet('pub', 22, 23, 170, 28), host(32, 68, 62), lead([[42, 38], [42, 68]]), lead([[62, 38], [62, 68]]), lead([[82, 38], [82, 68]]), pill(130, 30, 50, 3), host(124, 68, 62), wire([[155, 46], [155, 68]], 'lead'),
  ],
  'acl-separated-bridge': [
    frame, subnet('pub', 22, 22, 170, 18), subnet('priv', 22, 79, 170, 17), wire([[22, 44.5], [192, 44.5]], 'route'), wire([[22, 74.5], [192, 74.5]], 'route'), host(76, 50), lead([[92, 31], [92, 50]]), lead([[124, 87], [124, 70]]),
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
    frame, gateway(107), subnet('pub', 22, 25, 56, 20, [30]), subnet('priv', 22, 66, 170, 28, [30, 50, 70]), pill(126, 72, 56, 1, true), wire([[107, 18], [107, 44], [148, 44], [148, 54]], 'route'), mark('cross', 148, 59), mark('badge', 168, 80),
  ],
  'blackhole-default': [
    frame, subnet('pub', 22, 21, 170, 18, [30, 50]), subnet('priv', 22, 79, 170, 17, [30, 50, 150]), ghostHost(76, 50), arrow([[107, 79], [107, 71]], 'route'), mark('cross', 124, 60), mark('badge', 152, 60),
  ],
  'ingress-routing': [
    frame, gateway(107), subnet('priv', 22, 24, 56, 18), appliance(24, 52, 52), lead([[50, 33], [50, 52]]), subnet('pub', 22, 81, 170, 16, [110, 128, 146]),
    arrow([[102, 18], [102, 46], [66, 46], [66, 50]], 'accent'), arrow([[34, 72], [34, 80]], 'accent'), arrow([[156, 84], [156, 50], [116, 50], [116, 20]], 'high'), mark('badge', 156, 66),
  ],
  'gateway-load-balancer-zones': [
    frame, gateway(107), subnet('priv', 22, 30, 78, 18), subnet('priv', 114, 30, 78, 18), dot(61, 39, 'managed'), dot(153, 39, 'managed'), subnet('pub', 22, 78, 78, 18, [40]), subnet('pub', 114, 78, 78, 18, [132]),
    arrow([[153, 39], [153, 76]], 'accent'), arrow([[132, 78], [132, 62], [66, 62], [66, 44]], 'high'), wire([[61, 39], [61, 22], [102, 22], [102, 16]], 'lead'), wire([[153, 39], [153, 22], [112, 22], [112, 16]], 'lead'), mark('badge', 96, 62),
  ],
  'east-west-inspection': [
    frame, subnet('priv', 22, 79, 76, 17, [34, 52]), subnet('iso', 116, 79, 76, 17, [146, 164]), appliance(76, 24), arrow([[52, 79], [52, 34], [74, 34]], 'accent'), arrow([[138, 34], [164, 34], [164, 77]], 'accent'),
    arrow([[146, 79], [146, 62], [70, 62], [70, 77]], 'high'), mark('badge', 108, 62),
  ],
  'transit-inspection': [
    vpc(8, 14, 92, 84), vpc(150, 14, 56, 38), vpc(150, 60, 56, 38), subnet('priv', 14, 22, 38, 68), subnet('priv', 56, 22, 38, 68), appliance(17, 46, 32), appliance(59, 46, 32, true), mark('ring', 124, 56),
    subnet('priv', 156, 24, 44, 18, [166]), subnet('iso', 156, 70, 44, 18, [178]), wire([[166, 42], [166, 50], [128, 50]], 'accent'), arrow([[120, 50], [110, 50], [110, 32], [33, 32], [33, 44]], 'accent'),
    wire([[186, 70], [186, 62], [128, 62]], 'high'), arrow([[120, 62], [110, 62], [110, 80], [75, 80], [75, 68]], 'high'),
  ],
  'transit-zone-gap': [
    frame, subnet('priv', 22, 76, 50, 18, [34, 52]), subnet('priv', 82, 76, 50, 18, [94, 112]), subnet('priv', 142, 76, 50, 18, [154, 172]), mark('ring', 107, 28), wire([[47, 76], [47, 44], [102, 32]], 'lead'), wire([[107, 76], [107, 34]], 'lead'),
    arrow([[167, 76], [167, 56]], 'high'), mark('cross', 167, 48), dot(47, 84), dot(107, 84),
  ],
  'peering-one-way': [
    vpc(8, 18, 86, 76), vpc(120, 18, 86, 76), subnet('priv', 16, 30, 70, 20, [32, 50]), subnet('iso', 128, 30, 70, 20, [150, 168]), arrow([[64, 40], [126, 40]], 'accent'), subnet('iso', 16, 66, 70, 18), arrow([[168, 50], [168, 75], [134, 75]], 'high'), mark('cross', 126, 75),
  ],
  'peering-overlap': [
    vpc(66, 12, 82, 34), vpc(12, 64, 84, 38), vpc(118, 64, 84, 38), subnet('priv', 74, 19, 66, 19, [107]), subnet('iso', 20, 73, 68, 19, [40]), subnet('iso', 126, 73, 68, 19, [170]), arrow([[170, 73], [170, 54], [124, 54], [124, 40]], 'accent'),
    arrow([[90, 38], [90, 54], [54, 54], [54, 71]], 'high'), mark('badge', 74, 54),
  ],
  acme: [
    vpc(8, 14, 136, 86), vpc(158, 14, 48, 86), gateway(76, 14), subnet('pub', 16, 24, 56, 15, [22]), subnet('pub', 80, 24, 56, 15, [116]), subnet('priv', 16, 74, 56, 18, [22]), subnet('priv', 80, 74, 56, 18, [114]),
    subnet('iso', 164, 74, 36, 18, [168]), host(18, 47, 42), appliance(88, 47, 44), lead([[28, 32], [28, 47]]), lead([[50, 82], [50, 67]]), lead([[98, 32], [98, 47]]), lead([[106, 82], [106, 67]]),
    lead([[190, 82], [190, 57], [132, 57]]), mark('ring', 144, 57), mark('ring', 158, 57),
  ],
} as const satisfies Record<string, Picture>;

/** A world without a drawing of its own looks like any account. */
export const pictureOf = (world: string): Picture => (Object.hasOwn(pictures, world) ? pictures[world as keyof typeof pictures] : pictures.acme);
