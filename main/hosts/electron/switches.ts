/** Chromium's switches, set before it starts, each with its reason. */

export const ELECTRON_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // No name resolves, so nothing can be reached even if a request got past the refusals.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A proxy would resolve names by itself; nobody listens on the discard port. Loopback goes there too.
  ['proxy-server', '127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['dns-over-https-mode', 'off'],
  // WebRTC would otherwise send packets of its own. Newer Chromiums know it by the second name.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
  ['disable-speech-api'],
  // Nothing of the page is written.
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  // A page that is kept for the Back button would outlive a lock.
  [
    'disable-features',
    'BackForwardCache,MediaRouter,Translate,HttpsUpgrades,LocalNetworkAccessChecks',
  ],
];
