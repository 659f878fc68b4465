package dev.dxwww.runtime.error;

/** The style of the development page: constant, so that a policy can allow it by its hash. */
final class DevelopmentStyle {
  static final String ELEMENT =
      """
      <style>
      :root { color-scheme: light dark; --back: #f5f6f8; --card: #fff; --text: #1b2330;
        --soft: #5a6577; --line: #e0e4eb; --accent: #b3261e; --mark: #fdeceb; --own: #14539a;
        --code: #fafbfc; }
      .client { --accent: #8a5a00; --mark: #fff4dc; }
      @media (prefers-color-scheme: dark) {
        :root { --back: #0f131a; --card: #171d27; --text: #e6ebf3; --soft: #98a4b7;
          --line: #2a3341; --accent: #ff8f85; --mark: #40201f; --own: #8fb8ff; --code: #12171f; }
        .client { --accent: #f2c063; --mark: #3a2d12; }
      }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--back); color: var(--text);
        font: .95rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
      .wrap { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
      header { background: var(--card); border-bottom: 1px solid var(--line);
        border-top: 5px solid var(--accent); padding: 1.75rem 0 1.5rem; margin-bottom: 1.5rem; }
      .facts { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 1rem;
        color: var(--soft); font-size: .85rem; }
      .facts b { background: var(--accent); color: var(--card); border-radius: 6px;
        padding: .1rem .5rem; font-size: .95rem; }
      h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
      h1 small { display: block; font-size: .85rem; font-weight: 500; color: var(--soft); }
      .message { margin: .6rem 0 0; font-size: 1.1rem; white-space: pre-wrap;
        overflow-wrap: anywhere; color: var(--accent); }
      .hint { margin: .6rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
      section { background: var(--card); border: 1px solid var(--line); border-radius: 12px;
        margin-bottom: 1.25rem; overflow: hidden; }
      h2 { margin: 0; padding: .7rem 1.1rem; font-size: .95rem;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      h2 span { color: var(--soft); font-weight: 500; }
      code, pre, .source, .frames { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas,
        monospace; font-size: .82rem; }
      .source { overflow-x: auto; padding: .6rem 0; background: var(--code); margin: 0;
        list-style: none; line-height: 1.65; display: grid; }
      .source li { white-space: pre; padding-right: 1.1rem; tab-size: 4; }
      .source i { display: inline-block; width: 4.2rem; padding-right: 1.1rem; text-align: right;
        color: var(--soft); font-style: normal; user-select: none; }
      .source .marked { background: var(--mark); box-shadow: inset 4px 0 var(--accent);
        font-weight: 600; }
      .source .marked i { color: var(--accent); }
      .frames { list-style: none; margin: 0; padding: .5rem 0; }
      .frames li { padding: .18rem 1.1rem; overflow-wrap: anywhere; color: var(--soft); }
      .frames .own { color: var(--own); font-weight: 600; }
      details { border-top: 1px solid var(--line); }
      h2 + details { border-top: 0; }
      summary { padding: .6rem 1.1rem; cursor: pointer; overflow-wrap: anywhere; }
      summary:focus-visible, .source:focus-visible, pre:focus-visible {
        outline: 3px solid var(--own); outline-offset: -3px; }
      summary span { color: var(--soft); }
      table { width: 100%; border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: .4rem 1.1rem;
        border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      tr:first-child > * { border-top: 0; }
      th { width: 13rem; font-weight: 500; color: var(--soft); }
      td { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
        font-size: .82rem; }
      pre { margin: 0; padding: .8rem 1.1rem; overflow: auto; max-height: 30rem;
        background: var(--code); }
      footer { color: var(--soft); font-size: .82rem; padding: .25rem 0 2rem; }
      @media (max-width: 40rem) {
        .wrap { padding: 0 .8rem; }
        th { width: 38%; }
        th, td, h2, summary, .frames li { padding-left: .8rem; padding-right: .8rem; }
        .source i { width: 3rem; padding-right: .8rem; }
      }
      </style>
      """;

  private DevelopmentStyle() {}
}
