import { defineConfig } from "vite";

// Modern browsers only: light-dark(), nesting and logical properties are shipped as written.
const browsers = ["chrome123", "edge123", "firefox120", "safari17.5"];

export default defineConfig(({ mode }) => {
  const styleguide = mode === "styleguide";
  return {
    base: styleguide ? "./" : "/assets/",
    build: {
      outDir: styleguide ? "node_modules/.styleguide" : "../target/classes/META-INF/resources/assets",
      assetsDir: ".",
      // Nothing becomes a data: address, which `img-src 'self'` would refuse.
      assetsInlineLimit: 0,
      emptyOutDir: true,
      manifest: styleguide ? false : "manifest.json",
      modulePreload: { polyfill: false },
      target: browsers,
      cssTarget: browsers,
      rolldownOptions: {
        input: styleguide ? ["styleguide.html"] : ["src/main.ts", "src/main.css"],
        checks: { eval: false },
        onLog(level, log, report) {
          // htmx holds one eval(), which main.ts turns off (allowEval = false).
          if (log.code === "EVAL" && log.message.includes("htmx")) return;
          report(level, log);
        },
      },
    },
  };
});
