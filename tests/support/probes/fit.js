// Words that are cut off by what holds them, or lie over other words, and what makes the page scroll sideways.
() => {
  const { seen, where, once } = window.probe();
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, title, desc, noscript") || !seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      // the letters themselves, not the room that the face keeps above and below them
      const middle = (top + bottom) / 2;
      if (width > 1) lines.push({ element, words: node.data.trim(), left, right, top: middle - size * 0.36, bottom: middle + size * 0.36 });
    }
  }
  const said = ({ element, words }) => `“${words.slice(0, 24)}” (${where(element)})`;
  const faults = [];
  const scrolls = (overflow) => /auto|scroll/.test(overflow);
  const holder = once((each) => {
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX === "visible" && overflowY === "visible") return null;
    return { box: each.getBoundingClientRect(), across: scrolls(overflowX), down: scrolls(overflowY) };
  });
  for (const line of lines) {
    if (line.element.closest("text")) {
      const { left, right } = line.element.ownerSVGElement.getBoundingClientRect();
      if (line.right > Math.max(right, innerWidth - 16) + 1 || line.left < left - 1) faults.push(`${said(line)} leaves its chart`);
    }
    for (let each = line.element; each && each !== document.body; each = each.parentElement) {
      const holds = holder(each);
      if (!holds) continue;
      const { box, across, down } = holds;
      if (!across && (line.right > box.right + 1 || line.left < box.left - 1)) faults.push(`${said(line)} is cut off at the side by ${where(each)}`);
      if (!down && (line.bottom > box.bottom + 1 || line.top < box.top - 1)) faults.push(`${said(line)} is cut off by ${where(each)}`);
      if (across || down) break;
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const fixed = once((each) => each.closest(".md-header, .md-top, .md-sidebar"));
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
      const other = lines[next];
      if (fixed(one.element) !== fixed(other.element)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > 1 && down > 1) faults.push(`${said(one)} lies over ${said(other)}`);
    }
  });
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll("body *")].find(
      (each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".ds-scroll, .ds-bar, svg"));
    faults.push(`the page scrolls sideways: ${wide ? where(wide) : "?"}`);
  }
  return faults;
}
