// What the page holds: its texts, its numbers, and where each of them lies.

const DATA = JSON.parse(document.getElementById("data").textContent);
const LANGUAGE = document.documentElement.lang;
const LEVELS = 252, LOWEST = 253, HIGHEST = 254;

// A sentence of the page with its fields filled in.
function say(key, fields = {}) {
  return DATA.words[key].replace(/\{(\w+)\}/g, (whole, field) => String(fields[field]));
}

// A number that the program wrote ("-2.1e-9") as people write it (−2.1 × 10⁻⁹).
function printed(plain) {
  const [size, power] = plain.split("e");
  const raised = Array.from(String(Number(power)), (sign) => sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign]).join("");
  return `${size.replace("-", "−")}\u00a0×\u00a010${raised}`;
}

// A number to three digits, or in words.
function shown(value) {
  if (Number.isNaN(value)) return say("no_number");
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size && (size < 1e-3 || size >= 1e6)) return printed(value.toExponential(2));
  return Number(value.toPrecision(3)).toLocaleString(LANGUAGE, {maximumFractionDigits: 6}).replace("-", "−");
}

// A probability or a weight, to be read in a column.
function share(p) { return p >= 0.0005 ? p.toLocaleString(LANGUAGE, {minimumFractionDigits: 3, maximumFractionDigits: 3}) : p > 0 ? printed(p.toExponential(0)) : shown(p); }
function whole(value) { return value.toLocaleString(LANGUAGE); }
function bytesOf(text) { return Uint8Array.from(atob(text), (c) => c.charCodeAt(0)); }

async function unpacked(text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

const bytes = async (text) => new Uint8Array(await unpacked(text));
const floats = async (text) => new Float32Array(await unpacked(text));
const integers = async (text) => new Int32Array(await unpacked(text));

// One signal over all steps: a row a unit.
class Signal {
  constructor(about, steps) { Object.assign(this, about); this.steps = steps; }

  async read() {
    const [codes, least, largest] = await Promise.all([bytes(this.numbers.codes), floats(this.numbers.low), floats(this.numbers.high)]);
    for (const order of Object.keys(this.orders)) this.orders[order] = await integers(this.orders[order]);
    this.codes = codes; this.least = least; this.largest = largest; this.numbers = null;
    return this;
  }

  value(row, step) {
    const code = this.codes[row * this.steps + step];
    if (code <= LEVELS) return this.least[row] + (this.largest[row] - this.least[row]) * code / LEVELS;
    return code === LOWEST ? -Infinity : code === HIGHEST ? Infinity : NaN;
  }

  rowOn(line) { return this.orders[STATE.order]?.[line] ?? line; } // the row of the signal that is drawn there
  lineOf(row) { return this.orders[STATE.order]?.indexOf(row) ?? row; }

  place(row) { return this.places.length === 1 && this.size > 1 || this.places[0]?.includes("{n}") ? this.places[0].replace("{n}", row) : this.places[row]; }
}

// What one head looks at. Of a decoder a row begins with the share before the stretch and ends at its own step.
class Looks {
  constructor(codes, steps, full) { this.codes = codes; this.steps = steps; this.full = full; }

  value(step, key) {
    if (!this.full && key > step) return 0;
    const code = this.codes[this.full ? step * this.steps + key : this.begin(step) + 1 + key];
    return code <= LEVELS ? code / LEVELS : NaN;
  }

  before(step) { return this.full ? 0 : this.codes[this.begin(step)] / LEVELS; }
  begin(step) { return step * (step + 3) / 2; } // of rows of 2, 3, 4 ... numbers
  last(step) { return this.full ? this.steps - 1 : step; }
}

// One recording: its text, what is foretold, and its numbers, unpacked when they are first needed.
class Track {
  constructor(data, number) {
    Object.assign(this, data);
    this.number = number;
    this.steps = data.tokens.length;
    this.heads = new Map();
    this.layers = [...new Set(Object.values(data.signals).map((s) => s.layer).concat(Object.keys(data.looks?.heads ?? {}).map(Number)).filter((n) => n !== null))].sort((a, b) => a - b);
  }

  async read() {
    this.signals = await Promise.all(Object.values(this.signals).map((about) => new Signal(about, this.steps).read()));
    for (const each of this.colourings) each.values = await floats(each.values);
    if (this.edges) this.edges = await floats(this.edges);
    if (this.slots) this.slots.held = await integers(this.slots.held);
    const p = this.prediction;
    if (p) {
      for (const name of ["p", "given", "entropy"]) p[name] = await floats(p[name]);
      for (const name of ["ids", "came", "rank"]) p[name] = await integers(p[name]);
    }
    return this;
  }

  label(step) { return this.labels[this.tokens[step]]; }

  // The attention of a head; null where the page does not hold it.
  async looksOf(layer, head) {
    const key = `${layer}:${head}`;
    if (!(key in this.attention)) return null;
    if (!this.heads.has(key)) this.heads.set(key, new Looks(await bytes(this.attention[key]), this.steps, this.looks.full));
    return this.heads.get(key);
  }

  // Tracks stand under the steps of the first: where a step begins there, and which step reads the end of one of those.
  begins(step) { return this.edges ? this.edges[step] : step; }

  own(lead) {
    if (!this.edges) return Math.min(lead, this.steps - 1);
    let step = 0;
    while (step + 1 < this.steps && this.edges[step + 1] < lead + 1) step++;
    return step;
  }

  lead(step, most) { return Math.min(most, this.edges ? Math.max(Math.ceil(this.edges[step + 1]) - 1, 0) : step); }
}
