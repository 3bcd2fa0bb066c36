/**
 * Places as cells of a grid, so that "within the radius" is a look-up and no sum: the enrolled side lists the cells of a
 * circle, the page names the one cell that its point lies in.
 */

/** Metres in a degree of latitude. */
const METRES = 111_320;
/** Size of the smallest cell in metres, and how much larger each next size is. */
const SMALLEST = 1.5;
const STEP = 1.25;
/** Sizes up to some 10 km, for radii up to some 40 km. */
const SIZES = 41;
/** Cells in a radius: enough that the circle holds within a tenth or so, few enough to enrol. */
const FINENESS = 3.5;

const RAD = Math.PI / 180;

/** Form of the cell in which a point lies, at one size. */
function cell(lat: number, lon: number, size: number): string {
  const metres = SMALLEST * STEP ** size;
  const row = Math.floor((lat * METRES) / metres);
  const wide = METRES * Math.cos(Math.min(89.9, Math.abs(((row + 0.5) * metres) / METRES)) * RAD);
  return `place:${size}/${row}/${Math.floor((lon * wide) / metres)}`;
}

/** Whether these are degrees on this earth; nought and nought is a camera without a fix. */
export function isPoint(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
}

/** The forms of a point on a page: its cell at every size. */
export function cellsOf(lat: number, lon: number): string[] {
  const out: string[] = [];
  for (let size = 0; size < SIZES; size++) out.push(cell(lat, lon, size));
  return out;
}

/** Metres between two points no more than some hundred kilometres apart. */
function metresBetween(lat: number, lon: number, otherLat: number, otherLon: number): number {
  let east = Math.abs(lon - otherLon);
  if (east > 180) east = 360 - east;
  return Math.hypot(
    (lat - otherLat) * METRES,
    east * METRES * Math.cos(((lat + otherLat) / 2) * RAD),
  );
}

/** The forms of a circle, radius in metres: the cells of one size whose middle lies in it, some fifty. */
export function cellsWithin(lat: number, lon: number, radius: number): string[] {
  const size = Math.min(
    SIZES - 1,
    Math.max(0, Math.floor(Math.log(radius / FINENESS / SMALLEST) / Math.log(STEP))),
  );
  const metres = SMALLEST * STEP ** size;
  const out = new Set([cell(lat, lon, size)]);
  const reach = Math.ceil(radius / metres) + 1;
  const middle = Math.floor((lat * METRES) / metres);
  for (let row = middle - reach; row <= middle + reach; row++) {
    const rowLat = ((row + 0.5) * metres) / METRES;
    if (Math.abs(rowLat) > 90) continue;
    const wide = METRES * Math.cos(Math.min(89.9, Math.abs(rowLat)) * RAD);
    const column = Math.floor((lon * wide) / metres);
    for (let i = column - reach; i <= column + reach; i++) {
      const cellLon = ((i + 0.5) * metres) / wide;
      if (metresBetween(lat, lon, rowLat, cellLon) <= radius)
        out.add(
          cell(
            rowLat,
            cellLon > 180 ? cellLon - 360 : cellLon < -180 ? cellLon + 360 : cellLon,
            size,
          ),
        );
    }
  }
  return [...out];
}
