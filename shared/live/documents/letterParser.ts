// Socket.IO's own parser, which lets letters through beside its packets (https://socket.io/docs/v4/custom-parser/): a letter is one
// binary frame of the connection itself. As an event of Socket.IO it would be JSON around base64, and cost half as much again.
import * as plain from 'socket.io-parser';

export const { protocol, Encoder } = plain;

/** The last one that came, on any connection: who looks at a message does so in the same turn as its decoder. */
let latest: unknown = null;

/** Whether a message of the connection is a letter and no part of a packet of Socket.IO. To be asked when a `Decoder` of this file was just given it. */
export const isLetter = (chunk: unknown): chunk is Uint8Array | ArrayBuffer => chunk !== null && chunk === latest;

/** Decodes packets of Socket.IO, and passes over letters: binary frames that no packet announced. */
export class Decoder extends plain.Decoder {
  #announced = 0;

  override add(chunk: unknown): void {
    if (typeof chunk === 'string') this.#announced = attachmentsOf(chunk);
    else if (this.#announced > 0) this.#announced -= 1;
    else return void (latest = chunk);
    super.add(chunk);
  }
}

/** How many binary frames a packet announces: "51-[…" for one (https://socket.io/docs/v4/socket-io-protocol/#packet-encoding). */
const attachmentsOf = (packet: string): number => (/^[56]/.test(packet) ? Number.parseInt(packet.slice(1), 10) || 0 : 0);
