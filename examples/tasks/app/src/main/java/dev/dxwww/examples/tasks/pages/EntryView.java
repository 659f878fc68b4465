package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import dev.dxwww.examples.tasks.accounts.AdminConfig;
import dev.dxwww.examples.tasks.accounts.PasswordRules;
import dev.dxwww.runtime.http.Form;

/** What people see who are not signed in. */
final class EntryView {
  private EntryView() {}

  static Markup home(AdminConfig admin, String site) {
    return html(
        """
        <section class="message">
        <h1>What is to be done?</h1>
        <p>A task list that you open anywhere: lists, due days, labels, who does what. It keeps
        itself up to date while others of your windows change it, and takes tasks in and out as
        files.</p>
        <p>Your tasks are yours: nobody else sees them. A name and a password are all it asks
        for, and you can see and end what is signed in as you at any time.</p>
        <p class="buttons">
        <a class="button" href="/sign-up">Sign up</a>
        <a class="button button--quiet" href="/login">Sign in</a>
        </p>
        </section>
        {}<section class="explanation" aria-labelledby="programs">
        <h2 id="programs">For programs</h2>
        <p>The same list is a JSON API. Sign in by it, and send the token with each request:</p>
        <pre tabindex="0">curl -H 'Content-Type: application/json' \\
          -d '{"username": "…", "password": "…"}' {}/auth/login
        curl -H 'Authorization: Bearer …' {}/api/tasks</pre>
        </section>
        """,
        demo(admin),
        site,
        site);
  }

  /** Where everybody may know it: how to look around. */
  private static Markup demo(AdminConfig admin) {
    return admin
        .shownPassword()
        .map(
            password ->
                html(
                    """
                    <section class="demo" aria-labelledby="demo">
                    <h2 id="demo">This is a demo</h2>
                    <p>Sign in as <strong>{}</strong> with the password <strong>{}</strong>, or
                    sign up.</p>
                    </section>
                    """,
                    AdminConfig.NAME,
                    password))
        .orElse(Markup.EMPTY);
  }

  static Markup login(String next, boolean failed, AdminConfig admin) {
    return html(
        """
        <h1>Sign in</h1>
        {}{}<form class="form" method="post" action="/auth/login">
        <input type="hidden" name="next" value="{}">
        <div class="field">
        <label for="username">Name</label>
        <input id="username" name="username" required autocomplete="username"
          autocapitalize="none" spellcheck="false"{}>
        </div>
        <div class="field">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" required
          autocomplete="current-password"{}>
        </div>
        <p class="buttons">
        <button class="button" type="submit">Sign in</button>
        <a class="button button--quiet" href="/sign-up">Sign up</a>
        </p>
        </form>
        """,
        when(failed, failure()),
        demo(admin),
        next,
        when(failed, html(" aria-describedby=\"failed\"")),
        when(failed, html(" aria-describedby=\"failed\"")));
  }

  private static Markup failure() {
    return html(
        """
        <div class="summary" role="alert">
        <p id="failed">Name or password is wrong.</p>
        </div>
        """);
  }

  static Markup signUp(Form<SignUpForm> form) {
    return html(
        """
        <h1>Sign up</h1>
        <form class="form" method="post" action="/sign-up" novalidate>
        {}{}<p class="buttons">
        <button class="button" type="submit">Sign up</button>
        <a class="button button--quiet" href="/login">Sign in</a>
        </p>
        </form>
        """,
        field(form, "name", "Name", "what you sign in with",
            html(
                "value=\"{}\" maxlength=\"40\" autocomplete=\"username\""
                    + " autocapitalize=\"none\" spellcheck=\"false\"",
                form.text("name"))),
        // What was typed does not go back over the wire.
        field(form, "password", "Password",
            PasswordRules.LEAST + " characters or more; a few words are fine",
            html("type=\"password\" autocomplete=\"new-password\"")));
  }

  static Markup password(Form<PasswordForm> form) {
    return html(
        """
        <h1>Change password</h1>
        <form class="form" method="post" action="{}" novalidate>
        {}{}<p class="buttons">
        <button class="button" type="submit">Change</button>
        <a class="button button--quiet" href="{}">Cancel</a>
        </p>
        </form>
        """,
        Links.PASSWORD,
        field(form, "current", "Password of now", "",
            html("type=\"password\" autocomplete=\"current-password\"")),
        field(form, "password", "New password",
            PasswordRules.LEAST + " characters or more; all other sessions end",
            html("type=\"password\" autocomplete=\"new-password\"")),
        Links.SESSIONS);
  }

  private static Markup field(
      Form<?> form, String name, String label, String hint, Markup more) {
    Markup error =
        form.error(name)
            .map(text -> html("<p class=\"error\" id=\"{}-error\">{}</p>\n", name, text))
            .orElse(Markup.EMPTY);
    boolean wrong = form.error(name).isPresent();
    return html(
        """
        <div class="{}">
        <label for="{}">{} <span class="hint">{}</span></label>
        <input id="{}" name="{}" required {}{}>
        {}</div>
        """,
        wrong ? "field field--wrong" : "field",
        name,
        label,
        hint,
        name,
        name,
        more,
        when(wrong, html(" aria-invalid=\"true\" aria-describedby=\"{}-error\"", name)),
        error);
  }
}
