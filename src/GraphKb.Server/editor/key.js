// Sends the key of this server with every question. A server with keys answers 401 to a question without one: then a field for the key
// appears. The key stays in the session storage of the tab, where the explorer finds it too, and goes to this server alone.
const keyName = "graphkb-key";
const keyForm = document.getElementById("access");

const readKey = () => {
  try {
    return sessionStorage.getItem(keyName) ?? "";
  } catch {
    return ""; // A browser may refuse storage.
  }
};

keyForm.addEventListener("submit", (event) => {
  event.preventDefault();
  try {
    sessionStorage.setItem(keyName, new FormData(keyForm).get("key").trim());
    location.reload();
  } catch {
    alert("This browser does not let the page keep the key.");
  }
});

window.fetchWithKey = async (address, options = {}) => {
  const key = readKey();
  const headers = { ...options.headers, ...(key === "" ? {} : { Authorization: `Bearer ${key}` }) };
  const answer = await fetch(address, { ...options, headers });
  if (answer.status !== 401) {
    return answer;
  }
  keyForm.hidden = false;
  const message = "This server needs a key: type it into the field at the top and press Enter.";
  return new Response(JSON.stringify({ errors: [{ message }] }), { headers: { "Content-Type": "application/json" } });
};
