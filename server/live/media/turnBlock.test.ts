// The README's coturn block, run as it stands, apart from what a machine of its own would have: ports, certificates, the address.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#server/testing/freePort.ts';
import { until } from '#server/testing/until.ts';
import { iceServersFor } from './turn.ts';

const SECRET = 'shared-with-nobody-but-this-test';
const ANNOUNCED = '203.0.113.7';
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() && true)).on('error', () => resolve(false));
  });
const hasCoturn = spawnSync('which', ['turnserver', 'turnutils_uclient']).status === 0;

describe.skipIf(!hasCoturn)('TURN as the README sets it up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-turn-'));
  let turn: ChildProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const [, block = ''] = /```\n(# \/etc\/turnserver\.conf[\s\S]*?)```/.exec(readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8')) ?? [];
    const ours = block
      .split('\n')
      .filter((line) => !/^(cert|pkey|tls-listening-port)=/.test(line))
      .map((line) => line.replace(/^listening-port=.*/, `listening-port=${port}`).replace(/^static-auth-secret=.*/, `static-auth-secret=${SECRET}`));
    const file = path.join(folder, 'turnserver.conf');
    writeFileSync(file, [...ours, 'no-tls', 'no-dtls', 'listening-ip=127.0.0.1', 'log-file=stdout'].join('\n'));
    turn = spawn('turnserver', ['-c', file], { cwd: folder, stdio: 'ignore' });
    await until(() => answers(port), 'coturn');
  });
  afterAll(() => {
    turn.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a holder of Hearth's credentials is told who wants to be relayed to this address. */
  function asks(peer: string): string {
    const [server] = iceServersFor({ urls: ['turn:turn.example'], secret: SECRET }, Date.now());
    const args = ['-v', '-u', server!.username!, '-w', server!.credential!, '-e', peer, '-r', '3480', '-m', '1', '-n', '1', '-p', String(port), '127.0.0.1'];
    const { stdout, stderr } = spawnSync('turnutils_uclient', args, { timeout: 4_000, encoding: 'utf8' });
    return stdout + stderr;
  }

  it('relays to the address that Hearth announces', () => {
    const answer = asks(ANNOUNCED);
    expect(answer).toContain('channel bind sent');
    // Not the bare number: the program prints random ones, too.
    expect(answer).not.toContain('error 403');
  });
  it.each(['169.254.169.254', '10.0.0.1', '192.168.1.1', '172.16.0.1', '198.51.100.1'])('relays nobody to %s', (peer) => {
    expect(asks(peer)).toContain('error 403 (Forbidden IP)');
  });
});
