import { test, equal } from './harness.js';
import { figureText, fixedText } from './js/figures.js';

test('a value keeps its precision', () => {
  equal([figureText(1.5, 2), figureText(-5, 2), figureText(42, 0)], ['1.50', '-5.00', '42']);
});

test('nothing is below zero that reads as zero', () => {
  equal([figureText(-0.004, 2), fixedText(-0.4, 0), figureText(-0, 1)], ['0.00', '0', '0.0']);
  equal(figureText(-0.005001, 2), '-0.01');
});

test('a large value has its thousands apart, and not for machines', () => {
  equal([figureText(9999.94, 1), figureText(10_000, 0), figureText(-1_234_567.25, 2)], ['9999.9', '10,000', '-1,234,567.25']);
  equal(fixedText(1_234_567.25, 2), '1234567.25');
});

test('a value that no tile has room for is a power of ten, and not for machines', () => {
  equal([figureText(999_999_999_999, 0), figureText(1e12, 0), figureText(-1.234567e200, 2)], ['999,999,999,999', '1.00000e+12', '-1.23457e+200']);
  equal(fixedText(1e12, 1), '1000000000000.0');
});
