import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decoder, Encoder, isLetter } from './letterParser.ts';
import { encodeSent, encodeShown, readSent, readShown, SEAL_BYTES } from './letters.ts';

const update = fc.uint8Array({ maxLength: 200 });
const number = fc.nat(2 ** 31 - 1);
const document = fc.string({ minLength: 1, maxLength: 64 }).filter((text) => text.isWellFormed());

test('what was sent and what is shown is read as it was written', () => {
  fc.assert(fc.property(fc.record({ document, number, update }), (letter) => void expect(readSent(encodeSent(letter))).toEqual(letter)));
  const seal = fc.uint8Array({ minLength: SEAL_BYTES, maxLength: SEAL_BYTES });
  const shown = fc.record({ document, update, size: number, seal, at: number, saved: number });
  fc.assert(fc.property(shown, (letter) => void expect(readShown(encodeShown(letter))).toEqual(letter)));
});

test('any other bytes are none, or a letter of those bytes alone: nothing beside them is read', () => {
  const secret = 0x7e;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      // As messages come: a piece of a larger buffer.
      const pool = new Uint8Array(200).fill(secret);
      pool.set(bytes, 50);
      const piece = pool.subarray(50, 50 + bytes.length);
      for (const letter of [readSent(piece), readShown(piece)]) {
        if (!letter) continue;
        expect(letter.update.length).toBeLessThan(bytes.length);
        expect(letter.document.length).toBeLessThan(bytes.length);
      }
    }),
  );
  expect(readSent(new Uint8Array([200, 1, 65]))).toBeNull();
  expect(
    readShown(encodeShown({ document: 'page', update: new Uint8Array(), size: 1, seal: new Uint8Array(SEAL_BYTES), at: 1, saved: 0 }).slice(0, -1)),
  ).toBeNull();
});

test('letters among packets of Socket.IO, with or without bytes of their own: each comes as what it was', () => {
  const packet = fc.record({
    type: fc.constant(2),
    nsp: fc.constant('/'),
    data: fc.tuple(fc.constant('event'), fc.array(fc.oneof(fc.string(), update), { maxLength: 5 })),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(packet, update), { maxLength: 12 }), (sent) => {
      const heard: unknown[] = [];
      const decoder = new Decoder();
      decoder.on('decoded', ({ data }) => heard.push(data));
      for (const one of sent) {
        const chunks: unknown[] = one instanceof Uint8Array ? [one] : new Encoder().encode(structuredClone(one) as never);
        for (const chunk of chunks) {
          decoder.add(chunk);
          if (isLetter(chunk)) heard.push(chunk);
        }
      }
      expect(heard).toEqual(sent.map((one) => (one instanceof Uint8Array ? one : one.data)));
    }),
  );
});
