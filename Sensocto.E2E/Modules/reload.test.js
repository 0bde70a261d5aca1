import { test, equal, runFor, settled } from './harness.js';
import { reloadWhenUp } from './js/reload.js';

function server(...answers) {
  const asked = [];
  let reloads = 0;
  const location = { href: '/?kiosk=1', reload: () => reloads++ };
  const fetch = async (url) => {
    asked.push(url);
    const answer = answers.shift();
    if (!answer) throw new TypeError('nobody there');
    return { status: answer, body: { cancel: async () => {} } };
  };
  reloadWhenUp({ fetch, location, random: () => 0.5 });
  return { asked, reloads: () => reloads };
}

test('a server that is up is loaded at once', async () => {
  const { reloads } = server(200);
  await settled();
  equal(reloads(), 1);
});

test('a server that is away is asked until it is back', async () => {
  const { asked, reloads } = server(0, 0, 503, 404);
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
