import { test, equal } from './harness.js';
import { copy } from './js/clipboard.js';

test('text goes to the clipboard', async () => {
  const written = [];
  equal(await copy('figures', { clipboard: { writeText: async (text) => written.push(text) } }), true);
  equal(written, ['figures']);
});

test('a browser that refuses, or has none to give, is told as false', async () => {
  const refuse = { writeText: () => Promise.reject(new Error('no')) };
  equal(await copy('figures', { clipboard: refuse }), false);
  equal(await copy('figures', { clipboard: null }), false);
});
