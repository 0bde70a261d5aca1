/** From here on a value has its thousands apart. */
const leastGrouped = 10_000;

/** A value in fixed precision. Nothing is below zero that reads as zero. */
export function fixedText(value, precision) {
  const text = value.toFixed(precision);
  return text[0] === '-' && Number(text) === 0 ? text.slice(1) : text;
}

/** The same as an operator reads it: a large one with its thousands apart. */
export function figureText(value, precision, text = fixedText(value, precision)) {
  return Math.abs(value) < leastGrouped ? text : grouped(text);
}

function grouped(text) {
  const [whole, ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
