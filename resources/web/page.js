"use strict";
// Ticks that stay on this device, pictures that move at the exercise's tempo, a hold timer.
// Without it the page can still be read, ticked and printed.
(() => {
  const page = document.documentElement;
  const words = page.dataset;

  // ---- ticks

  const shelf = `soleus-${words.sheet}`;
  const fields = [...document.querySelectorAll("[data-tick]")];
  const value = (field) => (field.type === "checkbox" ? field.checked : field.value.trim());
  const put = (field, kept) => {
    if (field.type === "checkbox") field.checked = kept === true;
    else field.value = typeof kept === "string" ? kept : "";
  };
  const all = () => Object.fromEntries(fields.map((each) => [each.dataset.tick, value(each)]));
  const fill = (kept) => fields.forEach((each) => put(each, kept[each.dataset.tick]));
  const keep = () => {
    try {
      localStorage.setItem(shelf, JSON.stringify(all()));
      return true;
    } catch {
      return false;
    }
  };
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(shelf)) || {};
    } catch {
      return {};
    }
  };
  const clear = document.querySelector(".clear");
  if (fields.length) {
    fill(read());
    const kept = keep();
    document.querySelector(".kept").hidden = !kept;
    document.querySelector(".not-kept").hidden = kept;
    document.addEventListener("change", (event) => {
      if (event.target.dataset && event.target.dataset.tick) {
        keep();
        forget();
      }
    });
  }
  let before = null;
  const forget = () => {
    before = null;
    if (clear) clear.textContent = words.clear;
  };
  if (clear) {
    clear.hidden = false;
    clear.addEventListener("click", () => {
      if (before) {
        fill(before);
        forget();
      } else {
        before = all();
        fill({});
        clear.textContent = words.undo;
      }
      keep();
    });
  }
  const print = document.querySelector(".print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }

  // ---- pictures

  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);

  const unpack = async (text) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  };

  const drawn = (motion) => {
    const root = svg("svg");
    root.setAttribute("viewBox", `0 0 ${motion.w} ${motion.h}`);
    root.setAttribute("class", "moving");
    root.setAttribute("aria-hidden", "true");
    const frames = motion.f.map((shapes) => {
      const frame = svg("g");
      for (const shape of shapes) {
        const path = svg("path");
        path.setAttribute("class", motion.s[shape][0]);
        path.setAttribute("d", motion.s[shape][1]);
        frame.append(path);
      }
      frame.setAttribute("class", "hide");
      root.append(frame);
      return frame;
    });
    return [root, frames];
  };

  // How far the movement has got after some seconds: 0 at its start, 1 at its end.
  const progress = (tempo, seconds) => {
    const [out, hold, back, rest] = tempo;
    let left = seconds % Math.max(out + hold + back + rest, 0.1);
    if (left < out) return left / out;
    left -= out;
    if (left <= hold) return 1;
    left -= hold;
    return left < back ? 1 - left / back : 0;
  };

  const moving = (picture) => {
    const canvas = picture.querySelector(".canvas");
    const button = picture.querySelector("button");
    const tempo = picture.dataset.tempo.split(" ").map(Number);
    const source = document.getElementById(picture.dataset.motion);
    let frames = null;
    let shown = -1;
    let began = 0;
    let running = false;
    const show = (now) => {
      if (!running) return;
      const at = Math.round(progress(tempo, (now - began) / 1000) * (frames.length - 1));
      if (at !== shown) {
        if (shown >= 0) frames[shown].setAttribute("class", "hide");
        frames[at].setAttribute("class", "show");
        shown = at;
      }
      requestAnimationFrame(show);
    };
    const play = async () => {
      if (running) return;
      running = true;
      if (!frames) {
        let root;
        [root, frames] = drawn(await unpack(source.content.textContent));
        canvas.append(root);
      }
      picture.classList.add("moves");
      button.textContent = words.stop;
      requestAnimationFrame((now) => {
        began = now;
        show(now);
      });
    };
    const stop = () => {
      running = false;
      picture.classList.remove("moves");
      button.textContent = words.play;
    };
    let wanted = !calm;
    button.hidden = false;
    button.addEventListener("click", () => {
      wanted = !running;
      if (running) stop();
      else play();
    });
    new IntersectionObserver(
      ([entry]) => {
        if (entry.isIntersecting && wanted) play();
        else if (running) stop();
      },
      { threshold: 0.7 },
    ).observe(canvas);
  };
  if ("DecompressionStream" in window && "IntersectionObserver" in window) {
    document.querySelectorAll("[data-motion]").forEach(moving);
  }

  // ---- timer

  let sound = null;
  const beep = (pitch) => {
    if (navigator.vibrate) navigator.vibrate(200);
    if (!sound) return;
    const tone = sound.createOscillator();
    const level = sound.createGain();
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0.2, sound.currentTime);
    level.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.4);
    tone.connect(level).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.4);
  };
  const clock = (seconds) =>
    seconds < 60 ? `${seconds}` : `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;

  const LEAD = 3;
  const timer = (box) => {
    const button = box.querySelector("button");
    const face = box.querySelector(".clock");
    const said = box.querySelector(".said");
    const start = button.textContent;
    const hold = Number(box.dataset.hold);
    const rest = Number(box.dataset.rest);
    let phases = [];
    let ends = 0;
    let running = 0;
    const finish = (word) => {
      clearInterval(running);
      running = 0;
      face.hidden = true;
      said.textContent = word;
      button.textContent = start;
    };
    const next = () => {
      const phase = phases.shift();
      if (!phase) {
        finish(words.again);
        beep(440);
        return;
      }
      ends = performance.now() + phase.seconds * 1000;
      said.textContent = phase.word;
      if (phase.pitch) beep(phase.pitch);
      tick();
    };
    const tick = () => {
      const left = Math.ceil((ends - performance.now()) / 1000);
      if (left <= 0) next();
      else face.textContent = clock(left);
    };
    button.addEventListener("click", () => {
      if (running) {
        finish("");
        return;
      }
      const Sound = window.AudioContext || window.webkitAudioContext;
      if (!sound && Sound) sound = new Sound();
      phases = [
        { seconds: LEAD, word: words.ready },
        { seconds: hold, word: words.go, pitch: 880 },
      ];
      if (rest) phases.push({ seconds: rest, word: box.dataset.resting, pitch: 440 });
      face.hidden = false;
      button.textContent = words.halt;
      running = setInterval(tick, 200);
      next();
      box.scrollIntoView({ block: "nearest" });
    });
    box.hidden = false;
  };
  document.querySelectorAll(".timer").forEach(timer);
})();
