// A test runner for the real browser. `test('name', …)` must start its line with a literal name: the C# side reads
// the names from the text, to make each test a case of its own.
const tests = new Map();

export function test(name, run) {
  if (tests.has(name)) throw new Error(`Two tests are called "${name}"`);
  tests.set(name, run);
}

window.testNames = () => [...tests.keys()];
window.runTest = async (name) => {
  try {
    await tests.get(name)();
    return null;
  } catch (error) {
    return error.stack ?? String(error);
  }
};

// JSON has no -0, infinities or NaN.
const exact = (_, each) => (Object.is(each, -0) ? '-0' : Math.abs(each) === Infinity ? String(each) : each);
const text = (value) => JSON.stringify(value, (_, each) => (Number.isNaN(each) ? 'NaN' : exact(_, each)));

export function equal(actual, expected, what = '') {
  if (text(actual) !== text(expected)) throw new Error(`${what} expected ${text(expected)}, was ${text(actual)}`);
}

export function ok(value, what) {
  if (!value) throw new Error(what ?? 'expected something true');
}

export function throws(action, pattern) {
  try {
    action();
  } catch (error) {
    if (!pattern.test(error.message)) throw new Error(`expected an error like ${pattern}, was "${error.message}"`);
    return error;
  }
  throw new Error(`expected an error like ${pattern}, there was none`);
}

/** Moves the stopped clock; timers and animation frames that fall due run. */
export const runFor = (ms) => window.runClockFor(ms);

/** One turn of the event loop, which a stopped clock does not hold up. */
export function turn() {
  const channel = new MessageChannel();
  return new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

/**
 * Waits until the browser has done its layout and called its observers. The last observed probe is reported in the
 * same task as all others, but in any order: the task must end first.
 */
export async function measured() {
  const probe = document.body.appendChild(document.createElement('i'));
  await new Promise((done) => new IntersectionObserver(done).observe(probe));
  probe.remove();
  await turn();
}

export function html(markup) {
  document.body.innerHTML = markup;
  return document.body;
}

export const $ = (selector) => document.querySelector(selector);

/** Lets every promise that is already settled run its continuations. */
export async function settled() {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** Makes the page look hidden or shown: a headless page never is. */
export function show(visible) {
  Object.defineProperty(document, 'visibilityState', { value: visible ? 'visible' : 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
