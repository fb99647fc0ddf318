// Working instead of waiting, on the page of the short wait (app/src/pages/public/wait.rs): finds a number with which the
// ticket's SHA-256 begins with as many zeros as the page asks for, in small pieces so that the page stays alive, and sends.
// Without it the button sends once the time has come. Our own SHA-256, because the browser's needs a turn of its event
// loop for each hash: a quarter of a million of them would take longer than the wait.

const turn = document.getElementById("turn");
const form = document.getElementById("in-turn");
const bits = Number(turn.dataset.work);

// The first 32 bits of the fractional parts of roots of the first primes.
const primes = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((p) => n % p)) primes.push(n);
const part = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const K = primes.map((p) => part(Math.cbrt(p)));
const H = primes.slice(0, 8).map((p) => part(Math.sqrt(p)));
const W = new Int32Array(64);
const rotate = (x, n) => (x >>> n) | (x << (32 - n));

// The state after a block that stands in W.
function compress(state) {
  for (let i = 16; i < 64; i += 1) {
    const a = W[i - 15], b = W[i - 2];
    W[i] = W[i - 16] + W[i - 7] + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const s = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const t = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + s) | 0; d = c; c = b; b = a; a = (s + t) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + state[i]) | 0);
}

// The first 32 bits of a text's hash. The blocks that all texts share are done once.
function hasher(start) {
  const whole = start.length & ~63;
  const put = (text, at, i) => { W[i >> 2] |= text.charCodeAt(at) << (24 - 8 * (i & 3)); };
  let first = H;
  for (let at = 0; at < whole; at += 64) {
    W.fill(0);
    for (let i = 0; i < 64; i += 1) put(start, at + i, i);
    first = compress(first);
  }
  const rest = start.slice(whole);
  return (end) => {
    const text = rest + end + "\x80";
    let state = first;
    for (let at = 0; at < text.length + 8; at += 64) {
      W.fill(0);
      for (let i = 0; i < 64 && at + i < text.length; i += 1) put(text, at + i, i);
      if (at + 64 >= text.length + 8) W[15] = 8 * (start.length + end.length);
      state = compress(state);
    }
    return state[0];
  };
}

if (bits) {
  turn.textContent = turn.dataset.working;
  const hash = hasher(turn.dataset.ticket + ":");
  let number = 0;
  const work = () => {
    for (const until = performance.now() + 30; performance.now() < until;) {
      for (let i = 0; i < 500; i += 1, number += 1) {
        if (hash(String(number)) >>> (32 - bits) === 0) {
          form.elements.work.value = number;
          return form.submit();
        }
      }
    }
    setTimeout(work);
  };
  work();
}
