// Everything here is optional: each page works without JavaScript. The server renders, this file only smooths.
import "./htmx";
import "./menu";
import "./errors";
import "./filters";
import "./confirm";
import "./submit-once";
import "./compare-picker";
import "./order";
import "./answers";

document.documentElement.classList.add("js");
