import { FrameError, FrameReader } from './frame-reader.js';

export { FrameError };

/** The frame format that this page reads. */
export const version = 3;

export const kinds = Object.freeze({
  samples: 0,
  summary: 1,
  reset: 2,
  raw: 3,
  loss: 4,
  facts: 5,
  status: 6,
  operators: 7,
  tile: 8,
  reasons: 9,
});

const levels = ['none', 'low', 'medium', 'high'];
const alarms = ['', 'active', 'acknowledged', 'returned', 'shelved'];
const states = ['waiting', 'live', 'slow', 'stale', 'offline', 'alarm', 'error'];

/** The first byte's top bit asks the page for an answer; it is not part of the version. */
const answerWanted = 0x80;
/** Times are offsets from the server's clock, rounded down to a multiple of this many ms. */
const baseStepMs = 4096;
const powers = Array.from({ length: 16 }, (_, digits) => 10 ** digits);

/**
 * Reads one frame and calls the visitor, without objects per sample: `u8 version; f64 nowMs`, then sections to the end.
 * A section begins with `varint head`. An even head is twice the handle of a single sample, whose time and value follow; an odd one is
 * twice the handle plus one, followed by `u8 kind` and the content of that kind.
 *
 * @param {Uint8Array} bytes
 * @param {object} visitor `frame(nowMs)`, `samples(handle)` and `sample(tMs, value)` per sample and `samplesEnd()`,
 *   `summary(handle, tMs, last, min, max, count)`, `reset(handle, precision)`, `loss(handle)`, `facts(handle, facts)`: what rows show
 *   besides the value, `tile(handle, facts)`: what the tiles show whose first row has that handle, `reasons(reasons)`: every reason that the operator
 *   asked for, by handle, `status(status)` and `operators(operators)`: the content of the status bar (these three come with handle 0 and ignore it), and
 *   `precisionOf(handle)`: the decimals of its scaled values. `raw` sections are passed on as samples.
 * @throws {FrameError} on an unknown version or kind, or bytes that end early; earlier sections have reached the visitor by then
 */
export function decodeFrame(bytes, visitor) {
  const reader = new FrameReader(bytes);
  const found = reader.byte('version') & ~answerWanted;
  if (found !== version) throw new FrameError(`Frame version ${found} is not ${version}`);
  const nowMs = reader.double('server time');
  if (!Number.isFinite(nowMs)) throw new FrameError('Server time is no number');
  const baseMs = Math.floor(nowMs / baseStepMs) * baseStepMs;
  visitor.frame(nowMs);
  while (!reader.atEnd) section(reader, baseMs, visitor);
}

function section(reader, baseMs, visitor) {
  const head = reader.varint('handle');
  const handle = Math.floor(head / 2);
  if (head % 2 === 0) return scaledSamples(reader, 1, handle, baseMs, visitor);
  const kind = reader.byte('kind');
  switch (kind) {
    case kinds.samples:
      return scaledSamples(reader, reader.count(2, 'samples'), handle, baseMs, visitor);
    case kinds.summary:
      return summary(reader, handle, baseMs, visitor);
    case kinds.reset:
      return visitor.reset(handle, reader.byte('precision'));
    case kinds.raw:
      return rawSamples(reader, handle, baseMs, visitor);
    case kinds.loss:
      return visitor.loss(handle);
    case kinds.facts:
      return visitor.facts(handle, facts(reader, handle));
    case kinds.tile:
      return visitor.tile(handle, tile(reader, handle));
    case kinds.reasons:
      return visitor.reasons(reasons(reader));
    case kinds.status:
      return visitor.status(status(reader));
    case kinds.operators:
      return visitor.operators({ count: reader.varint('operators'), names: reader.text('names') });
    default:
      throw new FrameError(`Section kind ${kind} of handle ${handle} at byte ${reader.at - 1} is unknown`);
  }
}

function scaleOf(visitor, handle) {
  return powers[visitor.precisionOf(handle)] ?? 1;
}

function scaledSamples(reader, count, handle, baseMs, visitor) {
  const scale = scaleOf(visitor, handle);
  let tMs = baseMs;
  let scaled = 0;
  visitor.samples(handle);
  for (let index = 0; index < count; index++) {
    tMs += reader.zigzag('sample time');
    scaled += reader.zigzag('sample value');
    visitor.sample(tMs, scaled / scale);
  }
  visitor.samplesEnd();
}

function rawSamples(reader, handle, baseMs, visitor) {
  const count = reader.count(9, 'raw samples');
  let tMs = baseMs;
  visitor.samples(handle);
  for (let index = 0; index < count; index++) {
    tMs += reader.zigzag('sample time');
    visitor.sample(tMs, reader.double('raw value'));
  }
  visitor.samplesEnd();
}

function summary(reader, handle, baseMs, visitor) {
  const scale = scaleOf(visitor, handle);
  const tMs = baseMs + reader.zigzag('summary time');
  const last = reader.zigzag('last') / scale;
  const min = reader.zigzag('min') / scale;
  const max = reader.zigzag('max') / scale;
  visitor.summary(handle, tMs, last, min, max, reader.varint('count'));
}

function facts(reader, handle) {
  const level = levels[reader.byte('level')];
  const state = states[reader.byte('state')];
  if (!level || !state) throw new FrameError(`Facts of handle ${handle} hold an unknown level or state`);
  const windowMs = reader.varint('window') / 1000;
  const viewers = reader.varint('viewers');
  const initials = reader.text('initials');
  const names = reader.text('names');
  const said = { level, state, windowMs, viewers, initials, names, alarm: alarm(reader, handle) };
  return state === 'error' ? { ...said, error: reader.text('error') } : said;
}

function alarm(reader, handle) {
  const number = reader.byte('alarm');
  if (number === 0) return null;
  const face = alarms[number];
  if (!face) throw new FrameError(`What is said of handle ${handle} holds an unknown alarm`);
  return { face, priority: reader.byte('priority'), mark: reader.text('mark'), title: reader.text('title') };
}

function tile(reader, handle) {
  const number = reader.byte('state');
  const state = number === 0 ? null : states[number - 1];
  if (state === undefined) throw new FrameError(`What is said of handle ${handle} holds an unknown state`);
  return { state, doubt: state === null ? '' : reader.text('doubt'), alarm: alarm(reader, handle) };
}

function reasons(reader) {
  const told = new Map();
  for (let left = reader.count(2, 'reasons'); left > 0; left--) told.set(reader.varint('handle'), reader.text('reason'));
  return told;
}

function status(reader) {
  const [load, mark, worst] = [reader.text('load'), reader.text('mark'), reader.text('worst')];
  return { load, mark, worst, saved: reader.text('saved'), rates: reader.text('rates') };
}
