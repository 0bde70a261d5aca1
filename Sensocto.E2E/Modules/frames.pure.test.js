import { test, equal, throws } from './harness.js';
import { readFrame } from './frame-objects.js';
import { decodeFrame, kinds, FrameError } from './js/frames.js';

const vectors = await (await fetch('/frame-vectors.json')).json();
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** The frame in the vectors' terms: times and scaled values as they were before encoding. */
const words = ({ nowMs, sections }) => ({ nowMs, sections });

test('every shared vector decodes to its sections', () => {
  for (const vector of vectors.frames) {
    equal(words(readFrame(bytesOf(vector.hex))), { nowMs: vector.nowMs, sections: vector.sections }, vector.name);
  }
});

test('every kind has a shared vector, and so has a sample without one', () => {
  const found = new Set(vectors.frames.flatMap((vector) => vector.kinds));
  equal([...found].sort((a, b) => a - b), [null, ...Object.values(kinds)]);
});

test('every shared broken frame is refused with its reason', () => {
  for (const vector of vectors.broken) {
    const error = throws(() => readFrame(bytesOf(vector.hex)), new RegExp(vector.error));
    equal(error instanceof FrameError, true, vector.name);
  }
});

test('a frame cut anywhere but between sections is refused', () => {
  for (const vector of vectors.frames) {
    const whole = bytesOf(vector.hex);
    const ends = new Set(vector.sectionEnds);
    for (let length = 0; length < whole.length; length++) {
      if (ends.has(length)) equal(readFrame(whole.subarray(0, length)).nowMs, vector.nowMs, vector.name);
      else throws(() => readFrame(whole.subarray(0, length)), /Frame of \d+ bytes ends inside/);
    }
  }
});

test('values are divided by the precision of their handle', () => {
  const vector = vectors.frames.find(({ name }) => name === 'two handles');
  const frame = readFrame(bytesOf(vector.hex), (handle) => (handle === vector.sections[0].handle ? 2 : 0));
  equal(frame.sections[0].samples[0][1], vector.sections[0].samples[0][1] / 100);
  equal(frame.sections[1].samples[0][1], vector.sections[1].samples[0][1]);
});

test('raw values are not divided', () => {
  const vector = vectors.frames.find(({ name }) => name === 'raw samples');
  equal(readFrame(bytesOf(vector.hex), () => 3).sections, vector.sections);
});

test('sections before a broken one have been told', () => {
  const vector = vectors.broken.find(({ name }) => name === 'a good section, then an unknown kind');
  const told = [];
  const visitor = { frame: () => {}, precisionOf: () => 0, reset: (handle) => told.push(handle) };
  throws(() => decodeFrame(bytesOf(vector.hex), visitor), /unknown/);
  equal(told, [3]);
});

test('a view into a larger buffer is read at its own offset', () => {
  const vector = vectors.frames.find(({ name }) => name === 'two handles');
  const whole = bytesOf(vector.hex);
  const larger = new Uint8Array(whole.length + 10);
  larger.set(whole, 5);
  equal(readFrame(larger.subarray(5, 5 + whole.length)).sections, vector.sections);
});
