// Everything that can be pressed and is smaller than 24 px, unless it stands in a sentence or alone in a circle of 24 px.
() => {
  const { seen, where } = window.probe();
  const least = 24;
  const all = [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), label[for], [tabindex='0'], [role=button]")]
    .filter((each) => seen(each) && !each.disabled && each.getClientRects().length);
  const pressed = new Set(all);
  const within = (each) => each && (pressed.has(each) || within(each.parentElement));
  const boxes = new Map(all.map((each) => [each, each.getBoundingClientRect()]));
  // WCAG: what is beside it in its line of text decides its size
  const inline = (each) => {
    if (!getComputedStyle(each).display.startsWith("inline")) return false;
    let block = each.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const rest = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (rest.nextNode()) {
      const { data, parentElement } = rest.currentNode;
      if (/[\p{L}\p{N}]/u.test(data) && seen(parentElement) && !within(parentElement)) return true;
    }
    return false;
  };
  const small = all.filter((each) => {
    const { width, height } = boxes.get(each);
    return (width < least - 0.01 || height < least - 0.01) && !inline(each);
  });
  const centre = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const crowded = (each) => {
    const [x, y] = centre(boxes.get(each));
    return all.find((other) => {
      if (other === each || other.contains(each) || each.contains(other)) return false;
      const away = ({ left, right, top, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      if (away(boxes.get(other)) >= least) return false;
      const [X, Y] = centre(boxes.get(other));
      return [...other.getClientRects()].some((box) => away(box) < least / 2) || (small.includes(other) && Math.hypot(X - x, Y - y) < least);
    });
  };
  return small.flatMap((each) => {
    const other = crowded(each);
    if (!other) return [];
    const { width, height } = boxes.get(each);
    return [`${where(each)} “${each.innerText.slice(0, 20)}” ${width.toFixed(1)}×${height.toFixed(1)} beside ${where(other)}`];
  });
}
