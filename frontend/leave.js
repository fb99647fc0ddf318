// Leaving quickly, on pages with "Exit this page" (app/src/pages/exit.rs): three presses of Shift within five seconds, the
// page hidden at once, and its place in the history taken by the other website's. Without it the link is a link.
// Not Esc, which stops a page from loading. What is said stands in the page's own words.

const bar = document.querySelector(".app-exit");
const link = bar.querySelector("a");
const said = bar.querySelector("[role=status]");
let presses = 0;
let alone = false;
let late;

function start(words) {
  clearTimeout(late);
  presses = 0;
  said.textContent = words;
}

function leave(event) {
  event.preventDefault();
  clearTimeout(late);
  const cover = document.createElement("div");
  cover.className = "app-exit-cover";
  cover.role = "alert";
  document.documentElement.classList.add("app-exit-going");
  document.body.append(cover);
  cover.textContent = document.title = bar.dataset.going;
  location.replace(link.href);
}

link.addEventListener("click", leave);

// A Shift that makes a capital letter is no press.
addEventListener("keydown", (event) => {
  alone = event.key === "Shift";
  if (!alone && presses) start("");
});

addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) return;
  alone = false;
  presses += 1;
  if (presses === 3) return leave(event);
  if (presses === 1) late = setTimeout(start, 5000, bar.dataset.late);
  said.textContent = presses === 1 ? bar.dataset.two : bar.dataset.one;
});
