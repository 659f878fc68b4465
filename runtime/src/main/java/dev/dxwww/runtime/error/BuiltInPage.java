package dev.dxwww.runtime.error;

/** The page that people see where the application has none of its own. */
final class BuiltInPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --back: #f6f7f9; --card: #fff; --text: #1b2330;
        --soft: #566072; --line: #e1e5ec; --accent: #2557c7; --glow: #dbe6ff; }
      .server { --accent: #b3421b; --glow: #ffe6d8; }
      @media (prefers-color-scheme: dark) {
        :root { --back: #0f131a; --card: #171d27; --text: #e9edf4; --soft: #9ba7ba;
          --line: #2a3341; --accent: #8fb2ff; --glow: #1b2a4d; }
        .server { --accent: #ffa983; --glow: #43261a; }
      }
      * { box-sizing: border-box; }
      html { height: 100%; }
      body { margin: 0; min-height: 100%; display: flex; flex-direction: column;
        align-items: center; justify-content: center; padding: 24px;
        background: radial-gradient(60rem 30rem at 50% -8rem, var(--glow), transparent)
          no-repeat var(--back);
        color: var(--text); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto,
        "Helvetica Neue", Arial, sans-serif; }
      main { width: 100%; max-width: 34rem; background: var(--card); padding: 2.5rem;
        border: 1px solid var(--line); border-radius: 18px;
        box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 18px 40px -18px rgb(0 0 0 / 22%); }
      .status { margin: 0; font-size: clamp(3.5rem, 16vw, 5.5rem); line-height: 1;
        font-weight: 800; letter-spacing: -.04em; color: var(--accent);
        font-variant-numeric: tabular-nums; }
      h1 { margin: .75rem 0 .5rem; font-size: 1.6rem; line-height: 1.25;
        letter-spacing: -.015em; text-wrap: balance; }
      p { margin: 0 0 .5rem; overflow-wrap: anywhere; text-wrap: pretty; }
      .soft { color: var(--soft); }
      .errors { margin: 1rem 0; padding: .75rem 1rem .75rem 2rem; border-radius: 10px;
        background: var(--back); border: 1px solid var(--line); overflow-wrap: anywhere; }
      .links { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
      a { color: var(--accent); display: inline-block; padding: .6rem 1.1rem; font-weight: 600;
        border-radius: 10px; border: 1px solid var(--line); text-decoration: none; }
      a.first { background: var(--accent); border-color: var(--accent); color: var(--card); }
      a:hover { text-decoration: underline; }
      a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
      footer { margin-top: 1.25rem; font-size: .85rem; color: var(--soft); text-align: center; }
      code { font: .95em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
        overflow-wrap: anywhere; }
      @media (max-width: 30rem) { main { padding: 1.75rem 1.5rem; } }
      @media print { body { background: none; } main { border: 0; box-shadow: none; } }
      """;

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <title>{{status}} {{title}}</title>
      <style>
      %s</style>
      </head>
      <body class="%s">
      <main>
      <p class="status" aria-hidden="true">{{status}}</p>
      <h1>{{title}}</h1>
      <p>{{detail}}</p>
      {{errors}}
      <p class="soft">{{suggestion}}</p>
      <nav class="links" aria-label="Where to go from here">
      %s
      </nav>
      </main>
      <footer>Error {{code}} &middot; Request <code>{{requestId}}</code></footer>
      </body>
      </html>
      """;

  private static final String HOME = "<a class=\"first\" href=\"/\">Go to the home page</a>";
  private static final String AGAIN =
      "<a class=\"first\" href=\"\">Try again</a>\n<a href=\"/\">Go to the home page</a>";

  private BuiltInPage() {}

  /** The page for a status from 400 to 499. */
  static PageTemplate client() {
    return PageTemplate.builtIn(FRAME.formatted(STYLE, "client", HOME));
  }

  /** The page for a status from 500 to 599. */
  static PageTemplate server() {
    return PageTemplate.builtIn(FRAME.formatted(STYLE, "server", AGAIN));
  }
}
