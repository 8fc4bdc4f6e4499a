// Every shape of every chart in sight: whose mark it is, how it is drawn, its contrast to the paper, its value bold.
() => {
  const { rgba, over, contrast, ground, seen } = window.probe();
  return [...document.querySelectorAll("svg.ds-chart")].filter(seen).flatMap((svg, chart) => {
    const paper = ground(svg);
    const tone = (colour, opacity) => {
      if (colour === "none") return 1;
      const [r, g, b, a] = rgba(colour);
      return contrast(over([r, g, b, a * opacity], paper), paper);
    };
    const told = [...svg.querySelectorAll("text[data-mark]")].filter((text) => +getComputedStyle(text).fontWeight > 500);
    const bold = new Set(told.map((text) => text.dataset.mark));
    return [...svg.querySelectorAll("path, rect, circle, line")].map((shape) => {
      const style = getComputedStyle(shape);
      const { width, height } = shape.getBBox();
      return {
        chart,
        figure: svg.closest("[data-figure]")?.dataset.figure ?? "key",
        mark: shape.dataset.mark ?? "",
        fill: style.fill,
        filled: tone(style.fill, 1) > 1.05,
        stroke: style.stroke,
        dashed: style.strokeDasharray !== "none",
        bold: bold.has(shape.dataset.mark),
        size: [Math.round(width), Math.round(height)],
        seen: Math.max(tone(style.fill, style.fillOpacity * style.opacity), tone(style.stroke, style.strokeOpacity * style.opacity)),
        covers: tone(style.fill, 1) < 1.01 && style.fill !== "none" && style.stroke === "none",
      };
    });
  });
}
