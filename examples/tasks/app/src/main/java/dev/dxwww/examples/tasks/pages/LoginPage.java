package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The form to sign in by.
 *
 * @param news what was just done; null for nothing
 * @param next where it leads
 * @param failed whether it was tried in vain
 * @param demo the way in that everybody may know; null for none
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>Sign in</h1>
    {#if failed}
      <div class="summary" role="alert"><p id="failed">Name or password is wrong.</p></div>
    {/if}
    {#if demo != null}<DemoNote demo={demo}/>{/if}
    <form class="form" method="post" action="/auth/login">
      <input type="hidden" name="next" value={next}>
      <div class="field">
        <label for="username">Name</label>
        <input id="username" name="username" required autocomplete="username"
            autocapitalize="none" spellcheck="false" aria-describedby={describedBy}>
      </div>
      <div class="field">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" required
            autocomplete="current-password" aria-describedby={describedBy}>
      </div>
      <p class="buttons">
        <button class="button" type="submit">Sign in</button>
        <a class="button button--quiet" href={@EntryPages.blank()}>Sign up</a>
      </p>
    </form>
    """)
record LoginPage(@Nullable Notice news, String next, boolean failed, @Nullable Demo demo) {
  String title() {
    return "Sign in";
  }

  Audience audience() {
    return Audience.VISITORS;
  }

  @Nullable String describedBy() {
    return failed ? "failed" : null;
  }
}
