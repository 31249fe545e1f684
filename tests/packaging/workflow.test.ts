/** The workflow that releases are made by: pinned, without rights, on three systems, skipping nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { ROOT } from '../../build/project.ts';

const FOLDER = join(ROOT, '.github', 'workflows');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

const stepSchema = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
});
const jobSchema = z.object({
  needs: z.string().optional(),
  permissions: z.unknown().optional(),
  strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }),
  steps: z.array(stepSchema),
});
const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const { permissions, jobs } = workflowSchema.parse(load(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run])).join('\n');

  test('pins each action by the full hash of a commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*- uses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('names its hashes in RELEASING.md, where it says how they were looked up', () => {
    const releasing = readFileSync(join(ROOT, 'RELEASING.md'), 'utf8');
    for (const { uses } of steps) if (uses !== undefined) expect(releasing).toContain(uses);
  });

  test('may read the sources and nothing more', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
    expect(text.match(/persist-credentials: false/g)?.length).toBe(
      text.match(/actions\/checkout@/g)?.length,
    );
    expect(text).not.toContain('pull_request_target');
  });

  test('runs on three systems', () => {
    for (const job of Object.values(jobs)) {
      const systems = job.strategy.matrix.os.map((os) => os.split('-')[0]);
      expect(systems).toEqual(['ubuntu', 'macos', 'windows']);
    }
  });

  test('checks everything, in Electron too, and lets no skipped one pass', () => {
    for (const command of [
      'npm ci',
      'npm audit --omit=dev',
      'npm run check',
      'npm run test:electron -- --required',
      'npm run test:faults',
      'npm run dist',
      'npm run sbom',
    ]) {
      expect(commands).toContain(command);
    }
    expect(text).not.toMatch(/continue-on-error|\|\| true|--force/);
    expect(jobs['installers']?.needs).toBe('check');
  });

  test('runs no script that is not in package.json', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest);
    for (const [, script] of commands.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});
