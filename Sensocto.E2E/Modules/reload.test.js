import { test, equal, runFor, settled } from './harness.js';
import { reloadWhenUp } from './js/reload.js';

const page = { status: 200, text: '<script src="_framework/blazor.web.abc.js"></script>' };
const ours404 = { ...page, status: 404 };
const ours503 = { ...page, status: 503 };
const proxys = { status: 403, text: '<h1>Forbidden</h1>' };
const proxysPage = { status: 200, text: '<h1>We are working on it</h1>' };
const signIn = { status: 0, type: 'opaqueredirect', text: '' };

/** A server that answers as the list says, and is down where the list has nothing. */
function server(...answers) {
  const asked = [];
  let reloads = 0;
  const location = { href: '/?kiosk=1', reload: () => reloads++ };
  const fetch = async (url, { redirect }) => {
    asked.push(redirect);
    const answer = answers.shift();
    if (!answer) throw new TypeError('nobody there');
    return { ...answer, text: async () => answer.text };
  };
  reloadWhenUp({ fetch, location, random: () => 0.5 });
  return { asked, reloads: () => reloads };
}

test('a server that is up is loaded at once', async () => {
  const { reloads } = server(page);
  await settled();
  equal(reloads(), 1);
});

test('a server that is away is asked until it is back', async () => {
  const { asked, reloads } = server(null, null, ours503, ours404);
  await settled();
  equal([asked.length, reloads()], [1, 0]);
  await runFor(2000);
  await settled();
  await runFor(2000);
  await settled();
  equal([asked.length, reloads()], [3, 0]);
  await runFor(2000);
  await settled();
  equal([asked.length, reloads()], [4, 1]);
});

test('a proxy that answers in the place of the server is not loaded', async () => {
  const { asked, reloads } = server(proxys, proxysPage, page);
  await settled();
  await runFor(2000);
  await settled();
  equal([asked.length, reloads()], [2, 0]);
  await runFor(2000);
  await settled();
  equal([asked.length, reloads()], [3, 1]);
});

test('a proxy that wants a sign-in is gone to', async () => {
  const { asked, reloads } = server(signIn);
  await settled();
  equal([asked, reloads()], [['manual'], 1]);
});
