/** A rectangle in shares of the picture's width and height. */
export type Shares = { x: number; y: number; width: number; height: number };
export type Turn = 0 | 90 | 180 | 270;

/** Where a rectangle lies once its page is turned clockwise: a mark stays on what was marked whichever way up it is read. */
export function turned({ x, y, width, height }: Shares, turn: Turn): Shares {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
  }
}
