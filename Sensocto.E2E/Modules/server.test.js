import { test, equal, runFor, settled } from './harness.js';
import { call } from './js/server.js';

const page = document.documentElement.dataset;

/** A circuit whose one call stays open until the test answers it, and the outcome of the call. */
function circuit(link = 'live') {
  page.link = link;
  const seen = { calls: [], became: 'open' };
  const dotNetRef = {
    invokeMethodAsync(...what) {
      seen.calls.push(what);
      return new Promise((answer, refuse) => Object.assign(seen, { answer, refuse }));
    },
  };
  call(dotNetRef, 'Press', 'pin', 2).then(
    (answer) => (seen.became = answer),
    (error) => (seen.became = error.message),
  );
  return seen;
}

test('a call gives what the circuit answers', async () => {
  const seen = circuit();
  seen.answer('well');
  await settled();
  equal([seen.calls, seen.became], [[['Press', 'pin', 2]], 'well']);
});

test('a call that the circuit refuses fails', async () => {
  const seen = circuit();
  seen.refuse(new Error('no'));
  await settled();
  equal(seen.became, 'no');
});

test('without a link a call fails before it is made', async () => {
  const seen = circuit('reconnecting');
  await settled();
  equal([seen.calls, seen.became], [[], 'no link']);
});

test('a call in flight when the link is lost fails at once', async () => {
  const seen = circuit();
  page.link = 'reconnecting';
  await settled();
  equal(seen.became, 'the link was lost');
});

test('a call that is never answered fails after ten seconds', async () => {
  const seen = circuit();
  await runFor(9999);
  equal(seen.became, 'open');
  await runFor(1);
  await settled();
  equal(seen.became, 'no answer');
});
