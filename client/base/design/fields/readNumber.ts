// The zero of every script that people write decimals in.
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
  0xff10,
];

/** What a person wrote as a number, in the digits of any keyboard; null where it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[−‐–﹣－]/gu, '-')
    .replace(/[,٫．，、。]/gu, '.')
    .replace(/[\s\u200e\u200f\u061c]/gu, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.find((one) => code >= one && code <= one + 9);
  return zero === undefined ? digit : String(code - zero);
}
