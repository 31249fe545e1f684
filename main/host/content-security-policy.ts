/**
 * What the page may do, said in headers that go with every answer. Everything is 'none' and each
 * exception has its reason. CSP does not stop `window.open`, `location` or WebRTC: window-policy.ts
 * and the hosts' switches do.
 */

/** Directive to its sources, in the order in which they are sent. */
const DIRECTIVES: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  // The bundle and nothing else: no inline script, no eval, no blob.
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  // Our icons, and pictures that the page itself draws.
  ['img-src', "'self' blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'none'"],
  ['media-src', "'none'"],
  ['object-src', "'none'"],
  ['child-src', "'none'"],
  ['frame-src', "'none'"],
  ['worker-src', "'none'"],
  ['manifest-src', "'none'"],
  // These do not fall back on default-src and must be said.
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  // Text that reaches innerHTML and its kin throws; no policy may be made that lets it through.
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
];

/** Powerful features, each switched off for the page and all that it could embed. */
const FEATURES_OFF: readonly string[] = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The policy as one header value. */
export function contentSecurityPolicy(): string {
  return DIRECTIVES.map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/** Headers of every answer to the page, whatever its status. */
export function securityHeaders(): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': FEATURES_OFF.map((feature) => `${feature}=()`).join(', '),
    // The page must never lie in a cache on the disk.
    'Cache-Control': 'no-store',
  };
}
