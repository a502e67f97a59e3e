// Choose a heading to sort by it: numbers from the largest, words from A.
for (const table of document.querySelectorAll("table.sortable")) {
  table.querySelectorAll("thead th").forEach((head, at) => {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const numeric = head.classList.contains("number");
      const falling = head.hasAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : numeric;
      table.querySelectorAll("th[aria-sort]").forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const key = row => row.cells[at].dataset.sort ?? row.cells[at].textContent;
      const compare = numeric ? (a, b) => key(a) - key(b) : (a, b) => key(a).localeCompare(key(b));
      const rows = [...table.tBodies[0].rows].sort((a, b) => falling ? compare(b, a) : compare(a, b));
      table.tBodies[0].append(...rows);
    });
  });
}
// Choose a number to read the sentences behind it in place; without scripts its link leads to them further down.
const behind = document.getElementById("behind");
if (behind) {
  document.addEventListener("click", event => {
    const link = event.target.closest("a");
    const address = link && link.getAttribute("href");
    if (!address || !/^#[gs]-/.test(address) || link.closest("dialog, .groups")) return;
    const target = document.getElementById(address.slice(1));
    const group = target.closest(".groups");
    const sentences = group ? [...target.querySelectorAll("a")].map(a => document.getElementById(a.getAttribute("href").slice(1))) : [target];
    event.preventDefault();
    behind.querySelector("h2").textContent = group ? target.querySelector("b").textContent : document.querySelector("#sentences h2").textContent;
    const list = behind.querySelector("ol");
    list.replaceChildren(...sentences.map(sentence => {
      const copy = sentence.cloneNode(true);
      copy.removeAttribute("id");
      copy.value = [...sentence.parentNode.children].indexOf(sentence) + 1;
      return copy;
    }));
    const more = target.querySelector("small");
    if (group && more) { const item = document.createElement("li"); item.append(more.cloneNode(true)); item.style.listStyle = "none"; list.append(item); }
    behind.showModal();
    behind.scrollTop = 0;
  });
  behind.addEventListener("click", event => { if (event.target === behind) behind.close(); });
}
