// htmx, set up for a strict content security policy and for "POST answers 303, or 422 with the same page".
import htmx from "htmx.org";
import { text } from "./text";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  includeIndicatorStyles: false,
  // not "style": copied from a field that a person made larger, it is an inline style, which the policy refuses
  attributesToSettle: ["class", "width", "height"],
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

// A request that failed must not look like one that did nothing.
document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
  if (xhr.status === 401) location.reload();
  else
    notice(
      `${text("failed", "That did not work. Nothing was changed. Reload the page and try again.")} (${xhr.status})`,
    );
});
document.addEventListener("htmx:sendError", () => {
  notice(text("offline", "No answer from the server. Check your connection and try again."));
});

function notice(message: string): void {
  const main = document.querySelector("main") ?? document.body;
  main.querySelector("[data-failure]")?.remove();
  const box = document.createElement("p");
  box.className = "flash no";
  box.dataset.failure = "";
  box.setAttribute("role", "alert");
  const sign = document.createElement("span");
  sign.className = "sign";
  sign.ariaHidden = "true";
  sign.textContent = "✕";
  box.append(sign, message);
  main.prepend(box);
  box.scrollIntoView({ block: "nearest" });
}
