import uPlot from '../lib/uplot/uPlot.esm.js';
import { figureText } from './figures.js';
import { scaleFor } from './sparkline.js';
import { timeText } from './times.js';
import { axisSteps, tickDigits } from './trend-data.js';

const axisFont = '11px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif';
const leastAxisWidth = 56;
/** Half the width of the longest time label, for the one below the newest moment. */
const roomForTime = 32;
const hatchStep = 6;
/** A limit this close to the scale, as a share of its span, is brought into sight. */
const nearLimit = 0.6;
/** Each point is marked if they are at least this far apart, CSS pixels. */
const roomForPoints = 9;

/** Wide enough for the longest label: uPlot passes the labels that it is about to draw, and settles in a second round. */
function valueAxisWidth({ axes, ctx }, labels, index, round) {
  const { font, ticks, gap, _size } = axes[index];
  if (round > 1) return _size;
  [ctx.font] = font;
  const widths = (labels ?? []).map((label) => ctx.measureText(label).width / devicePixelRatio);
  return Math.max(leastAxisWidth, Math.ceil(Math.max(0, ...widths) + ticks.size + gap));
}

/**
 * The chart: the mean as a line, lowest to highest as a band around it, the limits, and holes hatched. Does not know where
 * the points come from.
 *
 * @param {object} setup.about `precision`, `range` {min, max}, `limits` {low, high}
 * @param {() => boolean} setup.utc whether times are shown in UTC
 * @param {(fromMs: number, untilMs: number) => void} setup.selected the operator has dragged over a range of time
 * @param {(index: number | null) => void} setup.pointed the pointer is at a point of the last drawn data
 */
export function createPlot({ element, about, utc, selected, pointed }) {
  let range = { from: 0, until: 1 };
  let scale = null;
  let drawn = { chart: [[], [], [], []], alone: [], holes: [] };
  let colours = readColours(element);

  const limits = [about.limits.low, about.limits.high].filter((limit) => limit !== null);
  const axis = {
    font: axisFont,
    stroke: () => colours.text,
    grid: { stroke: () => colours.grid, width: 1 },
    ticks: { stroke: () => colours.grid, width: 1, size: 4 },
  };
  const line = (stroke, width, more) => ({ stroke, width, points: { show: false }, ...more });

  const chart = new uPlot(
    {
      ...size(),
      ms: 1,
      padding: [8, roomForTime, 0, 0],
      legend: { show: false },
      tzDate: (ms) => (utc() ? uPlot.tzDate(new Date(ms), 'Etc/UTC') : new Date(ms)),
      cursor: { y: false, drag: { x: true, y: false, setScale: false }, points: { show: false } },
      scales: { x: { range: () => [range.from, range.until] }, y: { range: () => [scale?.low ?? 0, scale?.high ?? 1] } },
      axes: [
        { ...axis, size: 30, space: 70, values: times },
        {
          ...axis,
          size: valueAxisWidth,
          space: 32,
          incrs: axisSteps(about.precision),
          values: (_, splits) => splits.map(shortest(splits)),
        },
      ],
      series: [
        {},
        line(() => 'transparent', 0),
        line(() => 'transparent', 0),
        line(() => colours.line, 1.25, {
          points: { show: true, size: 4, fill: () => colours.line, stroke: () => colours.line, filter: marked },
        }),
      ],
      bands: [{ series: [1, 2], fill: () => colours.band }],
      hooks: {
        drawClear: [drawHoles],
        draw: [drawLimits],
        setSelect: [drawnOver],
        setCursor: [({ cursor }) => pointed(cursor.idx ?? null)],
      },
    },
    drawn.chart,
    element,
  );

  function size() {
    return { width: Math.max(element.clientWidth, 1), height: Math.max(element.clientHeight, 1) };
  }

  function times(_, splits, __, ___, stepMs) {
    const fraction = stepMs < 10 ? 3 : stepMs < 100 ? 2 : stepMs < 1000 ? 1 : 0;
    const form = { utc: utc(), seconds: stepMs < 60_000, fraction };
    return splits.map((split) => timeText(split, form));
  }

  // As many digits as tell the ticks apart, at most two more than the attribute has.
  function shortest(splits) {
    const step = splits.length > 1 ? Math.abs(splits[1] - splits[0]) : 1;
    const digits = tickDigits(step, about.precision + 2);
    return (value) => figureText(value, digits);
  }

  function marked(u) {
    const all = drawn.chart[0];
    const perPoint = (u.bbox.width / devicePixelRatio) * ((all[1] - all[0]) / (range.until - range.from));
    return all.length < 2 || perPoint < roomForPoints ? drawn.alone : null;
  }

  function drawnOver(u) {
    const { left, width } = u.select;
    if (width <= 2) return;
    u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
    selected(u.posToVal(left, 'x'), u.posToVal(left + width, 'x'));
  }

  function drawHoles(u) {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.strokeStyle = colours.gap;
    ctx.lineWidth = devicePixelRatio * 0.75;
    for (const [from, until] of drawn.holes) {
      const left = Math.max(u.valToPos(from, 'x', true), bbox.left);
      const right = Math.min(u.valToPos(until, 'x', true), bbox.left + bbox.width);
      if (right > left) hatch(ctx, left, right, bbox);
    }
    ctx.restore();
  }

  function hatch(ctx, left, right, { top, height }) {
    const step = hatchStep * devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, right - left, height);
    ctx.clip();
    ctx.beginPath();
    for (let at = Math.floor((left - height) / step) * step; at < right; at += step) {
      ctx.moveTo(at, top + height);
      ctx.lineTo(at + height, top);
    }
    ctx.stroke();
    ctx.restore();
  }

  function drawLimits(u) {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = colours.limit;
    ctx.lineWidth = devicePixelRatio;
    ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'bottom';
    ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
    for (const limit of limits) {
      if (!scale || limit < scale.low || limit > scale.high) continue;
      const y = Math.round(u.valToPos(limit, 'y', true)) + 0.5;
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
      ctx.fillText(limit === about.limits.high ? 'high limit' : 'low limit', bbox.left + 6 * devicePixelRatio, y - 2);
    }
    ctx.restore();
  }

  function fit(summary) {
    if (!summary) return;
    scale = scaleFor(scale, summary, about.range, about.limits);
    const reach = nearLimit * (scale.high - scale.low);
    const near = limits.filter((limit) => limit > scale.low - reach && limit < scale.high + reach);
    const room = 0.05 * (scale.high - scale.low);
    const low = Math.min(scale.low, ...near.map((limit) => limit - room));
    scale = { low, high: Math.max(scale.high, ...near.map((limit) => limit + room)) };
  }

  return {
    width: () => chart.bbox.width / devicePixelRatio,
    /** The Unix ms at a position, CSS pixels from the left of the page. */
    timeAt: (clientX) => chart.posToVal(clientX - chart.over.getBoundingClientRect().left, 'x'),
    over: chart.over,
    draw(next, summary, prepared) {
      range = next;
      drawn = prepared;
      fit(summary);
      chart.setData(drawn.chart, true);
    },
    recolour() {
      colours = readColours(element);
      chart.redraw(false, true);
    },
    resize: () => chart.setSize(size()),
    dispose: () => chart.destroy(),
  };
}

function readColours(element) {
  const style = getComputedStyle(element);
  const read = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  return {
    line: read('--trend-line', '#1b1e21'),
    band: read('--trend-band', 'rgb(59 82 102 / 0.3)'),
    grid: read('--trend-grid', '#c4c8cc'),
    text: read('--text-muted', '#454b51'),
    limit: read('--trend-limit', '#7a4a35'),
    gap: read('--spark-gap', '#9aa0a6'),
  };
}
