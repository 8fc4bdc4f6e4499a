// The runs of text in sight that are too small or too faint: their words, their size in px of the screen, their contrast
// to what is drawn behind them.
({ smallest, faintest }) => {
  const { rgba, over, contrast, ground, seen, where, once } = window.probe();
  const shapes = once((svg) =>
    [...svg.querySelectorAll("path, rect, circle, line")]
      .map((shape) => ({ shape, fill: getComputedStyle(shape).fill }))
      .filter(({ shape, fill }) => fill !== "none" && shape.isPointInFill)
      .map(({ shape, fill }) => ({ shape, fill, box: shape.getBoundingClientRect(), inward: shape.getScreenCTM().inverse() })));
  const beneath = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const paper = ground(text.ownerSVGElement);
    const before = shapes(text.ownerSVGElement).filter(({ shape }) => shape.compareDocumentPosition(text) & 4);
    const y = (top + bottom) / 2;
    return [left + 1, (left + right) / 2, right - 1].map((x) => {
      const point = new DOMPoint(x, y);
      const within = ({ box }) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
      const top_ = before.findLast((each) => within(each) && each.shape.isPointInFill(point.matrixTransform(each.inward)));
      return top_ ? over(rgba(top_.fill), paper) : paper;
    });
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const words = node.data.trim();
    const element = node.parentElement;
    if (!words || element.closest("script, style, title, desc, noscript, template") || !seen(element)) continue;
    const style = getComputedStyle(element);
    const drawn = element.closest("text");
    const scale = drawn ? drawn.getScreenCTM().a : 1;
    const grounds = drawn ? beneath(drawn) : [ground(element)];
    const ink = rgba(drawn ? style.fill : style.color);
    const size = parseFloat(style.fontSize) * scale;
    const least = Math.min(...grounds.map((each) => contrast(over(ink, each), each)));
    if (size < smallest || least < faintest) found.push({ words: words.slice(0, 40), where: where(element), size, contrast: least });
  }
  return found;
}
