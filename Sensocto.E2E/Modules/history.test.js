import { test, equal, settled } from './harness.js';
import { askHistory, historyOf } from './js/history.js';

/** A server that does not answer, and the outcome of the request. */
function silent() {
  const late = new AbortController();
  const gone = new AbortController();
  const seen = { late, gone, patienceMs: null, became: 'open' };
  AbortSignal.timeout = (ms) => {
    seen.patienceMs = ms;
    return late.signal;
  };
  window.fetch = (_, { signal }) =>
    new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)));
  askHistory('api/history/a', gone.signal).catch((error) => (seen.became = error.message));
  return seen;
}

test('a name may hold anything', () => {
  equal(historyOf('a/b', 'ü&'), 'api/history/a%2Fb?attribute=%C3%BC%26');
});

test('a server that never answers is given up after ten seconds', async () => {
  const seen = silent();
  equal(seen.patienceMs, 10_000);
  seen.late.abort(new Error('too late'));
  await settled();
  equal(seen.became, 'too late');
});

test('an answer that nobody wants any more is not waited for', async () => {
  const seen = silent();
  seen.gone.abort(new Error('left'));
  await settled();
  equal(seen.became, 'left');
});

test('a refusal is an error', async () => {
  window.fetch = async () => ({ ok: false, status: 400 });
  let said = null;
  await askHistory('api/history/a', new AbortController().signal).catch((error) => (said = error.message));
  equal(said, 'The history answered 400');
});
