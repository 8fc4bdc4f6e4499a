// For pages that show figures in frames: each frame gets the height of what it shows. Without this, it has the height
// that its code gives. It may be loaded early, late or twice.
{
  const frames = () => [...document.querySelectorAll('iframe[src*="/embed/"]')];
  addEventListener("message", ({ source, data }) => {
    const frame = data?.datasite && frames().find((each) => each.contentWindow === source);
    if (frame && data.height > 0) frame.style.height = `${data.height}px`;
  });
  for (const frame of frames()) frame.contentWindow.postMessage("datasite", "*"); // those that have spoken already
}
