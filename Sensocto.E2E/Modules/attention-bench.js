import { createAttention } from './js/attention.js';
import { settled } from './harness.js';

export const view = 1;
export const hover = 2;
export const focus = 4;

/**
 * An attention module whose server is the test: every call is kept, and waits until the test answers it, is answered
 * after `server.answerMs`, or fails at once while `server.down`.
 * `held` is what a server would hold after the calls so far.
 */
export function bench(options = {}, setup = {}) {
  const calls = [];
  const held = new Map();
  const server = { answerMs: null, down: false };

  function report(message) {
    const call = { ...message, at: performance.now() };
    call.answer = () => finish(() => call.resolve());
    call.fail = () => finish(() => call.reject(new Error('the link is down')));
    calls.push(call);
    if (message.reset) held.clear();
    message.handles.forEach((handle, index) => {
      if (message.bits[index] === 0) held.delete(handle);
      else held.set(handle, message.bits[index]);
    });
    const answered = new Promise((resolve, reject) => Object.assign(call, { resolve, reject }));
    if (server.down) call.fail();
    else if (server.answerMs !== null) setTimeout(call.resolve, server.answerMs);
    return answered;
  }

  async function finish(settle) {
    settle();
    await settled();
  }

  const attention = createAttention({ report, options, ...setup });
  return {
    attention,
    calls,
    server,
    last: () => calls[calls.length - 1],
    held: () => Object.fromEntries([...held].sort(([a], [b]) => a - b)),
  };
}

/** What one call said, as `{ handle: bits }`. */
export const said = (call) => Object.fromEntries(call.handles.map((handle, index) => [handle, call.bits[index]]));

export function pointer(type, target, { kind = 'mouse', to = null, id = 1, x = 0, y = 0 } = {}) {
  const init = { bubbles: true, pointerType: kind, relatedTarget: to, pointerId: id, clientX: x, clientY: y };
  target.dispatchEvent(new PointerEvent(type, init));
}

/** The pointer crosses from one element to another, as the browser reports it. */
export function cross(from, to, options = {}) {
  if (from) pointer('pointerout', from, { ...options, to });
  if (to) pointer('pointerover', to, { ...options, to: from });
}

export function tapOn(target, options = {}) {
  const touch = { kind: 'touch', id: 7, ...options };
  pointer('pointerover', target, touch);
  pointer('pointerdown', target, touch);
  pointer('pointerup', target, touch);
  pointer('pointerout', target, touch);
}
