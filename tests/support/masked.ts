/** Text as numbers that are not its letters, for processes in whose memory it must not stand. */
import { z } from 'zod';

const MASK = 0x55;

export const maskedSchema = z.array(z.int().min(0).max(0xffff));
export type Masked = z.infer<typeof maskedSchema>;

export function mask(text: string): Masked {
  return [...text].map((letter) => unmask(letter.charCodeAt(0)));
}

/** One letter at a time, so that no two need stand together. Its own inverse. */
export function unmask(code: number): number {
  return code ^ MASK;
}

export function revealed(masked: Masked): string {
  return String.fromCharCode(...masked.map(unmask));
}
