// Writes frames as the server does, for tests of what reads them. Times are Unix ms, values scaled integers.
const baseStepMs = 65536;

function varint(bytes, value) {
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  bytes.push(value);
}

const zigzag = (bytes, value) => varint(bytes, value < 0 ? -value * 2 - 1 : value * 2);

function double(bytes, value) {
  bytes.push(...new Uint8Array(new Float64Array([value]).buffer));
}

export function frame(nowMs, ...sections) {
  const bytes = [1];
  double(bytes, nowMs);
  const baseMs = Math.floor(nowMs / baseStepMs) * baseStepMs;
  for (const section of sections) write(bytes, baseMs, section);
  return Uint8Array.from(bytes);
}

function text(bytes, said) {
  const utf8 = new TextEncoder().encode(said);
  varint(bytes, utf8.length);
  bytes.push(...utf8);
}

function write(bytes, baseMs, { handle = 0, samples, summary, reset, facts, status, operators }) {
  varint(bytes, handle);
  if (status) {
    bytes.push(6);
    for (const part of ['load', 'mark', 'worst', 'sent', 'saved', 'rates']) text(bytes, status[part]);
    return undefined;
  }
  if (operators) {
    bytes.push(7);
    varint(bytes, operators.count);
    return text(bytes, operators.names);
  }
  if (facts) {
    bytes.push(5, facts.level, facts.state);
    varint(bytes, facts.windowMs * 1000);
    varint(bytes, facts.viewers);
    text(bytes, facts.initials);
    text(bytes, facts.names);
    const { alarm } = facts;
    if (!alarm) return bytes.push(0);
    bytes.push(alarm.face, alarm.priority);
    text(bytes, alarm.mark);
    return text(bytes, alarm.title);
  }
  if (reset) return bytes.push(2);
  if (summary) {
    bytes.push(1);
    zigzag(bytes, summary.tMs - baseMs);
    for (const value of [summary.last, summary.min, summary.max]) zigzag(bytes, value);
    return varint(bytes, summary.count);
  }
  bytes.push(0);
  varint(bytes, samples.length);
  let before = [baseMs, 0];
  for (const [tMs, value] of samples) {
    zigzag(bytes, tMs - before[0]);
    zigzag(bytes, value - before[1]);
    before = [tMs, value];
  }
}
