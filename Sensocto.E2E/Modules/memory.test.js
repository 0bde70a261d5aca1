import { test, equal, ok, html, $ } from './harness.js';
import { dress, keepCookie, keepPins, readPins } from './js/memory.js';

const storing = (text) => () => ({ getItem: () => text });
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError');
};

test('a text is kept whatever it holds, and that is said', () => {
  ok(keepCookie('kept', 'theme=dark&zone=utc; ä'));
  ok(document.cookie.includes(`kept=${encodeURIComponent('theme=dark&zone=utc; ä')}`), document.cookie);
});

test('a browser that takes no cookie is found out', () => {
  const deaf = {
    get cookie() {
      return '';
    },
    set cookie(_) {},
  };
  equal(keepCookie('kept', 'x', deaf), false);
  equal(keepCookie('kept', 'x', Object.defineProperty({}, 'cookie', { get: blocked, set: blocked })), false);
});

test('pins come back as they were', () => {
  ok(keepPins(['a', 'ä:/ "b"']));
  equal(readPins(), ['a', 'ä:/ "b"']);
});

test('what is stored and no list of ids is no pin', () => {
  equal(readPins(storing(null)), []);
  equal(readPins(storing('{{')), []);
  equal(readPins(storing('{"a":1}')), []);
  equal(readPins(storing(JSON.stringify([1, null, '', 'x'.repeat(129), ['a'], 'a']))), ['a']);
});

test('more than an answer can carry is left out', () => {
  const ids = readPins(storing(JSON.stringify(Array.from({ length: 1000 }, (_, i) => `${i}`.padEnd(100, 'x')))));
  equal(ids.length, 80);
});

test('a blocked storage has no pins and keeps none', () => {
  equal(readPins(blocked), []);
  equal(keepPins(['a'], blocked), false);
});

test('the document follows the settings', () => {
  html('<style id="dark-tokens" media="(prefers-color-scheme: dark)"></style>');
  dress({ theme: 'dark', zone: 'utc', shortcuts: false });
  const { theme, timeZone, shortcuts } = document.documentElement.dataset;
  equal([$('#dark-tokens').media, theme, timeZone, shortcuts], ['all', 'dark', 'utc', 'false']);
  equal($('#dark-tokens').closest('[data-zone]'), null, 'the page is no zone of attention');
  dress({ theme: 'light', zone: 'local', shortcuts: true });
  equal($('#dark-tokens').media, 'not all');
  dress({ theme: 'system', zone: 'local', shortcuts: true });
  equal($('#dark-tokens').media, '(prefers-color-scheme: dark)');
});
