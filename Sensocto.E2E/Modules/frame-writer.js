// Writes frames as the server does, to test what reads them. Times are Unix ms, values scaled integers.
const baseStepMs = 4096;

function varint(bytes, value) {
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  bytes.push(value);
}

const zigzag = (bytes, value) => varint(bytes, value < 0 ? -value * 2 - 1 : value * 2);

function double(bytes, value) {
  bytes.push(...new Uint8Array(new Float64Array([value]).buffer));
}

export function frame(nowMs, ...sections) {
  const bytes = [3];
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

/** The head of every section but a single sample. */
function head(bytes, handle, kind) {
  varint(bytes, handle * 2 + 1);
  bytes.push(kind);
}

function writeAlarm(bytes, alarm) {
  if (!alarm) return bytes.push(0);
  bytes.push(alarm.face, alarm.priority);
  text(bytes, alarm.mark);
  return text(bytes, alarm.title);
}

/** Writes one section. A reset is the precision of what follows; states, levels and alarm faces are numbers, reasons `[handle, text]`. */
function write(bytes, baseMs, { handle = 0, samples, summary, reset, facts, tile, reasons, status, operators }) {
  if (status) {
    head(bytes, handle, 6);
    for (const part of ['load', 'mark', 'worst', 'saved', 'rates']) text(bytes, status[part]);
    return undefined;
  }
  if (operators) {
    head(bytes, handle, 7);
    varint(bytes, operators.count);
    return text(bytes, operators.names);
  }
  if (reasons) {
    head(bytes, handle, 9);
    varint(bytes, reasons.length);
    for (const [of, why] of reasons) {
      varint(bytes, of);
      text(bytes, why);
    }
    return undefined;
  }
  if (tile) {
    head(bytes, handle, 8);
    bytes.push(tile.state === undefined ? 0 : 1 + tile.state);
    if (tile.state !== undefined) text(bytes, tile.doubt ?? '');
    return writeAlarm(bytes, tile.alarm);
  }
  if (facts) {
    head(bytes, handle, 5);
    bytes.push(facts.level, facts.state);
    varint(bytes, facts.windowMs * 1000);
    varint(bytes, facts.viewers);
    text(bytes, facts.initials);
    text(bytes, facts.names);
    writeAlarm(bytes, facts.alarm);
    return facts.state === 6 ? text(bytes, facts.error ?? '') : undefined;
  }
  if (reset !== undefined) {
    head(bytes, handle, 2);
    return bytes.push(reset);
  }
  if (summary) {
    head(bytes, handle, 1);
    zigzag(bytes, summary.tMs - baseMs);
    for (const value of [summary.last, summary.min, summary.max]) zigzag(bytes, value);
    return varint(bytes, summary.count);
  }
  if (samples.length === 1) varint(bytes, handle * 2);
  else {
    head(bytes, handle, 0);
    varint(bytes, samples.length);
  }
  let before = [baseMs, 0];
  for (const [tMs, value] of samples) {
    zigzag(bytes, tMs - before[0]);
    zigzag(bytes, value - before[1]);
    before = [tMs, value];
  }
  return undefined;
}
