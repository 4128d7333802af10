import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { iceServersFor } from './turn.ts';

describe('TURN credentials', () => {
  it('expire, and are what coturn computes from the shared secret', () => {
    const now = Date.parse('2026-03-01T19:00:00Z');
    const [server] = iceServersFor({ urls: ['turn:turn.example:3478'], secret: 'shared' }, now);
    const [expiry = '', holder = ''] = server?.username?.split(':') ?? [];
    expect(Number(expiry) * 1000 - now).toBe(2 * 60 * 60 * 1000);
    expect(holder.length).toBeGreaterThan(8);
    expect(server?.credential).toBe(
      createHmac('sha1', 'shared')
        .update(server?.username ?? '')
        .digest('base64'),
    );
  });
  it('are not made without a server', () => {
    expect(iceServersFor(null, 0)).toEqual([]);
    expect(iceServersFor({ urls: [], secret: 'shared' }, 0)).toEqual([]);
  });
});
