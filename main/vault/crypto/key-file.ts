/**
 * The key file's bytes: a header, then one slot per way in. Parsing touches no key. Header and slots
 * each carry a plain checksum, so that a slot hit by a bad sector is told apart from a wrong
 * passphrase and leaves the other way in usable; against an attacker the slots' own seals stand.
 * Layout byte by byte: README.md.
 */
import {
  ascii,
  concat,
  fromHex,
  readU16,
  readU32,
  sameBytes,
  toHex,
  u16,
  u32,
} from './byte-layout.ts';
import type { KeySlot, SlotKind, SlotOwner } from './key-slot.ts';
import { kdfOf, SLOT_KINDS } from './key-slot.ts';
import { isAcceptedCost } from './passphrase-key.ts';
import { sodium } from './sodium.ts';

export const KEY_FILE_MAGIC = ascii('VERSOKEY');
/** Format 2 may hold the previous vault key; it is otherwise format 1. */
export const KEY_FILE_FORMAT = 2;
const OLDEST_FORMAT = 1;
const CHECK_BYTES = 16;
const HEADER_BYTES = 28;
const SLOT_BYTES = 132;
const MAX_SLOTS = 8;

export interface KeyFile {
  /** Bound into every slot, so a file keeps its format until all of its slots are made anew. */
  readonly format: number;
  readonly vaultId: string;
  readonly epoch: number;
  /** In order of slot id. `damaged` where the slot's checksum does not fit. */
  readonly slots: readonly SlotState[];
}
export type SlotState =
  | { readonly state: 'whole'; readonly slot: KeySlot }
  | { readonly state: 'damaged'; readonly kind: SlotKind; readonly bytes: Uint8Array };

export type ParsedKeyFile =
  | { readonly ok: true; readonly file: KeyFile }
  | { readonly ok: false; readonly why: 'damaged' | 'from-newer-version' };

export function ownerOf(file: Pick<KeyFile, 'format' | 'vaultId' | 'epoch'>): SlotOwner {
  return {
    magic: KEY_FILE_MAGIC,
    format: file.format,
    vaultId: file.vaultId,
    epoch: file.epoch,
  };
}

/** The slot of this kind, or undefined; a key file holds at most one of each. */
export function slotOf(file: KeyFile, kind: SlotKind): SlotState | undefined {
  return file.slots.find(
    (state) => (state.state === 'whole' ? state.slot.kind : state.kind) === kind,
  );
}

/** The same file with this slot in place of the one of its kind. */
export function withSlot(file: KeyFile, slot: KeySlot): KeyFile {
  const others = file.slots.filter((state) => slotIdOf(state) !== slot.slotId);
  const slots = [...others, { state: 'whole', slot } as const].sort(
    (a, b) => slotIdOf(a) - slotIdOf(b),
  );
  return { ...file, slots };
}

/** The same file without its slot of this kind. */
export function withoutSlot(file: KeyFile, kind: SlotKind): KeyFile {
  return { ...file, slots: file.slots.filter((state) => slotIdOf(state) !== SLOT_KINDS[kind]) };
}

export function encodeKeyFile(file: KeyFile): Uint8Array {
  const header = concat(
    KEY_FILE_MAGIC,
    Uint8Array.of(file.format, file.slots.length),
    fromHex(file.vaultId),
    u16(file.epoch),
  );
  const slots = file.slots.map((state) =>
    state.state === 'damaged' ? state.bytes : checked(encodeSlot(state.slot)),
  );
  return concat(checked(header), ...slots);
}

/** Reads a key file. Damage of one slot is told in that slot; any other makes the file damaged. */
export function parseKeyFile(bytes: Uint8Array): ParsedKeyFile {
  if (bytes.length < 9 || !sameBytes(bytes.subarray(0, 8), KEY_FILE_MAGIC)) return DAMAGED;
  if ((bytes[8] ?? 0) > KEY_FILE_FORMAT) return { ok: false, why: 'from-newer-version' };
  const header = unchecked(bytes.subarray(0, HEADER_BYTES + CHECK_BYTES), HEADER_BYTES);
  if (header === null) return DAMAGED;
  const format = header[8] ?? 0;
  const count = header[9] ?? 0;
  if (format < OLDEST_FORMAT) return DAMAGED;
  const body = bytes.subarray(HEADER_BYTES + CHECK_BYTES);
  const size = SLOT_BYTES + CHECK_BYTES;
  if (count < 1 || count > MAX_SLOTS || body.length !== count * size) return DAMAGED;
  const parts = Array.from({ length: count }, (_, index) =>
    parseSlot(body.subarray(index * size, (index + 1) * size)),
  );
  const slots = inOrder(parts, format === OLDEST_FORMAT ? 'recovery' : 'previous');
  if (slots === null) return DAMAGED;
  const vaultId = toHex(header.subarray(10, 26));
  return { ok: true, file: { format, vaultId, epoch: readU16(header, 26), slots } };
}

const DAMAGED: ParsedKeyFile = { ok: false, why: 'damaged' };
const KINDS = ['passphrase', 'recovery', 'previous'] as const satisfies readonly SlotKind[];

/** A slot before its place among the others is looked at: a damaged one may say nothing of its kind. */
type SlotPart =
  | Extract<SlotState, { state: 'whole' }>
  | { readonly state: 'damaged'; readonly says: SlotKind | null; readonly bytes: Uint8Array };

/**
 * Slots stand in the order of their ids, one of each kind at most. So a damaged slot is of a kind that
 * its place allows: the one that its bytes say where that fits, else the first that does, for a wiped
 * sector says nothing and must not take the other ways in with it.
 * @returns null where no order of kinds up to `last` fits.
 */
function inOrder(parts: readonly (SlotPart | null)[], last: SlotKind): SlotState[] | null {
  const slots: SlotState[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === null) return null;
    const after = slotIdOf(slots.at(-1));
    if (part.state === 'whole') {
      if (part.slot.slotId <= after || part.slot.slotId > SLOT_KINDS[last]) return null;
      slots.push(part);
      continue;
    }
    const next = parts.slice(index + 1).find((later) => later?.state === 'whole');
    const end = next?.state === 'whole' ? next.slot.slotId - 1 : SLOT_KINDS[last];
    const allowed = KINDS.filter((kind) => SLOT_KINDS[kind] > after && SLOT_KINDS[kind] <= end);
    const kind = allowed.find((one) => one === part.says) ?? allowed[0];
    if (kind === undefined) return null;
    slots.push({ state: 'damaged', kind, bytes: part.bytes });
  }
  return slots;
}

/** Slot ids are the kinds' numbers: one slot of each kind. */
function slotIdOf(state: SlotState | undefined): number {
  if (state === undefined) return 0;
  return state.state === 'whole' ? state.slot.slotId : SLOT_KINDS[state.kind];
}

function encodeSlot(slot: KeySlot): Uint8Array {
  return concat(
    Uint8Array.of(slot.slotId, SLOT_KINDS[slot.kind], kdfOf(slot.kind), 0),
    u32(slot.memoryKiB),
    u32(slot.passes),
    slot.salt,
    slot.commitment,
    slot.nonce,
    slot.wrapped,
  );
}

/** @returns null where the checksum fits and what it covers makes no sense: no bad sector does that. */
function parseSlot(bytes: Uint8Array): SlotPart | null {
  const slot = unchecked(bytes, SLOT_BYTES);
  if (slot === null) {
    const says = kindOf(bytes[1]) ?? kindOf(bytes[0]);
    return { state: 'damaged', says, bytes: Uint8Array.from(bytes) };
  }
  const kind = kindOf(slot[1]);
  if (kind === null || slot[0] !== SLOT_KINDS[kind] || slot[2] !== kdfOf(kind) || slot[3] !== 0) {
    return null;
  }
  const memoryKiB = readU32(slot, 4);
  const passes = readU32(slot, 8);
  const acceptable =
    kind === 'passphrase' ? isAcceptedCost({ memoryKiB, passes }) : memoryKiB === 0 && passes === 0;
  if (!acceptable) return null;
  const parsed = {
    slotId: SLOT_KINDS[kind],
    kind,
    memoryKiB,
    passes,
    salt: slot.slice(12, 28),
    commitment: slot.slice(28, 60),
    nonce: slot.slice(60, 84),
    wrapped: slot.slice(84, 132),
  };
  return { state: 'whole', slot: parsed };
}

function kindOf(byte: number | undefined): SlotKind | null {
  return KINDS.find((kind) => byte === SLOT_KINDS[kind]) ?? null;
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(CHECK_BYTES, bytes, null);
}

function checked(bytes: Uint8Array): Uint8Array {
  return concat(bytes, checksum(bytes));
}

function unchecked(bytes: Uint8Array, length: number): Uint8Array | null {
  if (bytes.length !== length + CHECK_BYTES) return null;
  const data = bytes.subarray(0, length);
  return sameBytes(checksum(data), bytes.subarray(length)) ? data : null;
}
