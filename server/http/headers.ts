import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers that keep pages to themselves: nothing from another host is loaded, called or allowed to frame us. */
export function securityHeaders({ isHttps }: { isHttps: boolean }): RequestHandler {
  const fence = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        // The background blur is WebAssembly.
        'script-src': ["'self'", "'wasm-unsafe-eval'"],
        // Mantine sets sizes and colours in style attributes.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'media-src': ["'self'", 'blob:'],
        'worker-src': ["'self'", 'blob:'],
        'connect-src': ["'self'", (request) => socketOrigin(request, isHttps)],
        'manifest-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    response.set('Permissions-Policy', permissions);
    fence(request, response, next);
  };
}

const permissions =
  'camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self), fullscreen=(self), screen-wake-lock=(self), ' +
  'autoplay=(self), geolocation=(), payment=(), usb=(), browsing-topics=()';

// Older Safari does not take 'self' for a WebSocket to the same host.
function socketOrigin(request: IncomingMessage, isHttps: boolean): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `${isHttps ? 'wss' : 'ws'}://${host}` : "'self'";
}
