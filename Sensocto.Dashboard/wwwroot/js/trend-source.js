import { empty, fromAnswer, join, within } from './trend-data.js';
import { stepFor } from './trend-range.js';

/** The extra range asked for on either side, as a share of what is shown, so that a small move needs no request. */
const margin = 0.25;
/**
 * A request for news reaches `lateMs` back, because samples may come late; all is requested anew every `renewMs`, because
 * the server has samples in place of a summary once somebody looks …
 */
const lateMs = 5_000;
const renewMs = 10_000;
/** … and soon after the start, because opening the drawer is such a look. */
const firstRenewMs = 1_500;

/**
 * The known past of one attribute, asked from the server piece by piece: a range anew, or only what came since if the range
 * follows the newest. One request at a time.
 *
 * @param {string} setup.url the attribute's history, with the first query parameter
 * @param {(url: string) => Promise<object>} setup.ask resolves to the parsed answer
 * @param {() => number} [setup.now] ms by a monotonic clock; if it stood still while the machine slept, the next answer corrects the offset
 * @param {number} [setup.guessMs] the page's estimate of the server's Unix ms before the first answer
 */
export function createSource({ url, ask, now = () => performance.now(), guessMs = Date.now() }) {
  let held = { data: empty, from: 0, until: -Infinity, step: 0 };
  let reachesBackTo = null;
  let offsetMs = guessMs - now();
  let renewAt = 0;
  let openedAt = null;

  const nowMs = () => now() + offsetMs;
  const knows = ({ from }) => from >= held.from && from <= held.until;

  async function question(from, until, step) {
    const answer = await ask(`${url}&from=${Math.floor(from)}&until=${Math.ceil(until)}&step=${step}`);
    offsetMs = answer.now - now();
    ({ reachesBackTo } = answer);
    return answer;
  }

  // If the answer shows that the server's clock is behind `until`, the time after that clock is not known yet.
  function hold(data, from, until, step) {
    held = { data, from, until: Math.min(until, nowMs()), step };
  }

  async function anew(range, step) {
    const around = margin * (range.until - range.from);
    const until = Math.min(range.until + around, Math.max(nowMs(), range.until));
    const answer = await question(Math.max(0, range.from - around), until, step);
    hold(fromAnswer(answer), answer.from, until, step);
    openedAt ??= now();
    renewAt = now() + (now() - openedAt < firstRenewMs ? firstRenewMs : renewMs);
  }

  async function since(range, step) {
    const until = nowMs();
    const answer = await question(Math.max(held.from, held.until - lateMs), until, step);
    const told = fromAnswer(answer);
    const data = join(held.data, told, answer.from);
    const from = Math.max(held.from, range.from - margin * (range.until - range.from));
    hold(within(data, from, until), from, until, step);
    // The gap at the end of a long silence is only found by asking for the whole range.
    const { times } = data;
    const first = times.length - told.times.length;
    if (first > 0 && times[first] - times[first - 1] > lateMs) renewAt = 0;
  }

  return {
    /** The server's Unix ms, estimated until the first answer. */
    nowMs,
    reachesBackTo: () => reachesBackTo,
    stepMs: () => held.step,
    /** Whether the start of a range lies within what is known. */
    knows,
    /** The end of what is known. */
    until: () => held.until,
    data: () => held.data,
    /**
     * Asks for a range unless it is known and up to date.
     *
     * @throws {Error} the server cannot be reached, or does not know the attribute
     */
    async load(range, widthPx) {
      const step = stepFor(range.until - range.from, widthPx);
      const isKnown = held.step === step && knows(range);
      if (!isKnown || (range.live && now() >= renewAt)) await anew(range, step);
      else if (range.live || range.until > held.until) await since(range, step);
    },
  };
}
