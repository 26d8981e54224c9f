// Haven's own small script. Everything works without it.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
initAll();

// "/" goes to the search field, unless someone is typing
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.getElementById("bar-search");
  if (event.key === "/" && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// The account menu closes on Escape and on a click elsewhere
const account = document.querySelector(".haven-account");
if (account) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && account.open) {
      account.open = false;
      account.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (account.open && !account.contains(event.target)) {
      account.open = false;
    }
  });
}

// A part of the page that could not be fetched says so; what is on the screen stays
function say(text) {
  const toast = document.getElementById("haven-toast");
  if (toast) {
    toast.textContent = text;
  }
}
document.addEventListener("htmx:sendError", () => say("Haven could not be reached. What you typed is still here: try again."));
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (status === 401 || status === 403) {
    say("You may have been signed out. Open this page again to sign in.");
  } else {
    say("That did not work. What you typed is still here: try again.");
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) {
    say("");
  }
});

// Components inside what htmx brings in
document.addEventListener("htmx:load", (event) => {
  const scope = event.detail.elt;
  if (scope && scope !== document.body && scope.querySelector) {
    initAll({ scope });
  }
});

// Files may be dropped on their field; their names are listed before they are sent
for (const drop of document.querySelectorAll("[data-haven=drop]")) {
  const input = drop.querySelector("input[type=file]");
  const list = drop.querySelector(".haven-drop__list");
  const size = (bytes) => (bytes < 1048576 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1048576).toFixed(1) + " MB");
  const show = () => {
    list.replaceChildren(
      ...Array.from(input.files, (file) => {
        const item = document.createElement("li");
        item.textContent = file.name + " (" + size(file.size) + ")";
        return item;
      }),
    );
  };
  drop.querySelector(".haven-drop__invite").hidden = false;
  input.addEventListener("change", show);
  for (const type of ["dragenter", "dragover"]) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add("haven-drop--over");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    drop.addEventListener(type, () => drop.classList.remove("haven-drop--over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
}

// Keys for a list of work, while the focus is in its rows: they never get in the way of typing or of other keys
for (const work of document.querySelectorAll("[data-haven=work]")) {
  const rows = Array.from(work.querySelectorAll("[data-row]"));
  const stop = (row) => row.querySelector("input[type=checkbox]") || row.querySelector("a");
  const ticks = Array.from(work.querySelectorAll("[data-row] input[type=checkbox]"));
  work.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = (by) => {
      const next = rows[rows.indexOf(row) + by];
      if (next) {
        stop(next).focus();
      }
    };
    const tick = row.querySelector("input[type=checkbox]");
    const keys = {
      j: () => step(1),
      k: () => step(-1),
      x: () => tick && tick.click(),
      a: () => {
        const every = ticks.every((each) => each.checked);
        ticks.forEach((each) => (each.checked = !every));
      },
      o: () => row.querySelector("a").click(),
      d: () => document.getElementById("next")?.focus(),
      g: () => document.getElementById("worker")?.focus(),
    };
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

// What was typed into a form that came too late (its session had ended) waits in this tab until the same person has signed
// in again; never passwords or files, for an hour at most, and gone at sign-out.
const typed = {
  key: "haven-typed",
  longest: 60 * 60 * 1000,
  read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key));
      return kept && Date.now() - kept.at < this.longest ? kept : null;
    } catch {
      return null;
    }
  },
  keep(value) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // a tab that may not keep anything works as before
    }
  },
  forget() {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  },
};
const viewer = document.body.dataset.viewer || "";
const here = location.pathname + location.search;

function fieldsOf(form) {
  return Array.from(form.elements).filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button", "fieldset"].includes(field.type),
  );
}

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (form.method !== "post" || !viewer) {
      return;
    }
    const action = form.getAttribute("action") || "";
    if (action === "/sign-out" || form.querySelector("input[type=password]")) {
      typed.forget();
      return;
    }
    const fields = fieldsOf(form).map((field) =>
      field.type === "checkbox" || field.type === "radio"
        ? [field.name, field.value, field.checked]
        : [field.name, field.value],
    );
    typed.keep({ viewer, path: here, action, fields, at: Date.now(), late: false });
  },
  true,
);

function putBack(kept) {
  const form = Array.from(document.forms).find((each) => (each.getAttribute("action") || "") === kept.action);
  if (!form) {
    return;
  }
  const fields = fieldsOf(form);
  for (const [name, value, checked] of kept.fields) {
    const same = fields.filter((field) => field.name === name);
    if (checked === undefined) {
      const field = same.shift();
      if (field) {
        field.value = value;
        field.closest("details")?.setAttribute("open", "");
        fields.splice(fields.indexOf(field), 1);
      }
    } else {
      same.filter((field) => field.value === value).forEach((field) => (field.checked = checked));
    }
  }
  say("What you typed is back. Look it over and send it again.");
}

const kept = typed.read();
if (kept && location.pathname === "/sign-in" && location.search === "?expired") {
  typed.keep({ ...kept, late: true });
} else if (viewer && kept && kept.late && kept.viewer === viewer) {
  if (kept.path === here) {
    typed.forget();
    putBack(kept);
  } else {
    const notice = document.createElement("div");
    notice.className = "govuk-inset-text haven-inset--attention";
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = kept.path;
    link.textContent = "Go back to what you were writing";
    notice.append("You were signed out before it was sent. ", link, ".");
    document.getElementById("main-content")?.prepend(notice);
  }
} else if (viewer || location.search === "?out") {
  typed.forget();
}
