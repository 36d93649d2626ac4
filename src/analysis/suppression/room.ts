/** A figure in a table whose sums are known, between two of its lines: it is of both. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What a reader knows of it: the least and the most that it can be. */
  readonly least: number;
  readonly most: number;
}

/** How little and how much one of the figures can be. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * How far one figure can be narrowed down by someone who knows the bounds of each and the sum of every line: if it were more, others in its
 * lines would have to be less, and so on, until the way comes round again. How much can go round is the greatest flow through what the others
 * leave open, so the range is exact (Ford and Fulkerson 1956). Looks no further than is `wanted`.
 */
export function rangeOf(links: readonly Link[], index: number, lines: number, wanted: Range): Range {
  const { from, to, count, least, most } = links[index]!;
  const others = links.filter((_, other) => other !== index);
  const up = flow(others, lines, to, from, Math.min(most - count, Math.max(0, wanted.most - count)));
  const down = flow(others, lines, from, to, Math.min(count - least, Math.max(0, count - wanted.least)));
  return { least: count - down, most: count + up };
}

/** How much can go from one line to another through the others, up to `enough`. */
function flow(links: readonly Link[], lines: number, source: number, sink: number, enough: number): number {
  const leaving: number[][] = Array.from({ length: lines }, () => []);
  const room: number[] = [];
  const heads: number[] = [];
  for (const { from, to, count, least, most } of links) {
    leaving[from]!.push(heads.length);
    heads.push(to);
    room.push(most - count);
    leaving[to]!.push(heads.length);
    heads.push(from);
    room.push(count - least);
  }
  let sent = 0;
  while (sent < enough) {
    const way = wayFrom(source, sink, leaving, heads, room);
    if (way === null) break;
    const more = way.reduce((least, edge) => Math.min(least, room[edge]!), enough - sent);
    for (const edge of way) {
      room[edge]! -= more;
      // Edges stand in pairs, there and back.
      room[edge ^ 1]! += more;
    }
    sent += more;
  }
  return sent;
}

/** The shortest way with room on it, as edges; null where there is none. */
function wayFrom(
  source: number,
  sink: number,
  leaving: readonly (readonly number[])[],
  heads: readonly number[],
  room: readonly number[],
): readonly number[] | null {
  const reached = new Map<number, number>([[source, -1]]);
  const queue = [source];
  for (const line of queue) {
    if (line === sink) break;
    for (const edge of leaving[line]!) {
      if (room[edge]! <= 0 || reached.has(heads[edge]!)) continue;
      reached.set(heads[edge]!, edge);
      queue.push(heads[edge]!);
    }
  }
  if (!reached.has(sink)) return null;
  const way: number[] = [];
  for (let line = sink; line !== source;) {
    const edge = reached.get(line)!;
    way.push(edge);
    line = heads[edge ^ 1]!;
  }
  return way;
}
