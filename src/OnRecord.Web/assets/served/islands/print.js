// Opens the browser's print, in which a brief can be kept as PDF.
export default function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
