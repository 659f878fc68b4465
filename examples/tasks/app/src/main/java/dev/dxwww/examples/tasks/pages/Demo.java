package dev.dxwww.examples.tasks.pages;

import dev.dxwww.examples.tasks.accounts.AdminConfig;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * A way in that everybody may know.
 *
 * @param name to sign in with
 * @param password to sign in with
 */
record Demo(String name, String password) {

  /** As it is configured; null where it is not for everybody. */
  static @Nullable Demo of(AdminConfig admin) {
    return admin
        .shownPassword()
        .map(password -> new Demo(AdminConfig.NAME, password))
        .orElse(null);
  }

  /** No password. */
  @Override
  public String toString() {
    return "Demo";
  }

  /** How to look around. */
  @Template("""
      <section class="demo" aria-labelledby="demo">
        <h2 id="demo">This is a demo</h2>
        <p>Sign in as <strong>{demo.name}</strong> with the password
        <strong>{demo.password}</strong>, or sign up.</p>
      </section>
      """)
  record DemoNote(Demo demo) {}
}
