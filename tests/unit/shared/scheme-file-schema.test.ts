/** docs/scheme-file.schema.json: made here from what Verso itself reads by, so that it cannot drift. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { ROOT } from '../../../build/project.ts';
import { DEFAULT_SCHEME, PRESETS, schemeFrom } from '../../../shared/content/presets.ts';
import { schemeSchema, writeSchemeFile } from '../../../shared/model/scheme-file.ts';

const PUBLISHED = join(ROOT, 'docs', 'scheme-file.schema.json');

describe('the published schema of a scheme file', () => {
  // If this fails after a change of the format: npm test -- tests/unit/shared/scheme-file-schema.test.ts -u
  it('is the one that Verso reads by', async () => {
    const schema = {
      title: 'Verso scheme file, version 1',
      ...z.toJSONSchema(schemeSchema, { io: 'input' }),
    };
    const options = await resolveConfig(PUBLISHED);
    const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(PUBLISHED);
  });

  const published: unknown = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
  const read = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
  const example: Record<string, unknown> = {
    ...(JSON.parse(
      writeSchemeFile({ ...DEFAULT_SCHEME, name: 'Brannoc 2026', id: 'a'.repeat(32) }),
    ) as Record<string, unknown>),
  };

  it.each(PRESETS)('takes what Verso writes: %s', (preset) => {
    const scheme = schemeFrom(preset, 'en', 'b'.repeat(32));
    expect(read.safeParse(JSON.parse(writeSchemeFile(scheme))).success).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another format', { format: 'verso' }],
    ['another version', { version: 2 }],
    ['no meeting', { meetings: 0 }],
    ['a wrong type', { name: 7 }],
    ['an unknown key', { secret: 'x' }],
    ['a contact of no kind', { contacts: [{ kind: 'friend', name: '', reach: '', note: '' }] }],
    ['an id that is none', { id: 'ABC' }],
  ])('refuses, as Verso does, %s', (_, change) => {
    expect(read.safeParse(example).success).toBe(true);
    expect(read.safeParse({ ...example, ...change }).success).toBe(false);
    expect(schemeSchema.safeParse({ ...example, ...change }).success).toBe(false);
  });
});
