/**
 * `npm run -s evaluate:deidentify -- INPUT.jsonl OUTPUT.jsonl`: what the program would propose for each
 * text, without a cast list. Input lines: {"id","text","lang"?}; output lines: {"id","spans":[{"start",
 * "end","type","tier","class"}]}, offsets in UTF-16 units of the text as given.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

import { findIdentifiers } from '../../main/vault/deidentify/propose.ts';

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string().optional(),
});

/** A line that cannot be read; what is wrong with it is in the message. */
class LineError extends Error {}

function readLine(line: string, number: number): z.infer<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LineError(`line ${number}: not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new LineError(`line ${number}: ${issues.join('; ')}`);
}

export function evaluateLines(input: string): string {
  let output = '';
  input.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const { id, text, lang } = readLine(line, index + 1);
    const spans = findIdentifiers(text, [], lang?.startsWith('fr') === true ? 'fr' : 'en').map(
      ({ start, end, kind, tier, class: ofClass }) => ({
        start,
        end,
        type: kind,
        tier,
        class: ofClass,
      }),
    );
    output += `${JSON.stringify({ id, spans })}\n`;
  });
  return output;
}

function main(): number {
  const [inputPath, outputPath] = process.argv.slice(2);
  if (inputPath === undefined || outputPath === undefined) {
    process.stderr.write('Usage: npm run -s evaluate:deidentify -- INPUT.jsonl OUTPUT.jsonl\n');
    return 2;
  }
  try {
    writeFileSync(outputPath, evaluateLines(readFileSync(inputPath, 'utf8')));
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${inputPath}: ${error.message}\n`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = main();
