import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleLimits, decodeBundle, encodeBundle } from './bundle';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function withManifest(manifest: string, rest = ''): Uint8Array {
  const bytes = text(manifest);
  const body = new Uint8Array(4 + bytes.length + rest.length);
  new DataView(body.buffer).setUint32(0, bytes.length);
  body.set(bytes, 4);
  body.set(text(rest), 4 + bytes.length);
  return body;
}

describe('the upload bundle', () => {
  it('brings every file back', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.record({ path: fc.string({ minLength: 1, maxLength: 40 }), bytes: fc.uint8Array({ maxLength: 200 }) }), { maxLength: 8 }), (name, files) => {
        const decoded = decodeBundle(encodeBundle({ name, files }));
        expect(decoded.ok).toBe(true);
        if (!decoded.ok) return;
        // Lone surrogates cannot survive UTF-8.
        expect(decoded.value.name).toBe(JSON.parse(JSON.stringify(name)));
        expect(decoded.value.files.map((file) => [...file.bytes])).toEqual(files.map((file) => [...file.bytes]));
      }),
    );
  });
  it('reads a body that is a view into a larger buffer', () => {
    const body = encodeBundle({ name: 'x', files: [{ path: 'a.json', bytes: text('{}') }] });
    const larger = new Uint8Array(body.length + 7);
    larger.set(body, 7);
    expect(decodeBundle(larger.subarray(7))).toMatchObject({ ok: true, value: { name: 'x' } });
  });
  it.each([
    ['nothing', new Uint8Array(0), 'too-short'],
    ['a length beyond the end', Uint8Array.of(0, 0, 1, 0, 1), 'too-short'],
    ['a huge manifest', Uint8Array.of(255, 255, 255, 255), 'manifest-too-large'],
    ['broken JSON', withManifest('{'), 'manifest-invalid'],
    ['a manifest that is a list', withManifest('[]'), 'manifest-invalid'],
    ['a negative size', withManifest('{"name":"","files":[{"path":"a","size":-1}]}'), 'manifest-invalid'],
    ['an empty path', withManifest('{"name":"","files":[{"path":"","size":0}]}'), 'manifest-invalid'],
    ['a file that is cut off', withManifest('{"name":"","files":[{"path":"a","size":9}]}', '{}'), 'length-mismatch'],
    ['bytes after the last file', withManifest('{"name":"","files":[{"path":"a","size":1}]}', '{}'), 'length-mismatch'],
    ['too many files', withManifest(JSON.stringify({ name: '', files: Array.from({ length: bundleLimits.files + 1 }, () => ({ path: 'a', size: 0 })) })), 'too-many-files'],
  ])('refuses %s', (_what, body, error) => expect(decodeBundle(body)).toEqual({ ok: false, error }));
});
