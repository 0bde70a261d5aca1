import { test } from './harness.js';
import { start } from './js/drawer.js';

test('a drawer that was closed before its module began does nothing', () => {
  start(null).dispose();
});
