const utf8 = new TextDecoder();
/** 2^53: a zigzag varint holds ±2^52, and every value up to here is exact in a double. */
const largestVarint = Number.MAX_SAFE_INTEGER + 1;
const longestVarint = 8;

/** The bytes do not follow the frame format. */
export class FrameError extends Error {
  name = 'FrameError';
}

/** Reads little-endian primitives; throws rather than read past the end. `what` names the field in the error. */
export class FrameReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  byte(what) {
    this.need(1, what);
    return this.bytes[this.at++];
  }

  double(what) {
    this.need(8, what);
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  /** Unsigned LEB128, read with multiplication: bit operators stop at 32 bits. */
  varint(what) {
    let value = 0;
    let scale = 1;
    for (let length = 0; length < longestVarint; length++) {
      const byte = this.byte(what);
      const part = (byte & 127) * scale;
      // Compared before adding: 2^53 + 1 would be rounded to 2^53.
      if (part > largestVarint - value) break;
      value += part;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new FrameError(`${what} before byte ${this.at} is above 2^53`);
  }

  zigzag(what) {
    const raw = this.varint(what);
    return raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2;
  }

  /** The number of items of at least `size` bytes that follow; throws at once when the remaining bytes cannot hold that many. */
  count(size, what) {
    const count = this.varint(`count of ${what}`);
    if (count * size > this.bytes.length - this.at) throw this.endsInside(`${count} ${what}`);
    return count;
  }

  /** UTF-8, preceded by its length in bytes. */
  text(what) {
    const length = this.count(1, what);
    this.at += length;
    return length === 0 ? '' : utf8.decode(this.bytes.subarray(this.at - length, this.at));
  }

  need(count, what) {
    if (this.at + count > this.bytes.length) throw this.endsInside(what);
  }

  endsInside(what) {
    return new FrameError(`Frame of ${this.bytes.length} bytes ends inside ${what} at byte ${this.at}`);
  }
}
