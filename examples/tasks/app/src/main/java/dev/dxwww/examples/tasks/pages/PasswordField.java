package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Template;

/**
 * A field for a password, which does not go back over the wire.
 *
 * @param typed its name, and what is wrong with it
 * @param label what people call it
 * @param hint what may be in it; empty for nothing
 * @param autocomplete which password browsers offer
 */
@Template("""
    <FormField name={typed.name} label={label} hint={hint} error={typed.error}>
      <input id={typed.name} name={typed.name} required type="password"
          autocomplete={autocomplete} aria-invalid={typed.invalid}
          aria-describedby={typed.describedBy}>
    </FormField>
    """)
record PasswordField(Typed typed, String label, String hint, String autocomplete) {}
