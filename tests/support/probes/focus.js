// Where the focus is, and what is wrong with how it is shown.
() => {
  const { rgba, contrast, ground, where } = window.probe();
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const faults = [];
  const wide = innerWidth, high = innerHeight;
  // a control without a size of its own is shown by the label that is there
  const sized = (each) => [...each.getClientRects()].filter((box) => box.width && box.height);
  const shows = sized(stop).length ? stop : (stop.form?.querySelector("label:not([hidden])") ?? stop);
  const rects = sized(shows);
  const box = rects[0] ?? stop.getBoundingClientRect();
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shows);
  const offset = parseFloat(outlineOffset), thick = parseFloat(outlineWidth);
  if (outlineStyle === "none" || thick < 2) faults.push(`no outline: ${outlineStyle} ${outlineWidth}`);
  else if (contrast(rgba(outlineColor), ground(shows.parentElement)) < 3) faults.push(`a faint outline: ${outlineColor}`);
  const out = offset + thick;
  if (rects.length === 0) faults.push("no size");
  const shown = rects.filter((each) => each.left >= -1 && each.right <= wide + 1 && each.top >= -1 && each.bottom <= high + 1);
  if (!shown.length && !(box.height > high * 0.8 || box.width > wide)) faults.push(`off the screen: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
  // not behind anything: the corners and the middle are its own
  const points = (shown[0] ? [shown[0]] : [box]).flatMap(({ left, right, top, bottom }) => [
    [(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]]);
  const body = getComputedStyle(shows).pointerEvents === "none" ? shows.parentElement : shows;
  const own = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !top || body.contains(top) || top.contains(body);
  };
  // larger than the room below the masthead: then some of it must be in sight
  const roof = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const hidden = box.height > high - roof ? (points.some(own) ? undefined : points[0]) : points.find((each) => !own(each));
  if (hidden) faults.push(`behind ${where(document.elementFromPoint(...hidden))} at ${hidden.map(Math.round)}`);
  // the outline is not cut off by what scrolls around it
  for (let each = shows.parentElement; each; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX === "visible" && overflowY === "visible") continue;
    if (each === document.body || each === document.documentElement) continue;
    const frame = each.getBoundingClientRect();
    const cut = [frame.left - (box.left - out), (box.right + out) - frame.right, frame.top - (box.top - out), (box.bottom + out) - frame.bottom].map(Math.round);
    const sides = cut.filter((v) => v > 1).length;
    if (sides) faults.push(`outline cut by ${where(each)} ${cut}`);
    break;
  }
  return { where: where(stop), words: (stop.innerText || stop.ariaLabel || "").trim().slice(0, 30), faults };
}
