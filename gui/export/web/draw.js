// How numbers become pictures: colours, cells on whole pixels of the screen, legends.

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
for (const map of Object.values(DATA.maps))
  for (const name of ["rising", "diverging", "ribbonRising", "ribbonDiverging"]) map[name] = bytesOf(map[name]);

function theme() { return document.documentElement.dataset.theme ?? (prefersDark.matches ? "dark" : "light"); }
function colours() { return DATA.maps[theme()]; }

// The colour of a value: its place on the map from `low` to `high`, as a number 0..255; null for what is not a number.
function shade(value, low, high) {
  if (Number.isNaN(value)) return null;
  return Math.max(0, Math.min(255, Math.round(255 * (value - low) / (high - low))));
}

function mapFor(low, ribbon = false) {
  return colours()[ribbon ? (low < 0 ? "ribbonDiverging" : "ribbonRising") : (low < 0 ? "diverging" : "rising")];
}

function css(map, at) { return at === null ? colours().nan : `rgb(${map[3 * at]} ${map[3 * at + 1]} ${map[3 * at + 2]})`; }

// The colour of a text that can be read on a colour of a map: white where that has more contrast (WCAG 2).
function ink(map, at) {
  const linear = [0, 1, 2].map((n) => map[3 * at + n] / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] < 0.179 ? "#ffffff" : DATA.maps.light.text;
}

// A canvas made as large as it is on screen, in pixels of the screen; its context draws in those.
function fitted(canvas, height) {
  const ratio = window.devicePixelRatio || 1, width = canvas.clientWidth;
  canvas.style.height = `${height}px`;
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (canvas.width !== w || canvas.height !== h) { canvas.width = w; canvas.height = h; }
  return {context: canvas.getContext("2d"), width: w, height: h, ratio};
}

// Of a stretch of values the one that is largest in size; what is not a number is never hidden by others.
function largest(value, rows, steps) {
  let found = 0;
  for (let row = rows[0]; row < rows[1]; row++)
    for (let step = steps[0]; step < steps[1]; step++) {
      const each = value(row, step);
      if (Number.isNaN(each)) return each;
      if (Math.abs(each) > Math.abs(found)) found = each;
    }
  return found;
}

// Cells of value(row, step) for all rows and the steps first..stop, a column from x(step) to x(step + 1). Where there are more
// than pixels, some share a cell. Returns how many rows and steps do.
function paintCells(context, {rows, first, stop, x, height, low, high, value}) {
  const map = mapFor(low), empty = [0, 1, 2].map((n) => map[3 * (low < 0 ? 128 : 0) + n]), nan = colourOf(colours().nan);
  const wide = (x(stop) - x(first)) / Math.max(1, stop - first);
  const gather = Math.max(1, Math.ceil(1 / wide - 1e-6)), share = Math.max(1, Math.ceil(rows / height));
  const lines = Math.ceil(rows / share), columns = Math.ceil((stop - first) / gather);
  const image = new ImageData(columns, lines);
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++) {
      const a = first + column * gather, at = 4 * (line * columns + column);
      const cell = share * gather === 1 ? value(line, a)
        : largest(value, [line * share, Math.min(rows, (line + 1) * share)], [a, Math.min(stop, a + gather)]);
      const found = shade(cell, low, high);
      for (let n = 0; n < 3; n++) image.data[at + n] = found === null ? nan[n] : cell === 0 ? empty[n] : map[3 * found + n];
      image.data[at + 3] = 255;
    }
  const small = new OffscreenCanvas(columns, lines);
  small.getContext("2d").putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  for (let column = 0; column < columns; column++) {
    const left = Math.round(x(first + column * gather)), right = Math.round(x(Math.min(stop, first + (column + 1) * gather)));
    context.drawImage(small, column, 0, 1, lines, left, 0, right - left, height);
  }
  return {share, gather};
}

function colourOf(hex) { return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)); }

// What shares a cell, in words.
function gathered({share, gather}) {
  if (share > 1 && gather > 1) return say("gathered", {rows: share, steps: gather});
  if (share > 1) return say("gathered_rows", {rows: share});
  return gather > 1 ? say("gathered_steps", {steps: gather}) : "";
}

function element(name, fields = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(fields))
    if (key in made && key !== "list") made[key] = value; else made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// A colour bar with its three numbers and its unit.
class Legend {
  constructor(low, high, unit) {
    this.low = low; this.high = high;
    this.canvas = element("canvas", {"aria-hidden": "true"});
    const numbers = [low, (low + high) / 2, high].map((n) => element("span", {}, shown(n)));
    this.node = element("span", {className: "bar"}, this.canvas, ...numbers, element("span", {className: "unit"}, unit));
  }

  draw(ribbon = false) {
    const {context, width, height} = fitted(this.canvas, 10), map = mapFor(this.low, ribbon);
    for (let at = 0; at < width; at++) { context.fillStyle = css(map, Math.round(255 * at / Math.max(1, width - 1))); context.fillRect(at, 0, 1, height); }
  }
}
