/** The switches inside Electron's binary, each with its reason, and how they are read back. */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

interface Fuse {
  readonly name: keyof typeof FuseV1Options;
  readonly isOn: boolean;
}

/**
 * electron-builder flips the first eight (electron-builder.yml); the ninth it does not know, and Electron
 * ships it as it stands here.
 */
export const FUSES: readonly Fuse[] = [
  // The binary must not be turned into a plain Node by ELECTRON_RUN_AS_NODE. So the vault is a utility process.
  { name: 'RunAsNode', isOn: false },
  // There are no cookies to encrypt, and the key would lie in the system's keychain.
  { name: 'EnableCookieEncryption', isOn: false },
  // NODE_OPTIONS could load foreign code before ours.
  { name: 'EnableNodeOptionsEnvironmentVariable', isOn: false },
  // --inspect and SIGUSR1 would open a debugger on every variable.
  { name: 'EnableNodeCliInspectArguments', isOn: false },
  // Our code is what was packed, or does not run. Checked on macOS and Windows; Linux has no such check.
  { name: 'EnableEmbeddedAsarIntegrityValidation', isOn: true },
  // No folder "app" beside the archive may take its place.
  { name: 'OnlyLoadAppFromAsar', isOn: true },
  // One snapshot for all processes; a second file could hold other code.
  { name: 'LoadBrowserProcessSpecificV8Snapshot', isOn: false },
  // No page of ours comes from a file: address.
  { name: 'GrantFileProtocolExtraPrivileges', isOn: false },
  // WebAssembly's bounds are checked by the processor: libsodium is faster, and no check can be forgotten.
  { name: 'WasmTrapHandlers', isOn: true },
];

/**
 * @param binary the executable, or the framework in a bundle of macOS.
 * @returns one sentence for each fuse that is not as it should be, and for each that is not known here.
 */
export async function wrongFuses(binary: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(binary);
  const wrong = FUSES.flatMap(({ name, isOn }) => {
    const state = wire[FuseV1Options[name]];
    const wanted = isOn ? FuseState.ENABLE : FuseState.DISABLE;
    return state === wanted ? [] : [`${name} should be ${isOn ? 'on' : 'off'} and is not.`];
  });
  const unknown = Object.keys(wire).filter(
    (key) => key !== 'version' && Number(key) >= FUSES.length,
  );
  return [...wrong, ...unknown.map((key) => `Fuse ${key} is new; nobody has decided about it.`)];
}
