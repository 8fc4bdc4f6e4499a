// What other probes see by: colours as the screen shows them, contrast as WCAG 2 has it, what is in sight.
(() => {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (text) => {
    if (!known.has(text)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = text;
      brush.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
      known.set(text, [r, g, b, a / 255]);
    }
    return known.get(text);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const colour = rgba(getComputedStyle(each).backgroundColor);
      if (colour[3]) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), rgba("Canvas"));
  };
  const seen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    for (let each = element; each; each = each.parentElement) {
      const { clipPath, position, clip } = getComputedStyle(each);
      if (clipPath === "inset(50%)" || (position === "absolute" && clip.startsWith("rect"))) return false;
    }
    return true;
  };
  const where = (element) => {
    const { tagName, id, className, parentElement: parent } = element;
    const css = (className.baseVal ?? className).toString().trim().replace(/\s+/g, ".");
    const own = tagName.toLowerCase() + (id && `#${id}`) + (css && `.${css}`);
    return own + (id || css || !parent ? "" : ` in ${where(parent)}`);
  };
  window.probe = { rgba, over, contrast, ground, seen, where };
})();
