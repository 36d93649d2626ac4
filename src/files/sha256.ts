/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8. */
const [ROUNDS, START] = constants();
const BLOCK = 64;

/**
 * SHA-256 of bytes that come in parts (FIPS 180-4). The browser's own takes a whole file at once, which a large one's memory does not hold.
 */
export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly words = new Int32Array(64);
  private readonly waiting = new Uint8Array(BLOCK);
  private held = 0;
  private bytes = 0;

  add(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(BLOCK - this.held, bytes.length);
      this.waiting.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < BLOCK) return;
      this.block(this.waiting, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.block(bytes, at);
    this.waiting.set(bytes.subarray(at));
    this.held = bytes.length - at;
  }

  /** In hexadecimal digits. Nothing can be added afterwards. */
  hex(): string {
    const end = new Uint8Array((this.held < 56 ? BLOCK : 2 * BLOCK) - this.held);
    end[0] = 0x80;
    const [bits, view] = [this.bytes * 8, new DataView(end.buffer)];
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits % 2 ** 32);
    this.add(end);
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private block(bytes: Uint8Array, at: number): void {
    const { state, words } = this;
    for (let i = 0; i < 16; i += 1) {
      const from = at + i * 4;
      words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    }
    for (let i = 16; i < 64; i += 1) {
      const [early, late] = [words[i - 15]!, words[i - 2]!];
      const one = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
      const other = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
      words[i] = (words[i - 16]! + one + words[i - 7]! + other) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i += 1) {
      const sum = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + sum + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
      const other = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i]! + word) | 0));
  }
}

function constants(): readonly [Int32Array, Int32Array] {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const bits = (root: number) => Math.floor((root % 1) * 2 ** 32) | 0;
  return [
    Int32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
    Int32Array.from(primes.slice(0, 8), (prime) => bits(Math.sqrt(prime))),
  ];
}
