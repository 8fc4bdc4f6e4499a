// Every run of text in sight: its words, its size in px of the screen, its contrast to what is drawn behind it.
() => {
  const { rgba, over, contrast, ground, seen, where } = window.probe;
  const beneath = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const paper = ground(text.ownerSVGElement);
    const shapes = [...text.ownerSVGElement.querySelectorAll("path, rect, circle, line")].filter(
      (shape) => shape.compareDocumentPosition(text) & 4 && getComputedStyle(shape).fill !== "none" && shape.isPointInFill);
    return [left + 1, (left + right) / 2, right - 1].map((x) => {
      const point = new DOMPoint(x, (top + bottom) / 2);
      const top_ = shapes.findLast((shape) => shape.isPointInFill(point.matrixTransform(shape.getScreenCTM().inverse())));
      return top_ ? over(rgba(getComputedStyle(top_).fill), paper) : paper;
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
    found.push({
      words: words.slice(0, 40),
      where: where(element),
      size: parseFloat(style.fontSize) * scale,
      contrast: Math.min(...grounds.map((each) => contrast(over(ink, each), each))),
    });
  }
  return found;
}
