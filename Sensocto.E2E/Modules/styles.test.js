import { test, equal, ok } from './harness.js';

const sheets = 'tokens density shell toolbar grid tile attention states alarms alarm-page drawer trend wall'.split(' ');

/** A page of that size with the dashboard's styles. */
async function styled(markup, width = 1440, height = 800) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
  const links = sheets.map((name) => `<link rel="stylesheet" href="/css/${name}.css">`).join('');
  frame.srcdoc = `<!doctype html><html><head>${links}</head><body>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((done) => (frame.onload = done));
  const page = frame.contentDocument;
  const $ = (selector) => page.querySelector(selector);
  return { page, $, style: (selector, pseudo) => frame.contentWindow.getComputedStyle($(selector), pseudo) };
}

test('an alarm and a failure are marked alike, and neither as what is well', async () => {
  const mark = (state) => `<span class="mark" id="${state}" data-state="${state}">${state}</span>`;
  const { style } = await styled(mark('live') + mark('error') + mark('alarm'));
  equal(style('#alarm').color, style('#error').color);
  ok(style('#alarm').color !== style('#live').color);
});

const button = (words) => `<button class="tool-button">${words}</button>`;
const line = (name, actions) => `<li class="alarm-line" data-alarm="active"><span class="priority">P1</span>
  <a class="alarm-name" href="#">${name}</a><span class="alarm-fact alarm-value">1,012.81 bar high limit 1,000.00</span>
  <span class="alarm-at">12:34:56</span><span class="alarm-fact alarm-state">acknowledged by Ada</span>
  <span class="alarm-actions">${actions}</span></li>`;
const shelving = `<span class="muted">Shelve for</span>${['10 min', '1 h', '8 h', 'Cancel'].map(button).join('')}`;
const strip = (name) => `<section class="alarm-strip" data-open="true">
  <span class="alarm-chips">${'<button class="chip alarm-chip"><span class="priority">P1</span> <b>10</b></button>'.repeat(3)}</span>
  <div class="alarm-body"><ul class="alarm-lines">${line(name, shelving)}
    ${line(name, button('Acknowledge') + button('Shelve…'))}</ul></div>
  <div class="alarm-all">${button('47 more') + button('Acknowledge all <b>50</b>') + button('All alarms <span class="alarm-shelved">&nbsp;(3 shelved)</span>')}</div></section>`;

test('at no width are the buttons of an alarm under others', async () => {
  for (const width of [390, 721, 768, 1024, 1101, 1152, 1280, 1301, 1366, 1440]) {
    const { page } = await styled(strip('Compressor 12 Condensing pressure'), width);
    const end = page.querySelector('.alarm-body').getBoundingClientRect().right;
    for (const actions of page.querySelectorAll('.alarm-actions')) {
      ok(actions.getBoundingClientRect().right <= end + 0.5, `${width}: ${actions.getBoundingClientRect().right} > ${end}`);
    }
    equal(page.documentElement.scrollWidth, width);
  }
});

test('at no width is the value of an alarm cut', async () => {
  const deciding = button('Acknowledge') + button('Shelve…');
  for (const width of [320, 390, 720, 721, 768, 820, 940, 941, 1024, 1280]) {
    const { $ } = await styled(strip('Compressor 12 Condensing pressure').replace(/<ul.*<\/ul>/s, `<ul class="alarm-lines">${line('Truck 5 Engine', deciding)}</ul>`), width);
    ok($('.alarm-value').scrollWidth <= $('.alarm-value').clientWidth, `${width}: ${$('.alarm-value').clientWidth} px`);
  }
});

test('the name of a sensor that is written from right to left turns not that of its attribute', async () => {
  const { page, $ } = await styled(strip('<b>\u202eBoiler</b> flow'));
  const leftOf = (index) => {
    const letter = page.createRange();
    letter.setStart($('.alarm-name').lastChild, index);
    letter.setEnd($('.alarm-name').lastChild, index + 1);
    return letter.getBoundingClientRect().left;
  };
  ok(leftOf(1) < leftOf(4), `${leftOf(1)} ${leftOf(4)}`);
});

test('a line that the strip has is in sight, and a strip that was opened can be closed', async () => {
  for (const width of [390, 820, 1440]) {
    const more = ['true', 'false'].map((open) => `<button class="tool-button" data-part="more-lines" aria-expanded="${open}">Fewer</button>`).join('');
    const closed = strip('Pump 1 Flow').replace('data-open="true"', 'data-open="false"');
    const { page, $ } = await styled(
      closed.replace(/<div class="alarm-all">.*<\/div>/, `<div class="alarm-all">${more}<a class="tool-button" data-part="all-alarms">All alarms</a></div>`),
      width,
    );
    const heights = [...page.querySelectorAll('.alarm-line'), $('[aria-expanded=true]')].map((part) => part.offsetHeight);
    ok(heights.length === 3 && heights.every((height) => height > 20), `${width}: ${heights}`);
    equal($('[aria-expanded=false]').offsetHeight > 0, width > 720);
    const chips = $('.alarm-chip:last-child').getBoundingClientRect().right;
    ok(chips < $('[aria-expanded=true]').getBoundingClientRect().left, `${width}: ${chips}`);
  }
});

test('a state keeps its words, and the name gives way', async () => {
  for (const width of [820, 1024, 1280, 1366, 1440, 1600]) {
    const acknowledge = button('Acknowledge') + button('Shelve…');
    const returned = line('Wärmetauscher mit einem sehr langen Namen Condensing pressure', acknowledge).replace('acknowledged by Ada', 'returned, unacknowledged');
    const { page, $ } = await styled(strip('Pump 1 Flow').replace(/<ul[^]*<\/ul>/, `<ul class="alarm-lines">${returned}</ul>`), width);
    equal($('.alarm-state').scrollWidth, $('.alarm-state').clientWidth, `${width}`);
    equal(page.documentElement.scrollWidth, width);
  }
});

test('on a phone a name has two lines, and what it is and where it stands are not cut', async () => {
  const lines = `<ul class="alarm-lines">${line('Compressor 12 Discharge temperature', button('Acknowledge') + button('Shelve…'))}</ul>`;
  const { $ } = await styled(lines, 390);
  for (const part of ['.alarm-name', '.alarm-value', '.alarm-state']) {
    equal([$(part).scrollWidth, $(part).scrollHeight], [$(part).clientWidth, $(part).clientHeight], part);
  }
});

test('an offer of newer alarms changes no column of those that are shown', async () => {
  const widths = async (more) => {
    const { page } = await styled(`<ul class="alarm-lines">${line('Boiler 3 Pressure', button('Acknowledge'))}${more}</ul>`);
    return [...page.querySelector('.alarm-line').children].map((part) => Math.round(part.getBoundingClientRect().width));
  };
  equal(await widths(`<li class="alarm-newer">${button('Show 1 newer or more urgent')}</li>`), await widths(''));
});

test('an alarm is not cut where its state has room to give', async () => {
  const { $ } = await styled(strip('Boiler 3 Pressure'), 1600);
  for (const part of ['.alarm-name', '.alarm-value']) equal($(part).scrollWidth, $(part).clientWidth, part);
});

test('without the link for values what comes by it is dim; without an answer of the server all that is old, too', async () => {
  const { page, style } = await styled(
    `<header class="status"><span class="traffic"></span></header><main><p>form</p><div class="grid"></div></main>
     <aside class="drawer"><ul class="drawer-attributes"></ul></aside>`,
  );
  const { dataset } = page.documentElement;
  const dim = () => ['.traffic', 'main', '.grid', '.drawer', '.drawer-attributes'].filter((part) => style(part).opacity !== '1');
  dataset.link = 'live';
  equal(dim(), []);
  dataset.values = 'down';
  equal(dim(), ['.traffic', '.grid', '.drawer-attributes']);
  dataset.answers = 'no';
  equal(dim(), ['.traffic', 'main', '.drawer']);
  delete dataset.answers;
  dataset.link = 'reconnecting';
  equal(dim(), ['.traffic', 'main', '.drawer']);
});

test('one word says how the link is, and only a server that does not answer is said to be reconnected to', async () => {
  const words = ['live', 'slow', 'late', 'frozen', 'no-values', 'reconnecting'];
  const { page, style } = await styled(words.map((word) => `<i class="link-word when-${word}">${word}</i>`).join(''));
  const { dataset } = page.documentElement;
  const said = () => words.filter((word) => style(`.when-${word}`).display !== 'none');
  dataset.link = 'live';
  equal(said(), ['live']);
  dataset.frozen = 'true';
  dataset.values = 'down';
  dataset.device = 'slow';
  equal(said(), ['no-values']);
  dataset.answers = 'no';
  equal(said(), ['reconnecting']);
  dataset.values = 'live';
  equal(said(), ['reconnecting']);
  delete dataset.answers;
  dataset.link = 'reconnecting';
  equal(said(), ['reconnecting']);
});

const mark = '<span class="mark" data-part="alarm" data-alarm="active" data-priority="2"><i></i><span>P2</span><span data-part="alarm-word"> high</span></span>';
const tileOf = (name, { marks = '', missed = '', value = '8.87', who = '' } = {}) =>
  `<div class="grid"><div class="tile-row" style="--columns:1;--gap:8px;width:336px"><div class="tile" tabindex="0"><div class="attr" data-state="live">
   <div class="reading"><span class="name-line"><span class="attr-name">${name}</span>${marks}</span>
   <span class="value-line" ${missed}><span class="value">${value}</span> <span class="unit">bar</span></span></div>
   <div class="spark"></div><div class="facts"><span class="who"><span class="attention" data-level="medium"><span class="bars"><i></i><i></i><i></i></span>
   <span class="level-word">Medium</span></span> <span class="watchers">${who}</span></span>
   <span class="pace"><span class="age">0.4 s</span><button class="rate">5/10 Hz</button></span></div></div></div></div></div>`;
const right = (element) => Math.round(element.getBoundingClientRect().right);

test('who looks is never cut, and of the level’s word only that there is more', async () => {
  const { $, style } = await styled(tileOf('Flow', { who: 'WWWW +7' }));
  ok(right($('.watchers')) <= right($('.facts')), `${right($('.watchers'))} > ${right($('.facts'))}`);
  equal($('.watchers').scrollWidth, $('.watchers').clientWidth);
  equal([style('.level-word').textOverflow, $('.level-word').scrollWidth > $('.level-word').clientWidth], ['ellipsis', true]);
  for (const who of ['', 'BE', 'BO +1', 'MO +9', '4F2A']) {
    const { $ } = await styled(tileOf('Flow', { who }));
    equal($('.level-word').scrollWidth, $('.level-word').clientWidth, who);
  }
});

test('the curve has the room that who looks does not need', async () => {
  // The narrowest tile, and one of four at 1440 px.
  for (const [width, most] of [[336, 68], [344, 74]]) {
    const { $ } = await styled(tileOf('Flow').replace('width:336px', `width:${width}px`));
    ok($('.spark').clientWidth >= most, `${width}: ${$('.spark').clientWidth}`);
  }
});

test('a single row has the room of two', async () => {
  for (const density of ['comfortable', 'compact', 'wall']) {
    const { page, $ } = await styled(
      tileOf('Flow').replace('class="grid"', `class="grid" data-density="${density}"`).replace('class="tile"', 'class="tile" data-rows="1"'),
    );
    const row = $('.attr');
    const [one, tall] = [row.offsetHeight, $('.spark').offsetHeight];
    $('.tile').removeAttribute('data-rows');
    row.after(row.cloneNode(true));
    const [first, second] = page.querySelectorAll('.attr');
    equal(one, second.getBoundingClientRect().bottom - first.getBoundingClientRect().top, density);
    ok(tall > 1.9 * $('.spark').offsetHeight && tall < one, density);
  }
});

test('groups stand beside each other while their line has room for all of them, the pinned in a line of their own', async () => {
  // As GridLines.cs puts them; GridLayoutTests checks that.
  const group = (tiles, more = '') =>
    `<section class="group" ${more} style="--columns:${Math.min(tiles, 4)}"><h2 class="group-head"><span>${'Hall '.repeat(30)}</span><span class="count">1</span></h2>
     <div class="rows" style="height:${132 * Math.ceil(tiles / 4)}px"><div class="rows-shown" style="top:0"><div class="tile-row">${'<div class="tile"></div>'.repeat(Math.min(tiles, 4))}</div></div></div></section>`;
  const { page, $ } = await styled(
    `<div class="grid" style="--columns:4;--gap:8px;width:1200px">${group(4, 'data-pinned="true"')}${[2, 1, 2, 5, 1, 3].map((tiles) => group(tiles)).join('')}</div>`,
  );
  const [origin, column, line] = [$('.grid').getBoundingClientRect(), 302, 160];
  const places = [...page.querySelectorAll('.group')].map((each) => {
    const { left, top } = each.getBoundingClientRect();
    return [Math.round((left - origin.left) / column), Math.round(top - origin.top)];
  });
  equal(places, [[0, 0], [0, line], [2, line], [0, 2 * line], [0, 3 * line], [0, 4 * line + 132], [1, 4 * line + 132]]);
  equal(new Set([...page.querySelectorAll('.tile')].map((tile) => tile.offsetWidth)).size, 1);
  for (const head of page.querySelectorAll('.group-head')) equal([head.scrollWidth, head.offsetHeight], [head.clientWidth, 28]);
});

test('a value stays where it is when a mark comes', async () => {
  const top = async (marks) => (await styled(tileOf('Flow', { marks }))).$('.value').getBoundingClientRect().top;
  const without = await top('');
  equal(await top(mark), without);
  equal(await top('<span class="mark" data-state="stale">stale</span>'), without);
});

test('of the value in alarm the name comes first: its mark keeps the priority, and its word where that fits whole', async () => {
  const { $ } = await styled(tileOf('Return temperature', { marks: mark }));
  const [name, alarm] = [$('.attr-name'), $('.mark')].map((part) => part.getBoundingClientRect().width);
  equal(Math.round(alarm), 35);
  ok(name >= 68, name);
  ok((await styled(tileOf('Flow', { marks: mark }))).$('.mark').getBoundingClientRect().width > 60);
  for (const name of ['Flow', 'Pressure', 'Pressures', 'Oil pressure', 'Return temperature']) {
    for (const word of ['high', 'returned']) {
      const { $ } = await styled(tileOf(name, { marks: mark.replace('high', word) }));
      const [box, number, said] = ['.mark', '.mark > i + span', '.mark > [data-part]'].map((part) => $(part).getBoundingClientRect());
      ok(number.bottom <= box.bottom && number.right <= box.right, `${name}: the priority is in sight`);
      // All of it, or enough for an ellipsis to show that some is missing; or nothing, and then the box is no larger than its content.
      const fits = said.top < box.bottom && $('.mark > [data-part]').clientWidth >= 22;
      ok(fits || (said.top >= box.bottom - 1 && box.right - number.right < 32), `${name} ${word}: ${box.right - number.right}`);
    }
  }
});

test('in a head, too, a mark keeps its priority', async () => {
  const { $ } = await styled(
    `<div class="tile" style="width:150px"><div class="tile-head"><button class="tile-name">Compressor 12</button>${mark.replace('high', 'Bearing temperature high')}</div></div>`,
  );
  const [box, number, word] = ['.mark', '.mark > i + span', '.mark > [data-part]'].map((part) => $(part).getBoundingClientRect());
  ok(number.right <= word.left && word.right <= box.right && word.bottom <= box.bottom && word.width >= 22, `${word.width}`);
});

test('a long value is whole, and a unit is not cut within its first letter', async () => {
  for (const [value, long] of [['10,476,726', 1], ['-123,456.78', 1], ['-123,650.576', 2]]) {
    const { $ } = await styled(tileOf('Energy', { value }).replace('class="value"', `class="value" data-long="${long}"`).replace('bar', 'kg/(m²·s)·10⁻³'));
    equal($('.value').scrollWidth, $('.value').clientWidth, value);
    const [unit, line] = ['.unit', '.value-line'].map((part) => $(part).getBoundingClientRect());
    ok(unit.width >= 22 || unit.top >= line.bottom - 1, `${value}: ${unit.width}`);
  }
});

test('a value that is too long ends before the curve', async () => {
  const { $ } = await styled(tileOf('Energy', { value: '743891522529.000' }));
  ok(right($('.value')) <= $('.spark').getBoundingClientRect().left);
});

test('where a value may be below zero, what stands behind it does not move with its sign', async () => {
  const unitAt = async (value, sign) => {
    const { $ } = await styled(tileOf('ECG', { value }).replace('<div class="attr"', '<div class="attr" data-range-min="-2"').replace('class="value"', `class="value" ${sign}`));
    return Math.round($('.unit').getBoundingClientRect().left);
  };
  equal(await unitAt('0.25', ''), await unitAt('-0.25', 'data-negative'));
});

test('how much is missing is not drawn over by the curve, and takes nothing from the value', async () => {
  const { $, style } = await styled(tileOf('Flow', { missed: 'data-note="1,251 missed"', value: '1,234.5' }));
  ok(Number(style('.value-line', '::after').zIndex) > 0);
  equal($('.value').scrollWidth, $('.value').clientWidth);
});

test('the focus is drawn inside the tile, which its row clips', async () => {
  const { $, style } = await styled(tileOf('Flow'));
  $('.tile').focus();
  equal([style('.tile').outlineStyle, style('.tile').outlineOffset], ['solid', '-2px']);
});

test('on a tablet what is below the trend begins below it', async () => {
  const chips = '<button class="chip">60 min</button>'.repeat(14);
  const { $ } = await styled(
    `<div style="display:flex;flex-direction:column;height:600px"><aside class="drawer" style="flex:1"><div class="drawer-body"><ul class="drawer-attributes"></ul>
     <section class="trend-panel"><div class="trend-tools">${chips}</div><div class="trend-plot"></div><p class="trend-note"><span>${'min 8.60 bar '.repeat(9)}</span></p></section>
     <div class="drawer-facts"><h3>Watchers</h3><p style="height:900px"></p></div></div></aside></div>`,
    820,
  );
  ok($('.trend-note').getBoundingClientRect().bottom <= $('.drawer-facts').getBoundingClientRect().top);
});

test('the place for the operator’s name is lower than the status bar', async () => {
  const height = async (inside) => (await styled(`<header class="status">${inside}</header>`)).$('.status').getBoundingClientRect().height;
  equal(await height(`<span class="operator-edit"><input class="search">${button('Save')}</span>`), await height('Ada'));
});

test('a tap counts down on a tile, and not on other people’s levels in an open drawer', async () => {
  const level = '<span class="level-word">High</span>';
  const { style } = await styled(`<div class="tile" data-tapped>${level}</div><div class="drawer-body" data-held data-tapped>${level}</div>`);
  ok(style('.tile .level-word', '::after').content !== 'none');
  equal(style('.drawer-body .level-word', '::after').content, 'none');
});

test('a reorder that is pressed with the keyboard keeps the focus', async () => {
  const { page, style } = await styled(
    '<div class="found"><span class="matches">9</span><button data-part="reorder" data-offered="true">Reorder</button></div>',
  );
  const reorder = page.querySelector('button');
  reorder.focus();
  reorder.dataset.offered = 'false';
  equal([style('button').visibility, style('.matches').opacity], ['visible', '0']);
  reorder.blur();
  equal([style('button').visibility, style('.matches').opacity], ['hidden', '1']);
});

test('a wall of more pixels is sharper, not smaller, and as high as its screen', async () => {
  for (const [width, height, zoom] of [[1920, 1080, 1], [1080, 1920, 1], [2560, 1440, 1.333], [3840, 2160, 2], [3440, 1440, 1.333]]) {
    const { $, style } = await styled('<div class="shell" data-wall="true"><main></main><footer class="wall-bar">Sensocto</footer></div>', width, height);
    equal([Number(style('.shell').zoom), Math.round($('.wall-bar').getBoundingClientRect().bottom)], [zoom, height], `${width}`);
  }
});

test('what a wall says fits a tablet', async () => {
  const { page, $ } = await styled(
    `<footer class="wall-bar"><span class="brand">Sensocto</span><span class="link">Reconnecting · as of 12:34:56</span>
     <span class="sleepy">This screen may go to sleep: the browser does not let the page keep it awake.</span><span class="spacer"></span>
     ${button('Leave the wall')}<span>10 of 67</span><time>12:34:56 UTC</time></footer>`,
    768,
  );
  page.documentElement.dataset.awake = 'false';
  equal($('.wall-bar').scrollWidth, $('.wall-bar').clientWidth);
});

test('on a phone the tools are one line, in which the search has the room while it is written', async () => {
  const tools = `<div class="tools"><label class="choice">Group <select><option>Room</option></select></label>${button('Freeze').repeat(9)}</div>`;
  const { $, page } = await styled(`<main><div class="toolbar"><input class="search" placeholder="Search name, room or type">${tools}</div></main>`, 390);
  const width = () => $('.search').getBoundingClientRect().width;
  equal([$('.toolbar').offsetHeight < 60, width() < 150, page.documentElement.scrollWidth], [true, true, 390]);
  $('.search').focus();
  ok(width() > 240, width());
});

test('on a phone on its side tools and alarm are a line each, and a drawer has the rest', async () => {
  const tools = `<div class="tools"><label class="choice">Group <select><option>Room</option></select></label>${button('Freeze').repeat(9)}</div>`;
  const { $, page } = await styled(
    `<div class="shell">${strip('Pump 1 Flow').replace(/<ul[^]*<\/ul>/, `<ul class="alarm-lines">${line('Compressor 12 Condensing pressure', button('Acknowledge') + button('Shelve…'))}</ul>`)}
     <div class="workspace"><main><div class="toolbar"><input class="search">${tools}</div></main><aside class="drawer"></aside></div></div>`,
    844,
    390,
  );
  const of = (part) => $(part).getBoundingClientRect();
  ok(of('.alarm-strip').height < 56 && of('.alarm-actions').right <= of('.alarm-body').right + 0.5, of('.alarm-strip').height);
  equal([of('main').height, of('.drawer').bottom, page.documentElement.scrollWidth], [0, 390, 844]);
  $('.drawer').remove();
  ok(of('.toolbar').height < 60, of('.toolbar').height);
});

test('in the head of a drawer the place gives way to the name', async () => {
  const { $ } = await styled(
    `<aside class="drawer"><header class="drawer-head"><h2 class="drawer-title">Compressor 12, second stage</h2><span class="muted">${'Hall of compressors '.repeat(5)}</span>
     <span class="spacer"></span>${button('Close')}</header></aside>`,
    390,
  );
  equal([$('.drawer-title').scrollWidth, $('.drawer-head').offsetHeight < 60], [$('.drawer-title').clientWidth, true]);
});

test('where no row is rendered yet the grid is drawn as tiles', async () => {
  const { style } = await styled(
    '<div class="grid" style="--columns:4;--gap:8px;--tile-row:124px"><div class="rows" style="height:500px"></div></div>',
  );
  ok(style('.rows').backgroundImage.includes('gradient'));
});

test('of what may be said of the link one thing is, and it is the worst', async () => {
  const words = ['connecting', 'live', 'frozen', 'slow', 'late', 'no-values', 'reconnecting'];
  const link = words.map((word) => `<span class="link-word when-${word}">${word}</span>`).join('');
  const { page } = await styled(`<span class="link">${link}</span>`);
  const said = (fact) => {
    Object.assign(page.documentElement.dataset, fact);
    return [...page.querySelectorAll('.link-word')].filter((word) => word.checkVisibility()).map((word) => word.textContent).join(' ');
  };
  const worse = [{ link: 'connecting' }, { link: 'live' }, { late: 'true' }, { device: 'slow' }, { frozen: 'true' }, { values: 'down' }];
  equal(worse.map(said), ['connecting', 'live', 'late', 'slow', 'frozen', 'no-values']);
  equal(said({ answers: 'no' }), 'reconnecting');
  delete page.documentElement.dataset.answers;
  equal(said({ link: 'reconnecting' }), 'reconnecting');
});
