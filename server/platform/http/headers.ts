import type { IncomingMessage, Server } from 'node:http';
import helmet from 'helmet';
import { DAY_MS } from '#shared/base/day.ts';

const YEAR_SECONDS = (365 * DAY_MS) / 1000;

/**
 * Gives every answer of `server`, whoever makes it (pages, routes, errors, the live connection's polling), headers that keep pages to
 * themselves: nothing from another host is loaded, called or allowed to frame us. Called last: whoever listens later would come first.
 */
export function sendSecurityHeaders(server: Server, { isHttps }: { isHttps: boolean }): void {
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
    strictTransportSecurity: isHttps && { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  server.prependListener('request', (request, response) => {
    response.setHeader('Permissions-Policy', permissions);
    fence(request, response, (error) => {
      if (error) throw error;
    });
  });
  // What is no HTTP never becomes a request.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'\r\n\r\n`,
    );
  });
}

const permissions =
  'camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self), fullscreen=(self), screen-wake-lock=(self), ' +
  'autoplay=(self), geolocation=(), payment=(), usb=(), browsing-topics=()';

// Older Safari does not take 'self' for a WebSocket to the same host.
function socketOrigin(request: IncomingMessage, isHttps: boolean): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `${isHttps ? 'wss' : 'ws'}://${host}` : "'self'";
}
