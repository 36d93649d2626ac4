import { useEffect, useState } from "react";

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the grid draws the frame around the selected cell, in pixels from its own corner; undefined while nobody needs it or it is not
 * visible.
 */
export function usePlace(wanted: boolean, address: string): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    if (!wanted) return;
    // The grid moves its frame without an event, also while it scrolls.
    let frame = 0;
    const look = () => {
      setPlace((before) => {
        const now = placeNow();
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [wanted, address]);
  return wanted ? place : undefined;
}

function placeNow(): Place | undefined {
  const [sheet, cells, selected] = [".grid-sheet", ".fortune-cell-area", ".luckysheet-cell-selected"].map((part) =>
    document.querySelector(part)?.getBoundingClientRect(),
  );
  if (!sheet || !cells || !selected || selected.height === 0) return undefined;
  if (selected.bottom <= cells.top || selected.top >= cells.bottom || selected.right <= cells.left || selected.left >= cells.right)
    return undefined;
  const { left, top } = sheet;
  return { left: selected.left - left, right: selected.right - left, top: selected.top - top, bottom: selected.bottom - top };
}
