import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail server of the test's own. */
export interface MailServer {
  url: string;
  /** Says "not now" to whoever comes. */
  isDown: boolean;
  refused: number;
  /** Takes letters and says nothing to them. */
  isSilent: boolean;
  /** What it took in silence. */
  unanswered: { to: string; text: string }[];
  letters: { to: string; text: string }[];
  close(): void;
}

/** Speaks as much SMTP as is needed to take a letter. */
export async function startMailServer(): Promise<MailServer> {
  const letters: MailServer['letters'] = [];
  const net: Server = createServer((socket) => serve(socket));
  await new Promise<void>((resolve) => net.listen(0, '127.0.0.1', resolve));
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(net.address() as AddressInfo).port}`,
    isDown: false,
    refused: 0,
    isSilent: false,
    unanswered: [],
    letters,
    close: () => void net.close(),
  };

  function serve(socket: Socket) {
    let to = '';
    let text: string | null = null;
    if (mailServer.isDown) {
      mailServer.refused += 1;
      return void socket.end('421 Not now\r\n');
    }
    socket.on('error', () => {});
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      if (text !== null) {
        text += chunk.toString();
        if (!text.endsWith('\r\n.\r\n')) return;
        const letter = { to, text: text.replaceAll('=\r\n', '') };
        text = null;
        if (mailServer.isSilent) return void mailServer.unanswered.push(letter);
        letters.push(letter);
        return void socket.write('250 taken\r\n');
      }
      const line = chunk.toString();
      if (/^RCPT/i.test(line)) to = /<(.*)>/.exec(line)![1]!;
      if (/^DATA/i.test(line)) text = '';
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
      socket.write(/^DATA/i.test(line) ? '354 go on\r\n' : '250 ok\r\n');
    });
  }
  return mailServer;
}
