// Turns a finding's parameters into values for its texts: lists become one string in the language's way.
import type { Params } from '../../model/analysis';

const longest = 8;

export function textParams(params: Params, locale: 'en' | 'ja'): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  const separator = locale === 'ja' ? '、' : ', ';
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (typeof value === 'boolean') values[name] = value ? 'yes' : 'no';
    else values[name] = value.length > longest ? `${value.slice(0, longest).join(separator)} … (+${value.length - longest})` : value.join(separator);
  }
  return values;
}
