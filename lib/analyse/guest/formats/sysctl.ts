// Lines of `sysctl -a`: reverse-path filter and forwarding. https://docs.kernel.org/networking/ip-sysctl.html
import type { LineReader } from './line-reader';

const line = /^\s*(?:\/proc\/sys\/)?net[./]ipv([46])[./](\S+)\s*[=:]\s*(-?\d+)\s*$/;

/** A dot inside an interface name (`eth0.100`) is printed as a slash. */
const deviceOf = (key: string, setting: string): string | null => {
  const match = new RegExp(`^conf[./](.+)[./]${setting}$`).exec(key);
  return match?.[1]?.replaceAll('/', '.') ?? null;
};

export const sysctlText: LineReader = {
  begins: (text) => line.test(text),
  read: (lines, at, parts) => {
    parts.format('sysctl');
    const [, version, key = '', value = ''] = line.exec(lines[at]?.text ?? '') ?? [];
    const family = version === '6' ? 6 : 4;
    const number = Number(value);
    if (family === 4 && (key === 'ip_forward' || key === 'conf.all.forwarding' || key === 'conf/all/forwarding')) parts.forwarding(null, 4, number > 0);
    else if (family === 6 && (key === 'conf.all.forwarding' || key === 'conf/all/forwarding')) parts.forwarding(null, 6, number > 0);
    else {
      const filtered = deviceOf(key, 'rp_filter');
      const forwarded = deviceOf(key, 'forwarding');
      if (family === 4 && filtered !== null && number >= 0 && number <= 2) parts.rpFilter(filtered, number);
      if (family === 4 && forwarded !== null && forwarded !== 'default') parts.forwarding(forwarded, 4, number > 0);
    }
    return at + 1;
  },
};
