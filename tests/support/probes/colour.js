// What other probes see by: colours as the screen shows them, contrast as WCAG 2 has it, what is in sight.
// Each look begins with `window.probe()`: what it has seen of an element holds until the page changes.
(() => {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mixed = (text) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
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
  const once = (look) => {
    const found = new Map();
    return (of) => {
      if (!found.has(of)) found.set(of, look(of));
      return found.get(of);
    };
  };
  const where = (element) => {
    const { tagName, id, className, parentElement: parent } = element;
    const css = (className.baseVal ?? className).toString().trim().replace(/\s+/g, ".");
    const own = tagName.toLowerCase() + (id && `#${id}`) + (css && `.${css}`);
    return own + (id || css || !parent ? "" : ` in ${where(parent)}`);
  };
  window.probe = () => {
    const rgba = once(mixed); // the reader's own colours are others in another scheme
    const ground = once((element) => {
      if (!element) return rgba("Canvas");
      const colour = rgba(getComputedStyle(element).backgroundColor);
      if (colour[3] === 1) return colour;
      const below = ground(element.parentElement);
      return colour[3] ? over(colour, below) : below;
    });
    const clipped = once((element) => {
      if (!element) return false;
      const { clipPath, position, clip } = getComputedStyle(element);
      return clipPath === "inset(50%)" || (position === "absolute" && clip.startsWith("rect")) || clipped(element.parentElement);
    });
    const shown = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    const seen = once((element) => element.checkVisibility(shown) && !clipped(element));
    return { rgba, over, contrast, ground, seen, where, once };
  };
})();
