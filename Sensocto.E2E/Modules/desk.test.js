import { test, equal, ok } from './harness.js';
import { start } from './js/desk.js';

const desk = () => start({ invokeMethodAsync: async () => {} });
const looks = { theme: 'dark', zone: 'utc', shortcuts: true };
const kept = () => decodeURIComponent(document.cookie.split('; ').find((pair) => pair.startsWith('desk='))?.split('=')[1]);

test('a setting that is set back is kept no more', () => {
  const page = desk();
  ok(page.keepSettings('desk', '', 'theme=dark', looks));
  equal([kept(), document.documentElement.dataset.theme], ['theme=dark', 'dark']);
  ok(page.keepSettings('desk', 'theme=dark', '', { ...looks, theme: 'system' }));
  equal([kept(), document.documentElement.dataset.theme], ['', 'system']);
  page.dispose();
});

test('a pin that is let go is kept no more', () => {
  const page = desk();
  ok(page.keepPins([], ['a']));
  equal(page.readPins(), ['a']);
  ok(page.keepPins(['a'], []));
  equal(page.readPins(), []);
  page.dispose();
});
