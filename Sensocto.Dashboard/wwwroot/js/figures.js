/** The least value with thousands separators. */
const leastGrouped = 10_000;
/** The least value as a power of ten, and its decimals. */
const [leastPower, powerDigits] = [1e12, 5];

/** A value in fixed precision. A value that rounds to zero has no minus sign. */
export function fixedText(value, precision) {
  const text = value.toFixed(precision);
  return text[0] === '-' && Number(text) === 0 ? text.slice(1) : text;
}

/** The same with thousands separators, if large, for operators; as a power of ten where no tile has room for the digits. */
export function figureText(value, precision, text = fixedText(value, precision)) {
  if (Math.abs(value) >= leastPower) return value.toExponential(powerDigits);
  return Math.abs(value) < leastGrouped ? text : grouped(text);
}

function grouped(text) {
  const [whole, ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
