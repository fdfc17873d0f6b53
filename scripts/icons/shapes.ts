export type Point = readonly [x: number, y: number];
/** A shape answers whether a point lies in it. */
export type Shape = (point: Point) => boolean;
type Edge = readonly [from: Point, to: Point];

const STEPS_PER_CURVE = 24;

/** The points along a path as SVG writes it, of one `M` and cubic curves: `M0 0 C1 0 2 1 2 2 …`. */
export function path(data: string): Point[] {
  const numbers = (data.match(/-?[\d.]+/g) ?? []).map(Number);
  const corners = Array.from({ length: numbers.length / 2 }, (_, index) => pointAt(numbers, index * 2));
  const curves = Array.from({ length: (corners.length - 1) / 3 }, (_, index) =>
    corners.slice(index * 3, index * 3 + 4),
  );
  return [...corners.slice(0, 1), ...curves.flatMap(alongCurve)];
}

function pointAt(numbers: readonly number[], index: number): Point {
  return [numbers[index] ?? 0, numbers[index + 1] ?? 0];
}

function alongCurve(corners: readonly Point[]): Point[] {
  return Array.from({ length: STEPS_PER_CURVE }, (_, step) => onCurve(corners, (step + 1) / STEPS_PER_CURVE));
}

/** De Casteljau: meets halfway, again and again, until one point is left. */
function onCurve(corners: readonly Point[], part: number): Point {
  const [first = [0, 0], ...rest] = corners;
  if (rest.length === 0) return first;
  const between = rest.map(([x, y], index): Point => {
    const [fromX, fromY] = corners[index] ?? first;
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
  });
  return onCurve(between, part);
}

export function place(points: readonly Point[], at: Point, scale = 1): Point[] {
  return points.map(([x, y]) => [at[0] + x * scale, at[1] + y * scale]);
}

/** Everything: a ground to paint on. */
export const everywhere: Shape = () => true;

export function filled(points: readonly Point[]): Shape {
  const edges = edgesOf([...points, ...points.slice(0, 1)]);
  return near(points, 0, ([x, y]) => {
    const crossings = edges.filter(
      ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
    );
    return crossings.length % 2 === 1;
  });
}

/** The line along the points, with round ends and corners. */
export function stroked(points: readonly Point[], width: number): Shape {
  const edges = edgesOf(points);
  return near(points, width / 2, (point) => edges.some((edge) => distance(point, edge) <= width / 2));
}

/** Looks closer only where the shape can be: most points of a picture are far from it. */
function near(points: readonly Point[], margin: number, shape: Shape): Shape {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [top, bottom] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return ([x, y]) => x >= left && x <= right && y >= top && y <= bottom && shape([x, y]);
}

function edgesOf(points: readonly Point[]): Edge[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function distance([x, y]: Point, [[ax, ay], [bx, by]]: Edge): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
