import { decodeFrame } from './js/frames.js';

/**
 * A frame as objects.
 *
 * @param {(handle: number) => number} [precisionOf] without it, values stay scaled
 */
export function readFrame(bytes, precisionOf = () => 0) {
  const frame = { nowMs: 0, sections: [] };
  let samples = null;
  decodeFrame(bytes, {
    precisionOf,
    frame: (nowMs) => (frame.nowMs = nowMs),
    samples: (handle) => frame.sections.push({ handle, samples: (samples = []) }),
    sample: (tMs, value) => samples.push([tMs, value]),
    samplesEnd: () => (samples = null),
    summary: (handle, tMs, last, min, max, count) =>
      frame.sections.push({ handle, summary: { tMs, last, min, max, count } }),
    reset: (handle, precision) => frame.sections.push({ handle, reset: precision }),
    loss: (handle) => frame.sections.push({ handle, loss: true }),
    facts: (handle, facts) => frame.sections.push({ handle, facts }),
    tile: (handle, tile) => frame.sections.push({ handle, tile }),
    reasons: (reasons) => frame.sections.push({ handle: 0, reasons: Object.fromEntries(reasons) }),
    status: (status) => frame.sections.push({ handle: 0, status }),
    operators: (operators) => frame.sections.push({ handle: 0, operators }),
  });
  return frame;
}
