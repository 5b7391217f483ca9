// A page that comes back with errors says so first: focus goes to the summary.
function focusSummary(): void {
  document.querySelector<HTMLElement>(".error-summary[tabindex]")?.focus();
}

focusSummary();
document.addEventListener("htmx:afterSettle", focusSummary);
