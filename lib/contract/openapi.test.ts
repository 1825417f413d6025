import { describe, expect, it } from 'vitest';
import { buildOpenApi, operations } from './openapi';

const document = buildOpenApi();
const text = JSON.stringify(document);

describe('the OpenAPI document', () => {
  it('has every operation with an answer and the problem document', () => {
    const paths = document['paths'] as Record<string, Record<string, { responses: Record<string, unknown> }>>;
    for (const operation of operations) {
      const responses = paths[operation.path]?.[operation.method]?.responses;
      expect(Object.keys(responses ?? {}), operation.path).toEqual([String(operation.status), 'default']);
    }
  });
  it('defines everything it refers to', () => {
    const schemas = (document['components'] as { schemas: Record<string, unknown> }).schemas;
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(references.length).toBeGreaterThan(15);
    for (const name of references) expect(Object.keys(schemas)).toContain(name);
    expect(text).not.toContain('$defs');
  });
  it('gives every operation its own id', () => {
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(operations.length);
  });
});
