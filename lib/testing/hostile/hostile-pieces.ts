// Pieces of JSON, right, wrong and malicious, for files that tests make.
export const jsonPieces: readonly string[] = [
  'null', 'true', '0', '-1', '1e400', '-0', '12345678901234567890', '9007199254740993', '0.1', '01', '1.', '.5', '+1', 'NaN', 'Infinity', '""', '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\u202e\u200b"', '"=cmd()"',
  '"__proto__"', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[]', '{}', '[[[[[]]]]]', '{"a":{"a":{"a":{}}}}', '"\\x"', '"\t"', "'a'", '/* */', '// x', ',', ':', '}', ']', '"', '\\', '\0', '\u2028', '\ufeff', '[1,2', '{"a"', '"eni-', '<script>', '{"toString":null}',
];

/** Nesting around a text: arrays, objects, both, or never closed. */
export function deepJson(depth: number, kind: number, inside: string): string {
  const [open, close] = ([['[', ']'], ['{"a":', '}'], ['[{"Subnets":', '}]'], ['[', '']] as const)[kind] ?? ['[', ']'];
  return open.repeat(depth) + inside + close.repeat(depth);
}
