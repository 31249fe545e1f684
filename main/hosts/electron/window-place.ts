/** Where the window stood, so that it opens there again. Sizes in device-independent pixels. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { z } from 'zod';

import { WINDOW } from '../../host/window-policy.ts';

const rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const windowPlaceSchema = rectangle.extend({ maximized: z.boolean() });
type Rectangle = z.infer<typeof rectangle>;
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** How much of the window must be on a screen for a person to get hold of it. */
const GRIP = { width: 120, height: 40 };

function showsIn(place: Rectangle, area: Rectangle): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const top = place.y >= area.y && place.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && top;
}

/**
 * The remembered place, made to fit the screens that there are today.
 * @param areas the screens without their bars; the first is the main one.
 * @returns null where the system should choose: nothing is remembered, or that screen is gone.
 */
export function fitPlace(
  remembered: WindowPlace | null,
  areas: readonly Rectangle[],
): WindowPlace | null {
  if (remembered === null) return null;
  const area = areas.find((candidate) => showsIn(remembered, candidate));
  if (area === undefined) return null;
  const within = (size: number, least: number, most: number): number =>
    Math.max(Math.min(size, most), Math.min(least, most));
  return {
    ...remembered,
    width: within(remembered.width, WINDOW.minWidth, area.width),
    height: within(remembered.height, WINDOW.minHeight, area.height),
  };
}

/** @returns null for a file that is missing or was made unreadable: a place is not worth an error. */
export function readPlace(path: string): WindowPlace | null {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Whole or not at all; a failure costs no more than the place. */
export function rememberPlace(path: string, place: WindowPlace): void {
  const fresh = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, JSON.stringify(place), { mode: 0o600 });
    renameSync(fresh, path);
  } catch {
    // The disk is full or not ours; the window will open where the system puts it.
  }
}
